import { WorkbookError } from './errors.ts';

/** What a document of XML consists of, in its order. Names come without their prefix. */
export interface XmlHandler {
  open?: (name: string, attributes: () => ReadonlyMap<string, string>) => void;
  close?: (name: string) => void;
  /** A run of text may come in several pieces. */
  text?: (text: string) => void;
}

/** One element's start or end: its slash, its name, its attributes, its slash. A `>` may stand in quotes. */
const TAG = /<(\/?)([^\s/>"'=<]+)((?:[^"'<>]|"[^"]*"|'[^']*')*?)(\/?)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** No start tag, comment or text of a workbook is longer before it ends. */
const MAX_PENDING = 4_000_000;

/**
 * Walks through a document as it comes: enough XML for the parts of a workbook, which need no tree in memory.
 * Document types are refused, so that no entity can unfold or lead anywhere.
 * @throws {WorkbookError} `damaged` where it is no XML or ends too early
 */
export async function walkXml(
  chunks: ReadableStream<Uint8Array<ArrayBuffer>>,
  handler: XmlHandler,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = chunks.getReader();
  let pending = '';
  let depth = 0;
  const count: XmlHandler = {
    open(name, attributes) {
      depth++;
      handler.open?.(name, attributes);
    },
    close(name) {
      depth--;
      handler.close?.(name);
    },
    text: (text) => handler.text?.(text),
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      pending += decoder.decode(value, { stream: !done });
      pending = pending.slice(walkChunk(pending, count, done));
      if (pending.length > MAX_PENDING) throw new WorkbookError('damaged');
      if (done) break;
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof WorkbookError ? error : new WorkbookError('damaged', error);
  }
  if (depth !== 0 || pending.trim() !== '') throw new WorkbookError('damaged');
}

/** @returns how much of the text is done with; the rest waits for what follows */
function walkChunk(text: string, handler: XmlHandler, isLast: boolean): number {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open !== at) {
      // An entity may be cut at the end: text is passed on up to the next tag alone.
      if (open < 0) return at;
      handler.text?.(unescapeXml(text.slice(at, open)));
      at = open;
    }
    const next =
      text.startsWith('<!', at) || text.startsWith('<?', at)
        ? pastMarkup(text, at, handler)
        : pastTag(text, at, handler);
    if (next < 0) {
      if (isLast) throw new WorkbookError('damaged');
      return at;
    }
    at = next;
  }
  return at;
}

/** @returns where it ends; -1 where it does not end yet */
function pastTag(text: string, at: number, handler: XmlHandler): number {
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  if (!match) return -1;
  const [, end, prefixed = '', attributes = '', empty] = match;
  const name = prefixed.slice(prefixed.indexOf(':') + 1);
  if (end) handler.close?.(name);
  else {
    handler.open?.(name, () => attributesOf(attributes));
    if (empty) handler.close?.(name);
  }
  return TAG.lastIndex;
}

/** Comments, instructions and raw text. */
function pastMarkup(text: string, at: number, handler: XmlHandler): number {
  const close = (start: string, end: string) => {
    if (!text.startsWith(start, at)) return null;
    const found = text.indexOf(end, at + start.length);
    return found < 0 ? -1 : found + end.length;
  };
  const comment = close('<!--', '-->') ?? close('<?', '?>');
  if (comment !== null) return comment;
  const raw = close('<![CDATA[', ']]>');
  if (raw === null) {
    // What has just begun may become one of them.
    if ('<!--'.startsWith(text.slice(at)) || '<![CDATA['.startsWith(text.slice(at))) return -1;
    throw new WorkbookError('damaged');
  }
  if (raw > 0) handler.text?.(text.slice(at + 9, raw - 3));
  return raw;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    found.set(name.slice(name.indexOf(':') + 1), unescapeXml(double ?? single ?? ''));
  }
  return found;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** What an escaped text says; what is no entity of XML stays as it is. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, name: string) => {
    if (number === undefined) return NAMED.get(name) ?? whole;
    const code = Number.parseInt(name, number === '#x' ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
