import { guessOneByte, ONE_BYTE } from './one-byte.ts';

/** Encodings that lists come in; a creator can choose another than the one that was guessed. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  ...ONE_BYTE,
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes that are looked at to guess by. */
const SAMPLE = 64 * 1024;

/**
 * Which encoding a file has: by its mark, by zeros in every other byte, by being UTF-8 but for a broken byte here and
 * there, by reading as Japanese or Chinese; else the one of those with one byte a letter that gives letters of one
 * language.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const start = bytes.subarray(0, SAMPLE);
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const [even, odd] = zerosOf(start);
  if (odd > start.length / 8 && even < odd / 4) return 'utf-16le';
  if (even > start.length / 8 && odd < even / 4) return 'utf-16be';
  const sample = tellingPart(bytes);
  if (isMostlyUtf8(sample)) return 'utf-8';
  if (reads(sample, 'shift_jis', /[\u3040-\u30ff]/g, 0.2)) return 'shift_jis';
  // Two letters of Arabic or Cyrillic pass for one hanzi, but those of hanzi hardly ever all for such letters.
  const { encoding, isOtherScript } = guessOneByte(sample);
  const isChinese = !isOtherScript && reads(sample, 'gb18030', CHINESE, 0.5);
  return isChinese ? 'gb18030' : encoding;
}

/** Whether a file cannot be meant in another encoding: other letters never make UTF-8 by chance from end to end. */
export function isCertain(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding !== 'utf-8') return encoding.startsWith('utf-16');
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    // It is not in this encoding, which is the answer.
    return false;
  }
}

/** The text of a file, without its byte order mark; what is no character of the encoding becomes U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function zerosOf(sample: Uint8Array): [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++;
  }
  return zeros;
}

/** The file from the line on in which the first letter beyond ASCII stands: before it nothing tells encodings apart. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first < SAMPLE / 2) return bytes.subarray(0, SAMPLE);
  const line = bytes.lastIndexOf(0x0a, first) + 1;
  const start = Math.max(line, first - SAMPLE / 2);
  return bytes.subarray(start, start + SAMPLE);
}

/** Another encoding's letters hardly ever pass for UTF-8's; a file of its own is cut or joined in places. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample, { stream: true });
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return true;
  const whole = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  return whole >= broken * 2;
}

/** Hanzi, and the signs that stand between them. */
const CHINESE = /[\u4e00-\u9fff\u3001-\u3011\uff01-\uff5e]/g;

/**
 * Whether a text reads as one of a script that takes two bytes a letter. Of a Western text, in which two letters pass
 * for one of them here and there, they stand alone among others; real ones stand side by side.
 * @param share of the letters beyond ASCII that have to be the expected ones
 */
function reads(sample: Uint8Array, encoding: Encoding, letters: RegExp, share: number): boolean {
  const text = validText(sample, encoding);
  const beyond = text?.match(/[^\0-\x7f]/g)?.length ?? 0;
  if (!text || beyond === 0) return false;
  const expected = text.match(letters)?.length ?? 0;
  const together = (text.match(/[^\0-\x7f]{2,}/g) ?? []).join('').length;
  return expected > beyond * share && together > beyond * 0.8;
}

function validText(sample: Uint8Array, encoding: Encoding): string | null {
  try {
    // The sample may end within a character.
    return new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    // It is not in this encoding, which is the answer.
    return null;
  }
}
