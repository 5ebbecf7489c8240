import { type Amount, decimalsOf } from '../money.ts';
import { LIMITS } from './account.ts';

/** Digits of Arabic and Persian, in the order of their values. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** What stands around a number: blanks, signs and names of currencies. */
const AROUND = /[\s\p{Sc}\p{L}\p{M}.]*$|^[\s\p{Sc}\p{L}\p{M}]+\.?\s*/gu;
const NUMBER = /^(-?)(\d+|\d{1,3}(?:[.,'’\s\u066c]\d{3})+)(?:[.,\u066b](\d{1,2}))?$/u;

/**
 * An amount as somebody types it, in any language: `12`, `12.5`, `1.234,50 €`. A point or comma before one or two digits
 * at the end begins the decimals.
 * @returns null: it is none of this currency, or too large to be kept
 */
export function readTypedAmount(text: string, currency: string): Amount | null {
  const plain = text
    .normalize('NFKC')
    .replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) % 16))
    .replace('\u2212', '-')
    .replace(AROUND, '')
    .trim();
  const match = NUMBER.exec(plain);
  if (!match) return null;
  const [, sign = '', whole = '', decimals = ''] = match;
  const places = decimalsOf(currency);
  if (decimals.length > places) return null;
  const amount = Number(whole.replace(/\D/g, '') + decimals.padEnd(places, '0'));
  if (amount > LIMITS.amount) return null;
  return sign && amount > 0 ? -amount : amount;
}
