import type { Encoding } from './decode.ts';

/** A part of a text that is replaced. Places in UTF-16 units. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A file as it was read. */
export interface EncodedText {
  bytes: Uint8Array;
  encoding: Encoding;
}

const MARKS: Partial<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

/**
 * A file with parts of its text replaced; all other bytes, its byte order mark among them, stay as they are.
 * @param edits in the order of the text that `decode` gives, none over another
 * @returns as UTF-8 where the file's own encoding has no letter for what is put in
 */
export function rewriteFile(
  { bytes, encoding }: EncodedText,
  edits: readonly Edit[],
): string | Uint8Array<ArrayBuffer> {
  const mark = markLength(bytes, encoding);
  const body = bytes.subarray(mark);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  const written = `${mark > 0 ? '\ufeff' : ''}${rewrite(text, edits)}`;
  if (encoding === 'utf-8' && !text.includes('\ufffd')) return written;
  const inserted = encodeLike(
    edits.map((edit) => edit.text),
    encoding,
  );
  if (!inserted) return `\ufeff${written.replace(/^\ufeff/, '')}`;
  const offsets = byteOffsets(body, text, encoding);
  const parts = [bytes.subarray(0, mark)];
  let from = 0;
  for (const [at, { start, end }] of edits.entries()) {
    parts.push(body.subarray(from, offsets[start] ?? body.length));
    parts.push(inserted[at] ?? new Uint8Array());
    from = offsets[end] ?? body.length;
  }
  parts.push(body.subarray(from));
  return joined(parts);
}

/** A text with parts of it replaced. */
export function rewrite(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of edits) {
    parts.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return parts.join('') + text.slice(from);
}

/** Bytes of the byte order mark that a file begins with. */
export function markLength(bytes: Uint8Array, encoding: Encoding): number {
  const mark = MARKS[encoding] ?? [];
  return mark.every((byte, at) => bytes[at] === byte) ? mark.length : 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Where each UTF-16 unit of a text begins in its bytes; one more for its end. */
function byteOffsets(bytes: Uint8Array, text: string, encoding: Encoding): Uint32Array {
  const offsets = new Uint32Array(text.length + 1).fill(bytes.length);
  const width = encoding.startsWith('utf-16') ? 2 : bytes.length === text.length ? 1 : 0;
  if (width > 0) {
    for (let at = 0; at < text.length; at++) offsets[at] = at * width;
    return offsets;
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let unit = 0;
  let begin = 0;
  for (let at = 0; at < bytes.length; at++) {
    // A plain letter behind a whole one is itself: only what takes several bytes asks the decoder.
    const isPlain = begin === at && (bytes[at] ?? 0) < 0x80;
    const units = isPlain ? 1 : decoder.decode(bytes.subarray(at, at + 1), { stream: true }).length;
    if (units === 0) continue;
    offsets.fill(begin, unit, unit + units);
    unit += units;
    begin = at + 1;
  }
  return offsets;
}

/** Texts as bytes of an encoding; null where it has no letter for one of theirs. */
function encodeLike(texts: readonly string[], encoding: Encoding): Uint8Array[] | null {
  if (encoding === 'utf-8') return texts.map((text) => new TextEncoder().encode(text));
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return texts.map((text) => utf16(text, encoding === 'utf-16le'));
  }
  const letters = texts.some((text) => /[^\0-\x7f]/.test(text)) ? lettersOf(encoding) : new Map();
  const encoded: Uint8Array[] = [];
  for (const text of texts) {
    const bytes: number[] = [];
    for (const letter of text) {
      const own = letter < '\x80' ? [letter.charCodeAt(0)] : letters.get(letter);
      if (!own) return null;
      bytes.push(...own);
    }
    encoded.push(Uint8Array.from(bytes));
  }
  return encoded;
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

/** The letters of an encoding that take one byte or two, with their bytes. */
function lettersOf(encoding: Encoding): Map<string, readonly number[]> {
  const letters = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (bytes: readonly number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if ([...letter].length === 1 && letter !== '\ufffd' && !letters.has(letter)) {
      letters.set(letter, bytes);
    }
  };
  for (let first = 0x80; first < 0x100; first++) add([first]);
  if (!/^(?:shift_jis|gb18030|big5|euc-kr)$/.test(encoding)) return letters;
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) add([first, second]);
  }
  return letters;
}
