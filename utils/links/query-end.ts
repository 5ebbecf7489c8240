import { isNoise } from './noise.ts';

/** Where the query of an address of Amazon's ends in running text. */
export interface QueryEnd {
  /** Where it began, if there is none. */
  end: number;
  /** Whether it ends with a parameter whose value may be an address and is still to come. */
  isOpen: boolean;
}

/** Also without its `?`: `/dp/B0TESTAAA1&tag=…`. */
const SEPARATOR = /[?&]+;?|;(?=[\w.~%-]+=)/y;
const NAME = /[\w~%-]+(?:\.[\w~%-]+)*/y;
const TAG_VALUE =
  /[\w%-]*?-\d\d(?=(?:www\.|smile\.|m\.)?(?:amazon|amzn|amzlink)\.[a-z.]{2,8}\/)|[\w%-]*/iy;
/** A second `?` is a mistake for `&`; commas stand raw in the refinements of a search. */
const VALUE = /(?:[\w.~%+:@/$=-]|\?(?=[\w.~%-]+=)|,(?=[\w-]+(?::|%3a)))*/iy;
/** Whatever stands in a value, it is one if another parameter follows. */
const UP_TO_NEXT = /[^&#|[\]{}]{0,400}(?=&+;?[\w.~%-]+=)/y;
/** Words that a person searched for, in any script. */
const WORDS = /[\p{L}\p{M}\p{N}\w.~%+・-]*/uy;
const FREE = /^(?:k|keywords?|field-[a-z-]+|rh|sprefix|__mk_\w+)$/i;
const PUNCTUATION = /[.:@~_]*$/;
/** What stands without a value: `&dc`, `/?name`, a tag alone. */
const FLAG = /^(?:(?:&|\/\?)(?:[a-z]{1,3}|[\w-]*-2\d)|\/\?[a-z]+)$/;

/** Reads the query that begins at `from`, if one does. Time is linear in the stretch. */
export function queryEnd(stretch: string, from: number): QueryEnd {
  const query: QueryEnd = { end: from, isOpen: false };
  for (;;) {
    const name = matchEnd(SEPARATOR, stretch, query.end);
    const end = matchEnd(NAME, stretch, name);
    if (name === query.end || end === name) break;
    const key = stretch.slice(name, end);
    if (stretch[name - 1] === ';' && stretch[name - 2] !== '&' && !isKnown(key)) break;
    if (stretch[end] === '=') {
      query.end = valueEnd(stretch, end + 1, key);
      query.isOpen = query.end === end + 1 && !/tag$/i.test(key);
    } else if (stretch[end] === '&' || isKnown(key) || isFlag(stretch, name, key)) {
      query.end = end;
      query.isOpen = false;
    } else break;
  }
  return query;
}

/** A name that Amazon's addresses have, whatever its value. */
function isKnown(name: string): boolean {
  return isNoise(name, '', false);
}

function isFlag(stretch: string, at: number, key: string): boolean {
  const before = stretch.slice(Math.max(0, at - 2), at);
  return FLAG.test((before === '/?' ? before : '&') + key);
}

function valueEnd(stretch: string, from: number, name: string): number {
  const isTag = /tag$/i.test(name);
  let end = matchEnd(isTag ? TAG_VALUE : VALUE, stretch, from);
  if (end === stretch.length || /[&#]/.test(stretch.charAt(end))) {
    if (/^&+;?[\w.~%-]|^#/.test(stretch.slice(end, end + 8))) return end;
  } else {
    const next = matchEnd(UP_TO_NEXT, stretch, end);
    if (next > end) return next;
    if (!isTag && (FREE.test(name) || end === from)) end = matchEnd(WORDS, stretch, end);
  }
  end -= (isTag ? /[_-]*$/ : PUNCTUATION).exec(stretch.slice(from, end))?.[0].length ?? 0;
  // A slash behind a tag is the address's own, unless a word stands behind it.
  return isTag && /^\/(?![\w/])/.test(stretch.slice(end, end + 2)) ? end + 1 : end;
}

function matchEnd(sticky: RegExp, text: string, from: number): number {
  sticky.lastIndex = from;
  return sticky.test(text) ? sticky.lastIndex : from;
}
