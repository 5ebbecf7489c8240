import { readClock } from '@/utils/records/clock.ts';
import { isDeleted, isGone, placesOf, savedAt, textOf } from '@/utils/records/fields.ts';
import { clockOf, type ShopRecord } from '@/utils/records/record.ts';
import { normalize } from '@/utils/text/normalize.ts';
import { productText } from './texts.ts';

/**
 * What lists are filtered and sorted by, stored like the search texts (see `texts.ts`): a line for each
 * product, many in one string. To read it from 50,000 records would take a page half a second and more.
 */
export interface Row {
  id: string;
  /** Milliseconds since 1970. */
  saved: number;
  parentAsin: string;
  /** Folded; empty where it is not known. */
  brand: string;
  /** Categories that it is in, with its place in each, those in the trash included. */
  places: readonly (readonly [category: string, key: string])[];
  /** When it was thrown away, in milliseconds since 1970; null for one that was not. */
  deleted: number | null;
  /** Folded titles, brand and ASIN of a product in the trash; those of the others are in the search texts. */
  text: string;
}

/** A product's line, or null for one that is gone from the trash too. No field has a tab or line break in it. */
export function rowLine(record: ShopRecord): string | null {
  if (isGone(record)) return null;
  const { id, v } = record;
  const deleted = isDeleted(record);
  const at = deleted ? (readClock(clockOf(record, 'del'))?.time ?? 0) : null;
  return [
    id,
    savedAt(v).toString(36),
    textOf(v, 'parentAsin') ?? '',
    normalize(textOf(v, 'brand') ?? ''),
    placesOf(v)
      .map(([category, key]) => `${category}=${key}`)
      .join(' '),
    at?.toString(36) ?? '',
    deleted ? productText(record) : '',
  ].join('\t');
}
