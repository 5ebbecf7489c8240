import { clockOf, type Fields, type ShopRecord, type VersionedFields } from './record.ts';

/**
 * What the fields of a product and of a category are called, and how they are read.
 * Product: `title`, `brand`, `image`, `parentAsin` as the page had them; `ownTitle` and `note` from the creator;
 * `dead` where she says that it is not sold any more; `saved` (milliseconds), `del`, and `in:<category id>`, its place
 * in that category; `also:<marketplace>`, its ASIN in another one; `gone` when it was taken out of the trash for good.
 * Category: `name`, `parent` (id or null), `order` (fractional key), `note`, `cover` (a product's id), `del`.
 */
const IN = 'in:';

/** Fields that say nothing about whether a record is wanted. */
const NO_WORD = new Set(['title', 'brand', 'image', 'parentAsin', 'saved', 'dead', 'del']);

/** Said by the page, not by a person: such a change neither beats a delete nor is taken back by undo. */
const PAGE_FIELDS = new Set(['title', 'brand', 'image', 'parentAsin']);

export function isPageField(field: string): boolean {
  return PAGE_FIELDS.has(field);
}

export function inField(category: string): string {
  return IN + category;
}

export function isInField(field: string): boolean {
  return field.startsWith(IN);
}

/**
 * In the trash. What a person has said of a record after it was thrown away, on another machine that did not know of
 * it, keeps it; a title that a page has refreshed does not.
 */
export function isDeleted(record: VersionedFields): boolean {
  const { v } = record;
  if (v.del !== true || v.gone === true) return v.del === true;
  const thrown = clockOf(record, 'del');
  return !Object.entries(v).some(
    ([field, value]) => value !== null && !NO_WORD.has(field) && clockOf(record, field) > thrown,
  );
}

/** There, and not in the trash. */
export function isLive<R extends ShopRecord>(record: R | undefined): record is R {
  return record !== undefined && !isDeleted(record);
}

/** Thrown away for good: nothing shows it any more. */
export function isGone(record: ShopRecord): boolean {
  return isDeleted(record) && record.v.gone === true;
}

/** A field as text; null where it holds none. */
export function textOf(v: Fields, field: string): string | null {
  const value = v[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function savedAt(v: Fields): number {
  return typeof v.saved === 'number' && Number.isFinite(v.saved) ? v.saved : 0;
}

/** The categories that a product is in, with its place in each, whether in the trash or not. */
export function placesOf(v: Fields): [category: string, key: string][] {
  return Object.entries(v).flatMap(([field, key]): [string, string][] =>
    isInField(field) && typeof key === 'string' ? [[field.slice(IN.length), key]] : [],
  );
}

/** The key of the `parent` index: variations of one product in one marketplace. */
export function parentKey(marketplace: string, parentAsin: string): string {
  return `${marketplace.toLowerCase()}:${parentAsin}`;
}

/**
 * What the indexes of a product are made of: local, and derived from its fields at every write.
 * Empty for a product in the trash, which keeps it out of every list.
 */
export interface ProductIndex {
  /** Milliseconds since 1970. */
  saved?: number;
  /** `<marketplace>:<parent ASIN>` */
  parent?: string;
  /** Category and fractional key: the index holds each category's products in its order. */
  in?: [category: string, key: string][];
}

/** The index entries of a product. */
export function productIndex(record: ShopRecord): ProductIndex {
  if (isDeleted(record)) return {};
  const parent = textOf(record.v, 'parentAsin');
  const [, marketplace = ''] = record.id.split(':');
  return {
    saved: savedAt(record.v),
    ...(parent === null ? {} : { parent: parentKey(marketplace, parent) }),
    in: placesOf(record.v),
  };
}

/** The range of a category in the index `in`; an array sorts after every string. */
export function inCategory(category: string): IDBKeyRange {
  return IDBKeyRange.bound([category], [category, []]);
}
