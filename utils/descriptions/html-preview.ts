import { htmlMarks } from '@/utils/text/html.ts';

/** What a preview shows of HTML. No attribute is ever read: nothing in it has an address, a style or a handler. */
export const SHOWN = [
  ...['a', 'article', 'b', 'blockquote', 'br', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'h1', 'h2'],
  ...['h3', 'h4', 'h5', 'h6', 'hr', 'i', 'li', 'ol', 'p', 'pre', 'section', 'small', 'span'],
  ...['strong', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'u', 'ul'],
] as const;
export type ShownTag = (typeof SHOWN)[number];

/** An element with what is in it, or text. */
export type PreviewNode = string | PreviewElement;
export interface PreviewElement {
  tag: ShownTag;
  children: PreviewNode[];
}

const EMPTY: ReadonlySet<ShownTag> = new Set(['br', 'hr']);
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
  ...{ copy: '©', reg: '®', trade: '™', hellip: '…', ndash: '–', mdash: '—', middot: '·' },
};
/** Elements within each other, at most: no text of a person has more. */
const DEEPEST = 50;

/**
 * What a text in HTML shows, as elements that a view makes afresh: those that a text is made of. Others are left out with
 * their tags alone; what is no text for readers (scripts, styles, comments) is left out altogether. Time is linear.
 */
export function readHtmlPreview(html: string): PreviewNode[] {
  const root: PreviewNode[] = [];
  const open: PreviewElement[] = [];
  const into = () => open.at(-1)?.children ?? root;
  const addText = (text: string) => {
    if (text !== '') into().push(textOf(text));
  };
  let from = 0;
  for (const { kind, name, start, end } of htmlMarks(html)) {
    addText(html.slice(from, start));
    from = end;
    const tag = kind === 'tag' ? shownTag(name.replace('/', '')) : null;
    if (tag === null) continue;
    if (name.startsWith('/')) close(open, tag);
    else {
      const element: PreviewElement = { tag, children: [] };
      into().push(element);
      if (!EMPTY.has(tag) && open.length < DEEPEST) open.push(element);
    }
  }
  addText(html.slice(from));
  return root;
}

/** Ends the innermost element of that name, and all within it; of none that is open it ends nothing. */
function close(open: PreviewElement[], tag: ShownTag): void {
  const at = open.findLastIndex((element) => element.tag === tag);
  if (at >= 0) open.length = at;
}

function shownTag(name: string): ShownTag | null {
  return SHOWN.find((tag) => tag === name) ?? null;
}

function textOf(html: string): string {
  return html.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
