/** Encodings that lists come in; a person can choose another than the one that was guessed. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'shift_jis',
  'gb18030',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Bytes that are looked at to guess by. */
const SAMPLE = 64 * 1024;

/**
 * Which encoding a file has: by its mark, by zeros in every other byte, by being valid. What is no UTF-8 is Western,
 * unless it reads as Japanese or Chinese in nearly every character beyond ASCII.
 */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE);
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even < odd / 4) return 'utf-16le';
  if (even > sample.length / 8 && odd < even / 4) return 'utf-16be';
  if (isValid(sample, 'utf-8', bytes.length > SAMPLE)) return 'utf-8';
  if (reads(sample, 'shift_jis', /[\u3040-\u30ff]/g)) return 'shift_jis';
  return reads(sample, 'gb18030', /[\u4e00-\u9fff]/g) ? 'gb18030' : 'windows-1252';
}

/** The text of a file, without its byte order mark; what is no character of the encoding becomes U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** @param cut the sample may end within a character */
function isValid(sample: Uint8Array, encoding: Encoding, cut: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: cut });
    return true;
  } catch {
    // That it cannot be read so is the answer.
    return false;
  }
}

/** Western texts have a letter beyond ASCII here and there, which two by two pass for Chinese; that is full of them. */
const DENSE = 0.12;

/** Whether what is beyond ASCII is a good part of the text, and mostly of the script that one would expect. */
function reads(sample: Uint8Array, encoding: Encoding, letters: RegExp): boolean {
  if (!isValid(sample, encoding, true)) return false;
  const text = decode(sample, encoding);
  const beyond = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const expected = text.match(letters)?.length ?? 0;
  return beyond > text.length * DENSE && expected > beyond * (encoding === 'shift_jis' ? 0.2 : 0.5);
}
