import { htmlMarks, isHtml } from '@/utils/text/html.ts';
import { normalize } from '@/utils/text/normalize.ts';

/**
 * A text as a reader takes it: its letters and digits alone, in one case and form, without markup, soft hyphens and
 * what HTML does not show. Two texts that read the same are equal in it.
 */
export interface ReaderText {
  letters: string;
  /** Where each unit of `letters` stands in the given text. */
  at: number[];
}

const LETTERS =
  /&#(\d{1,7});|&#x([\da-f]{1,6});|&([a-z])(?:uml|acute|grave|circ|cedil|tilde);|&\w{2,8};|[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]+/giu;
const HIDDEN = ['script', 'style', 'title', 'template'];

/** Reads a text. Time is linear in its length. */
export function readerText(text: string): ReaderText {
  const marks = htmlMarks(text);
  const hidden = isHtml(marks)
    ? marks.filter(({ kind, name }) => kind !== 'raw' || HIDDEN.includes(name))
    : [];
  const at: number[] = [];
  let letters = '';
  let next = 0;
  for (const match of text.matchAll(LETTERS)) {
    const { index } = match;
    while ((hidden[next]?.end ?? Infinity) <= index) next++;
    if ((hidden[next]?.start ?? Infinity) <= index) continue;
    const [whole, decimal, hex, letter] = match;
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    if (whole[0] === '&') {
      const sign = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (letter ?? '');
      add(onlyLetters(normalize(sign)), index, 0);
    } else if (/^[a-z\d]+$/i.test(whole)) add(whole.toLowerCase(), index, 1);
    else {
      // A letter with the marks that follow it: a form of Unicode may take it apart.
      for (const part of whole.matchAll(/[^\p{M}\u00ad\u200b-\u200d][\p{M}\u00ad\u200b-\u200d]*/gu))
        add(onlyLetters(normalize(part[0])), index + part.index, 0);
    }
  }
  at.push(text.length);
  return { letters, at };

  function add(part: string, from: number, step: number) {
    letters += part;
    for (let unit = 0; unit < part.length; unit++) at.push(from + unit * step);
  }
}

/** The letters and digits of a short text, as `readerText` has them. */
export function onlyLetters(text: string): string {
  return normalize(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
