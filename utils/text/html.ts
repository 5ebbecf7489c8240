/**
 * Where the tags of an HTML text stand. A parser that builds a tree changes what it was given (parse5 adds and moves
 * elements, and 30 kB come with it); to leave every other byte of a text as it was, nothing but its marks is needed.
 */

/** A part of an HTML text that is not shown as text. */
export interface HtmlMark {
  /** `raw`: what stands within a script, a style and the like. */
  kind: 'tag' | 'comment' | 'raw';
  /** The element, in lower case; `/p` for its end; `!doctype`; '' for a comment. */
  name: string;
  start: number;
  end: number;
}

const RAW = ['script', 'style', 'title', 'textarea', 'template', 'noscript', 'iframe'];
const NAME = /<(\/?[a-z][a-z\d-]*|!doctype|\?xml)/iy;
const KNOWN =
  /^\/?(?:a|abbr|article|aside|b|blockquote|body|button|center|code|dd|div|dl|dt|em|figure|figcaption|font|footer|h[1-6]|head|header|html|i|iframe|li|main|nav|ol|p|pre|script|section|small|span|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|u|ul)$/;

/** All marks of a text, in its order. Time is linear in its length. */
export function htmlMarks(text: string): HtmlMark[] {
  const marks: HtmlMark[] = [];
  let quotes = true;
  let from = 0;
  for (;;) {
    const start = text.indexOf('<', from);
    if (start < 0) return marks;
    from = start + 1;
    if (text.startsWith('<!--', start)) {
      from = endOf(text, '-->', start + 4);
      marks.push({ kind: 'comment', name: '', start, end: from });
      continue;
    }
    NAME.lastIndex = start;
    const name = NAME.exec(text)?.[1]?.toLowerCase();
    if (!name) continue;
    let end = quotes ? tagEnd(text, start + name.length + 1) : -1;
    if (end < 0) {
      // A quote is left open: from here on only `>` ends a tag.
      quotes = false;
      end = text.indexOf('>', start) + 1;
      if (end === 0) return marks;
    }
    from = end;
    marks.push({ kind: 'tag', name, start, end });
    if (!RAW.includes(name) || text[end - 2] === '/') continue;
    const close = new RegExp(`</${name}`, 'gi');
    close.lastIndex = end;
    from = close.exec(text)?.index ?? text.length;
    marks.push({ kind: 'raw', name, start: end, end: from });
  }
}

/** Whether a text is HTML, by its elements: a `<` or an unknown `<word>` makes none. */
export function isHtml(marks: readonly HtmlMark[]): boolean {
  return marks.some(({ name }) => name === '!doctype' || (name[0] === '/' && KNOWN.test(name)));
}

/** Behind the `>` that ends a tag, which is not one within quotes; -1 where there is none. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '>') return at + 1;
    if ((sign === '"' || sign === "'") && /[=\s]/.test(text.charAt(at - 1))) {
      at = text.indexOf(sign, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
