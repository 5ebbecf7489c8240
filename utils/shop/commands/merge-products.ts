import { HOSTS, isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import {
  inField,
  isLive,
  membershipsOf,
  onField,
  productsOn,
  savedAt,
  textOf,
} from '@/utils/records/fields.ts';
import { readProductId } from '@/utils/records/ids.ts';
import { otherMarketplaceField, otherMarketplacesOf } from '@/utils/records/other-marketplaces.ts';
import type { Fields, ShopRecord } from '@/utils/records/record.ts';
import type { Action } from '../database/action.ts';
import { editInPlace } from '../database/journal.ts';
import {
  type CategoryRecord,
  type ProductRecord,
  SHOP,
  type ShopDb,
  type ShopWrite,
  type StoreName,
} from '../database/schema.ts';
import { transact } from '../database/transact.ts';
import type { Done } from '../queries/history.ts';
import { noteOf } from './edit-product.ts';

/** Of streams only what names products. */
const STORES: StoreName[] = [...SHOP, 'segments'];

/**
 * Makes one product of several: the first has the others' ASINs as its own in their marketplaces, stands in all of their
 * categories and segments of streams, and has their notes and own titles; the others go to the trash. What one product cannot have twice, such
 * as a second ASIN of one marketplace, is written into its note. One step for undo.
 * @param ids the first is the one that stays
 * @returns what was done; null where fewer than two are there
 * @throws {ShopError} nothing has been changed then
 */
export async function mergeProducts(db: ShopDb, ids: readonly string[]): Promise<Done | null> {
  const { result } = await transact(
    db,
    'merge',
    (tx) => find(tx, ids),
    (action, { products, categories, segments }): Done | null => {
      const [kept, ...others] = products;
      if (!kept || others.length === 0) return null;
      action.edit('products', kept.id, kept, unitedFields(kept, others));
      for (const other of others) action.edit('products', other.id, other, { del: true });
      passCovers(action, categories, kept, others);
      passSegments(action, segments, kept, others);
      return { what: 'merge', count: products.length };
    },
    null,
    STORES,
  );
  return result;
}

async function find(tx: ShopWrite, ids: readonly string[]) {
  const store = tx.objectStore('products');
  const [categories, segments, ...records] = await Promise.all([
    tx.objectStore('categories').getAll(),
    tx.objectStore('segments').getAll(),
    ...[...new Set(ids)].map((id) => store.get(id)),
  ]);
  return { categories, segments, products: records.filter(isLive) };
}

/** A category whose cover was one of the others has the one that stays; one in the trash is left there. */
function passCovers(
  action: Action,
  categories: readonly CategoryRecord[],
  kept: ProductRecord,
  others: readonly ProductRecord[],
): void {
  const gone = new Set(others.map(({ id }) => id));
  for (const category of categories.filter(isLive)) {
    if (!gone.has(textOf(category.v, 'cover') ?? '')) continue;
    action.edit('categories', category.id, category, { cover: kept.id });
  }
}

/** In a segment the one that stays has the first place that one of the others had, unless it stands there itself. */
function passSegments(
  action: Action,
  segments: readonly ShopRecord[],
  kept: ProductRecord,
  others: readonly ProductRecord[],
): void {
  const gone = new Set(others.map(({ id }) => id));
  for (const segment of segments) {
    const places = productsOn(segment.v);
    const passed = places.filter(([id]) => gone.has(id));
    const own = places.find(([id]) => id === kept.id) ?? passed[0];
    if (!own || passed.length === 0) continue;
    const fields = Object.fromEntries(passed.map(([id]): [string, null] => [onField(id), null]));
    // One in the trash stays there: logs of streams still name what it had.
    editInPlace(action, 'segments', segment, { ...fields, [onField(kept.id)]: own[1] });
  }
}

/** What the one that stays gets of the others. */
function unitedFields(kept: ProductRecord, others: readonly ProductRecord[]): Fields {
  const fields: Fields = { saved: Math.min(...[kept, ...others].map(({ v }) => savedAt(v))) };
  const lines: string[] = [];
  const notes = [textOf(kept.v, 'note')];
  for (const other of others) {
    for (const [category, key] of membershipsOf(other.v)) {
      const field = inField(category);
      if (typeof kept.v[field] !== 'string') fields[field] ??= key;
    }
    lines.push(...placesOf(kept, other, fields), ...wordsOf(kept, other, fields));
    notes.push(textOf(other.v, 'note'));
  }
  const texts = new Set([...notes, lines.join('\n')].filter(Boolean));
  if (texts.size > 0) fields.note = noteOf([...texts].join('\n\n'));
  return fields;
}

/** Puts in where the other is sold. @returns links of what one product cannot have twice */
function placesOf(kept: ProductRecord, other: ProductRecord, fields: Fields): string[] {
  const at = readProductId(other.id);
  const own = readProductId(kept.id);
  if (!at || !own) return [];
  const places = { ...otherMarketplacesOf(other.v), [at.marketplace]: at.asin };
  const known = { ...otherMarketplacesOf({ ...kept.v, ...fields }), [own.marketplace]: own.asin };
  const lines: string[] = [];
  for (const marketplace of Object.keys(places).filter(isMarketplaceCode)) {
    const asin = places[marketplace] ?? '';
    const ownAsin = known[marketplace];
    if (ownAsin === undefined) fields[otherMarketplaceField(marketplace)] = asin;
    else if (ownAsin !== asin) lines.push(`https://www.${HOSTS[marketplace]}/dp/${asin}`);
  }
  return lines;
}

/** Puts in the words that the one that stays lacks. @returns those that it has others for */
function wordsOf(kept: ProductRecord, other: ProductRecord, fields: Fields): string[] {
  const lines: string[] = [];
  for (const field of ['ownTitle', 'ownVariation']) {
    const theirs = textOf(other.v, field);
    const ours = textOf(kept.v, field) ?? textOf(fields, field);
    if (theirs === null) continue;
    if (ours === null) fields[field] = theirs;
    else if (ours !== theirs) lines.push(theirs);
  }
  for (const field of ['title', 'brand', 'image', 'variation']) {
    const theirs = textOf(other.v, field);
    if (theirs !== null && !textOf(kept.v, field)) fields[field] ??= theirs;
  }
  return lines;
}
