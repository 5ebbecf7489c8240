import { readClock } from '@/utils/records/clock.ts';
import { isDeleted, isGone, membershipsOf, savedAt, textOf } from '@/utils/records/fields.ts';
import { otherMarketplacesOf } from '@/utils/records/other-marketplaces.ts';
import { clockOf, type ShopRecord } from '@/utils/records/record.ts';
import { normalize } from '@/utils/text/normalize.ts';
import { productText, variationText } from './texts.ts';

/**
 * What lists are filtered and sorted by, stored like the search texts (see `texts.ts`): a line for each
 * product, many in one string. To read it from 50,000 records would take a page half a second and more.
 */
export interface Row {
  id: string;
  /** Milliseconds since 1970. */
  saved: number;
  parentAsin: string;
  /** Normalized; empty where it is not known. */
  brand: string;
  /** Categories that it is in, with its place in each, those in the trash included. */
  memberships: readonly (readonly [category: string, key: string])[];
  /** When it was thrown away, in milliseconds since 1970; null for one that was not. */
  deleted: number | null;
  /** Normalized: what was chosen of its variations, as the search texts have it; empty where it is not known. */
  variation: string;
  /** It is not sold any more. */
  dead: boolean;
  /** Its ids in other marketplaces: `p:de:B0…`. */
  others: readonly string[];
  /** What a product in the trash is searched by; those of the others are in the search texts. */
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
    membershipsOf(v)
      .map(([category, key]) => `${category}=${key}`)
      .join(' '),
    at?.toString(36) ?? '',
    deleted ? productText(record) : '',
    variationText(v),
    v.dead === true ? DEAD : '',
    Object.entries(otherMarketplacesOf(v))
      .map(([code, asin]) => `${code.toLowerCase()}:${asin}`)
      .join(' '),
  ].join('\t');
}

/** The rows of one of the strings that hold them. Only pages read them: the worker does without. */
export function readRows(bucket: string): Row[] {
  if (bucket === '') return [];
  return bucket.split('\n').map((line) => {
    const [
      id = '',
      saved = '',
      parentAsin = '',
      brand = '',
      memberships = '',
      deleted = '',
      text = '',
      variation = '',
      dead = '',
      others = '',
    ] = line.split('\t');
    return {
      id,
      saved: Number.parseInt(saved, 36),
      parentAsin,
      brand,
      memberships: memberships === '' ? NONE : memberships.split(' ').map(readMembership),
      deleted: deleted === '' ? null : Number.parseInt(deleted, 36),
      text,
      variation,
      dead: dead === DEAD,
      others: others === '' ? NONE : others.split(' ').map((each) => `p:${each}`),
    };
  });
}

const NONE: readonly never[] = [];

const DEAD = 'dead';

function readMembership(membership: string): [category: string, key: string] {
  const at = membership.indexOf('=');
  return [membership.slice(0, at), membership.slice(at + 1)];
}
