import { plainText } from './plain-text.ts';

const COUNT = /^(\d{1,12}|\d{1,3}(?:[.,'’ \u066c]\d{3}){1,3})$/;

/**
 * A whole number as somebody types it, in digits of any script and with separators between thousands.
 * @returns null: it is none
 */
export function readCount(text: string): number | null {
  const plain = plainText(text);
  return COUNT.test(plain) ? Number(plain.replace(/\D/g, '')) : null;
}
