/**
 * What the characters of an address stand for, whichever format it is written in: HTML's entities, JSON's `\/` and
 * `\u0026`, the backslashes of Markdown and LaTeX. Texts mix these (HTML in JSON in a table), so that no single
 * format's parser says it; within an address they do not contradict each other, and one reader knows them all.
 */

/** A stretch of a text as its format means it. */
export interface Decoded {
  text: string;
  /** Where each unit of it begins in the given text, and, last, where the stretch ends. */
  at: number[];
}

/** Nothing that an address may hold in any format: space, control characters, quotes, angle brackets. */
const STOP = /[\s\p{Cc}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"<>`“”„«»‹›\\^]/u;
/** What needs no reading, up to 64 units at once so that little is read in vain. */
const PLAIN = /[\w./?=%:+,;~-]{1,64}/y;
const BACKSLASHED = /\\+(?:u([\da-f]{4})|([!#$%&()*+,\-./:;=?@[\]_{|}~]))/iy;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/iy;
/** `&amp;amp;`, or `\u0026amp;`: escaped twice. */
const AGAIN = /(?:amp|#0*38|#x0*26);/iy;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  sol: '/',
  quest: '?',
  equals: '=',
  colon: ':',
  period: '.',
  num: '#',
  percnt: '%',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  comma: ',',
  semi: ';',
  lpar: '(',
  rpar: ')',
  plus: '+',
  apos: "'",
  szlig: 'ß',
};
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const ACCENTED = /^([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/i;

/** Reads on from `start` up to `end`, or up to what no address may hold. Time is linear in what is read. */
export function decodeRun(text: string, start: number, end: number): Decoded {
  const at: number[] = [];
  let decoded = '';
  let from = start;
  while (from < end) {
    const plain = match(PLAIN, text, from)?.[0].slice(0, end - from);
    if (plain) {
      for (let unit = 0; unit < plain.length; unit++) at.push(from + unit);
      decoded += plain;
      from += plain.length;
      continue;
    }
    const sign = signAt(text, from);
    if (!sign || STOP.test(sign.text)) break;
    for (let unit = 0; unit < sign.text.length; unit++) at.push(from);
    decoded += sign.text;
    from += sign.units;
  }
  at.push(Math.min(from, end));
  return { text: decoded, at };
}

interface Sign {
  text: string;
  /** How many units of the given text it takes. */
  units: number;
}

/** One character, escaped or not; null for an escape that no address has. */
function signAt(text: string, from: number): Sign | null {
  if (text[from] === '\\') {
    const [whole, hex, sign = ''] = match(BACKSLASHED, text, from) ?? [];
    if (!whole) return null;
    return ampersand(text, from, hex ? String.fromCharCode(Number.parseInt(hex, 16)) : sign, whole);
  }
  if (text[from] === '&') {
    const entity = match(ENTITY, text, from);
    if (!entity) return { text: '&', units: 1 };
    const character = entityText(entity);
    return character === null ? null : ampersand(text, from, character, entity[0]);
  }
  const character = String.fromCodePoint(text.codePointAt(from) ?? 0);
  return { text: character, units: character.length };
}

function entityText([, decimal, hex, name]: RegExpExecArray): string | null {
  if (decimal || hex) {
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
  }
  const known = NAMED[name?.toLowerCase() ?? ''];
  if (known) return known;
  const [, letter, accent] = ACCENTED.exec(name ?? '') ?? [];
  return letter && accent
    ? (letter + (ACCENTS[accent.toLowerCase()] ?? '')).normalize('NFC')
    : null;
}

/** A character that was escaped; of an ampersand that was escaped again, with what that left. */
function ampersand(text: string, from: number, character: string, written: string): Sign {
  let units = written.length;
  if (character === '&') {
    for (let more = match(AGAIN, text, from + units); more; ) {
      units += more[0].length;
      more = match(AGAIN, text, from + units);
    }
  }
  return { text: character, units };
}

function match(sticky: RegExp, text: string, from: number): RegExpExecArray | null {
  sticky.lastIndex = from;
  return sticky.exec(text);
}
