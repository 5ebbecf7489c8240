import { isDeleted, savedAt, textOf } from '@/utils/records/fields.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type { Fields, ShopRecord } from '@/utils/records/record.ts';
import { normalize } from '@/utils/text/normalize.ts';

/**
 * The search texts as stored: a line for each live product, many lines in one string.
 * Reading 50,000 rows takes Chromium 400 ms, reading the same in 128 strings 60 ms;
 * a save rewrites one string of about 50 kB, which takes 1 ms.
 */
const BUCKETS = 128;

/** Fields of a product that it is found by, before its ASIN; last what was chosen of its variations. */
const VARIATION = ['ownVariation', 'variation'];
const SEARCHED = ['ownTitle', 'title', 'brand', ...VARIATION];

/** A longer text adds nothing to find it by. */
const LONGEST = 1000;

export interface TextLine {
  id: string;
  /** Milliseconds since 1970. */
  saved: number;
  /** Normalized titles, brand, variation and ASIN. */
  text: string;
}

/** Which of the strings holds a product's line. Never to be changed without an upgrade step. */
export function bucketOf(id: string): number {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 7) ^ (hash >>> 18)) & (BUCKETS - 1);
}

/** A product's line, or null for one in the trash. */
export function textLine(record: ShopRecord): string | null {
  if (isDeleted(record)) return null;
  return `${record.id}\t${savedAt(record.v).toString(36)}\t${productText(record)}`;
}

/** What a product is searched by. Normalizing leaves no tab or line break in it. */
export function productText({ v, id }: ShopRecord): string {
  return normalize([...textsOf(v, SEARCHED), readProductId(id)?.asin ?? ''].join(' '));
}

/** The part of that which tells the variations of one product apart; empty where it is not known. */
export function variationText(v: Fields): string {
  return normalize(textsOf(v, VARIATION).join(' '));
}

function textsOf(v: Fields, fields: readonly string[]): string[] {
  return fields.flatMap((field) => textOf(v, field)?.slice(0, LONGEST) ?? []);
}

/** A bucket with the lines of some products put in, replaced, or (null) taken out. */
export function withLines(bucket: string, lines: ReadonlyMap<string, string | null>): string {
  const kept = bucket.split('\n').filter((line) => {
    const id = line.slice(0, line.indexOf('\t'));
    return line !== '' && !lines.has(id);
  });
  return [...kept, ...[...lines.values()].filter((line) => line !== null)].join('\n');
}

export function readLines(bucket: string): TextLine[] {
  if (bucket === '') return [];
  return bucket.split('\n').map((line) => {
    const first = line.indexOf('\t');
    const second = line.indexOf('\t', first + 1);
    return {
      id: line.slice(0, first),
      saved: Number.parseInt(line.slice(first + 1, second), 36),
      text: line.slice(second + 1),
    };
  });
}
