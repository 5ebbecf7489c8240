import { plainText } from '@/utils/text/plain-text.ts';

/** What separates the fraction of a number where its digits alone do not tell (`1.234`); null: nothing does. */
export type DecimalSign = '.' | ',' | null;

/** Currencies as their signs, their codes or their short names, before or behind a number. */
const CURRENCY = String.raw`(?:(?:US|CA|AU|NZ|HK|SG?|MX|MEX|A|C|R)?\p{Sc}|[A-Z]{3}|kr\.?|z[łl]|TL|Rs\.?|د\.إ\.?|ر\.س\.?|ج\.م\.?|円|元)?`;
const NUMBER = new RegExp(
  String.raw`^(\()?([+-]?)${CURRENCY}([+-]?)(\d[\d.,'’٫٬]*|[.,٫]\d+)%?${CURRENCY}([+-]?)(\))?%?$`,
  'u',
);
const SCIENTIFIC = /^([+-]?)(\d+)(?:\.(\d+))?e([+-]?\d{1,2})$/i;
const PLAIN = /^-?\d{1,15}$/;
/** As nearly all numbers of reports are: told without looking at what else there is. */
const SIMPLE = /^(-?)(\d{1,15})\.(\d\d?|\d{4,})$/;
/** Digits of an amount that are exact as a number. */
const MOST_DIGITS = 15;

/** A number as its digits: exact, whatever their number. */
interface Digits {
  isNegative: boolean;
  whole: string;
  fraction: string;
  /** A single separator before three digits: it may stand between thousands or before a fraction. */
  isAmbiguous: boolean;
}

/** Whether a cell says that there is no number. */
export function isBlankNumber(cell: string): boolean {
  return /^(?:-+|n\/?a)?$/i.test(plainText(cell));
}

/** Whether a cell is a number, with or without a currency. */
export function isNumber(cell: string): boolean {
  return PLAIN.test(cell) || digitsOf(cell, null) !== null;
}

/** Whether a number has no fraction, or can be read without one. */
export function isInteger(cell: string): boolean {
  return readCount(cell) !== null;
}

/**
 * An amount, rounded half away from zero: `2.7800000000000002` is what a program prints for 2.78.
 * @param decimals places of the smallest unit that is counted in
 * @returns the number of smallest units; null where the cell is no number, or one too great to be exact
 */
export function readAmount(cell: string, decimals: number, sign: DecimalSign): number | null {
  const digits = digitsOf(cell, sign);
  if (!digits) return null;
  const { whole, fraction, isNegative } = digits;
  const kept = whole + fraction.slice(0, decimals).padEnd(decimals, '0');
  if (kept.replace(/^0+/, '').length > MOST_DIGITS) return null;
  const units = Number(kept) + (fraction.charAt(decimals) >= '5' ? 1 : 0);
  return isNegative && units !== 0 ? -units : units;
}

/** How many: a number without a fraction (`3`, `3.0`, `1,234`); null for any other. */
export function readCount(cell: string): number | null {
  if (PLAIN.test(cell)) return Number(cell) + 0;
  const digits = digitsOf(cell, '.');
  if (!digits) return null;
  const { whole, fraction, isNegative, isAmbiguous } = digits;
  if (!isAmbiguous && /[1-9]/.test(fraction)) return null;
  const all = isAmbiguous ? whole + fraction : whole;
  if (all.replace(/^0+/, '').length > MOST_DIGITS) return null;
  return isNegative && Number(all) !== 0 ? -Number(all) : Number(all);
}

/** What the numbers of a table have before their fractions, as far as all that can be told agree; null: they do not. */
export function decimalSignOf(cells: Iterable<string>): DecimalSign {
  let points = 0;
  let commas = 0;
  for (const cell of cells) {
    const sign = signOf(cell);
    if (sign === '.') points++;
    else if (sign === ',') commas++;
  }
  if (points > 0 === commas > 0) return null;
  return points > 0 ? '.' : ',';
}

/** The sign before the fraction of one number, where its digits tell. */
function signOf(cell: string): DecimalSign {
  if (PLAIN.test(cell)) return null;
  if (SIMPLE.test(cell)) return '.';
  const number = NUMBER.exec(plainText(cell).replace(/ /g, ''))?.[4];
  if (!number) return null;
  const last = number.replace(/[^.,]/g, '').at(-1);
  if (last !== '.' && last !== ',') return null;
  const other = last === '.' ? ',' : '.';
  const parts = number.split(last);
  if (number.includes(other)) return parts.length > 2 ? other : last;
  if (parts.length > 2) return other;
  return isAmbiguous(parts[0] ?? '', parts[1] ?? '') ? null : last;
}

function isAmbiguous(whole: string, fraction: string): boolean {
  return fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
}

function digitsOf(cell: string, sign: DecimalSign): Digits | null {
  const simple = SIMPLE.exec(cell);
  if (simple) {
    const [, minus, whole = '', fraction = ''] = simple;
    return { isNegative: minus === '-', whole, fraction, isAmbiguous: false };
  }
  const text = plainText(cell).replace(/ /g, '');
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) return shifted(scientific);
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, open, before, inside, number = '', behind, close] = match;
  if ((open === undefined) !== (close === undefined)) return null;
  const parts = partsOf(number.replaceAll('٫', '·').replace(/['’٬]/g, ''), sign);
  if (!parts) return null;
  const isNegative = open !== undefined || [before, inside, behind].includes('-');
  return { ...parts, isNegative };
}

/** `1.5E+3` and the like. */
function shifted([, minus, whole = '', fraction = '', exponent]: RegExpExecArray): Digits {
  const by = Number(exponent);
  const digits = `${'0'.repeat(Math.max(0, -by))}${whole}${fraction}${'0'.repeat(Math.max(0, by))}`;
  const point = whole.length + Math.max(0, -by) + by;
  return {
    isNegative: minus === '-',
    whole: digits.slice(0, point),
    fraction: digits.slice(point),
    isAmbiguous: false,
  };
}

/** Digits in groups between separators of one kind, also as India writes them: `12,34,567`. */
const GROUPED = /^\d{1,3}([.,])(?:\d{2,3}\1)*\d{3}$/;

/** @param number digits with separators; `·` where it is certain that the fraction begins */
function partsOf(number: string, sign: DecimalSign): Omit<Digits, 'isNegative'> | null {
  const last = Math.max(...['·', '.', ','].map((each) => number.lastIndexOf(each)));
  if (last < 0) return { whole: number, fraction: '', isAmbiguous: false };
  const mark = number.charAt(last);
  const head = number.slice(0, last);
  const fraction = number.slice(last + 1);
  const integer = (text: string) => ({
    whole: text.replace(/[.,]/g, ''),
    fraction: '',
    isAmbiguous: false,
  });
  if (head.includes(mark)) return GROUPED.test(number) ? integer(number) : null;
  // Of two kinds of separators the last one stands before the fraction.
  if (/\D/.test(head)) return GROUPED.test(head) ? { ...integer(head), fraction } : null;
  const isUncertain = mark !== '·' && isAmbiguous(head, fraction);
  if (isUncertain && mark !== sign) return integer(number);
  return { whole: head, fraction, isAmbiguous: isUncertain };
}
