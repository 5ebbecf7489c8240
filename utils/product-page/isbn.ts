import { isAsin } from './product-url.ts';

/**
 * The ASIN that a cell or a word of a list names; null: none. Books have their ISBN-10 as ASIN, which ends with a check
 * digit: ten other digits are a telephone number or a moment. ISBN-13 (978) is turned into it; hyphens and blanks do
 * not count. Books that have only a 979 number have an ASIN that does not follow from it.
 * @param isPadded also where a spreadsheet has taken zeros from the front of an ISBN-10
 */
export function asinNamed(text: string, isPadded = false): string | null {
  const word = text.trim().toUpperCase();
  if (word.length > 24) return null;
  if (/^B/.test(word)) return isAsin(word) ? word : null;
  const digits = word.replace(/[\s\u2010-\u2015-]/g, '').replace(/^ISBN(?:1[03])?:?/, '');
  if (/^\d{9}[\dX]$/.test(digits)) return isIsbn10(digits) ? digits : null;
  if (/^978\d{10}$/.test(digits)) return isEan13(digits) ? isbn10(digits.slice(3, 12)) : null;
  const padded = digits.padStart(10, '0');
  return isPadded && /^\d{6,8}[\dX]$/.test(digits) && isIsbn10(padded) ? padded : null;
}

/** The sum of ten digits, weighted from 10 to 1, is a multiple of 11; X is 10 (ISO 2108). */
function isIsbn10(digits: string): boolean {
  return /[1-9X]/.test(digits) && isbn10(digits.slice(0, 9)) === digits;
}

/** Nine digits with their check digit. */
function isbn10(nine: string): string {
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return nine + (check === 10 ? 'X' : String(check));
}

/** Digits weighted 1 and 3 in turn sum up to a multiple of 10. */
function isEan13(digits: string): boolean {
  return (
    [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10 === 0
  );
}
