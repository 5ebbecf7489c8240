import { clockOf, type Fields, type ShopRecord, type VersionedFields } from './record.ts';

/**
 * The names of the fields of a product and of a category, and how they are read.
 * - Product: `title`, `brand`, `image`, `parentAsin`, `variation` (the shade or size that was chosen) as the page had
 *   them; `ownTitle`, `ownVariation` and `note` by the creator; `dead` where the creator says that it is not sold any more; `saved` (milliseconds since 1970); `del` (in the trash);
 *   `gone` (deleted for good); `in:<category id>`, a fractional key: its place in that category;
 *   `also:<marketplace>`, its ASIN in another marketplace.
 * - Category: `name`, `parent` (id or null), `order` (fractional key), `note`, `cover` (a product's id), `del`, `gone`.
 * - Of a segment of a stream, `on:<product id>`, a fractional key: its place among the segment's products. The other
 *   fields of streams and segments stand in `utils/streams/fields.ts`.
 */
const IN = 'in:';
const ON = 'on:';

/** Fields that the page gives, not the creator: such a change neither beats a delete nor is undone. */
const PAGE_FIELDS = new Set(['title', 'brand', 'image', 'parentAsin', 'variation']);

/** Fields whose change does not say that the creator wants to keep the record. */
const NEUTRAL_FIELDS = new Set([...PAGE_FIELDS, 'saved', 'dead', 'del']);

export function isPageField(field: string): boolean {
  return PAGE_FIELDS.has(field);
}

export function inField(category: string): string {
  return IN + category;
}

export function isInField(field: string): boolean {
  return field.startsWith(IN);
}

export function onField(product: string): string {
  return ON + product;
}

export function isOnField(field: string): boolean {
  return field.startsWith(ON);
}

/** The ids of a segment's products with their keys, in their order; of equal keys the ids decide. */
export function productsOn(v: Fields): [product: string, key: string][] {
  const places = Object.entries(v).flatMap(([field, key]): [string, string][] =>
    isOnField(field) && typeof key === 'string' ? [[field.slice(ON.length), key]] : [],
  );
  return places.sort(([a, one], [b, other]) =>
    one === other ? (a < b ? -1 : 1) : one < other ? -1 : 1,
  );
}

/**
 * Whether a record is in the trash. An edit by the creator that is later than the delete, made on a machine that did
 * not know of it, keeps the record; a title that a page has refreshed does not.
 */
export function isDeleted(record: VersionedFields): boolean {
  const { v } = record;
  if (v.del !== true || v.gone === true) return v.del === true;
  const deletedAt = clockOf(record, 'del');
  return !Object.entries(v).some(
    ([field, value]) =>
      value !== null && !NEUTRAL_FIELDS.has(field) && clockOf(record, field) > deletedAt,
  );
}

/** Whether the record is there, and not in the trash. */
export function isLive<R extends ShopRecord>(record: R | undefined): record is R {
  return record !== undefined && !isDeleted(record);
}

/** Whether a record was deleted for good: nothing shows it any more. */
export function isGone(record: ShopRecord): boolean {
  return isDeleted(record) && record.v.gone === true;
}

/** What makes a record one that was deleted for good: all that was known of it goes. */
export function goneFields({ v }: ShopRecord): Fields {
  const known = Object.keys(v).map((field): [string, null] => [field, null]);
  return { ...Object.fromEntries(known), del: true, gone: true };
}

/** UTF-16 units of a text that are read: every text of a shop is shorter. */
const LONGEST = 20_000;

/** A field as text; null where it holds none. */
export function textOf(v: Fields, field: string): string | null {
  const value = v[field];
  return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : null;
}

/** The last moment that is a date at all, in milliseconds since 1970. */
const LAST_DATE = 8.64e15;

/** When a product was saved, in milliseconds since 1970; 0 where that is not known. */
export function savedAt(v: Fields): number {
  return typeof v.saved === 'number' && Math.abs(v.saved) <= LAST_DATE ? v.saved : 0;
}

/** The categories that a product is in, whether in the trash or not, with the fractional key of its place in each. */
export function membershipsOf(v: Fields): [category: string, key: string][] {
  return Object.entries(v).flatMap(([field, key]): [string, string][] =>
    isInField(field) && typeof key === 'string' ? [[field.slice(IN.length), key]] : [],
  );
}

/** The key of the `parent` index, which finds the variations of one product in one marketplace. */
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
    in: membershipsOf(record.v),
  };
}

/**
 * The range of a category in the index `in`. Its end is an array in place of the key: that sorts after every string.
 * @param from only from this key on
 */
export function inCategory(category: string, from?: string): IDBKeyRange {
  return IDBKeyRange.bound(from === undefined ? [category] : [category, from], [category, []]);
}
