import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { inField, isDeleted, textOf } from '@/utils/records/fields.ts';
import { productId } from '@/utils/records/ids.ts';
import { keysBetween } from '@/utils/records/order-key.ts';
import type { Fields } from '@/utils/records/record.ts';
import type { Action } from '../database/action.ts';
import { oneStep } from '../database/one-step.ts';
import type { UseShop } from '../database/open.ts';
import type { CategoryRecord, ProductRecord, ShopWrite } from '../database/schema.ts';
import { findPath } from '../queries/categories.ts';
import { indexCategories } from '../queries/category-index.ts';
import { tree } from '../queries/tree.ts';
import { LONGEST, lineOf, noteOf } from './edit-product.ts';
import { pathMaker } from './make-path.ts';
import { categoryIdsOf, readLastKeys } from './membership.ts';
import { clearedFields } from './save-product.ts';

/** A product as a file or a list names it; null: it says nothing of that. */
export interface ImportRow {
  marketplace: MarketplaceCode;
  asin: string;
  title: string | null;
  brand: string | null;
  image: string | null;
  ownTitle: string | null;
  /** What was chosen of its variations. */
  variation?: string | null;
  note: string | null;
  /** Categories to put it into, made where they are missing. */
  paths: string[][];
  /** Milliseconds since 1970. */
  savedAt: number | null;
}

export interface ImportResult {
  /** Products that were not in the shop before, and known ones that something was added to. */
  added: number;
  changed: number;
  /** Known ones that had all of it already. */
  same: number;
  /** It was cancelled: the rows before are saved, the others are not. */
  cancelled: boolean;
}

interface Saved {
  counts: Omit<ImportResult, 'cancelled'>;
  /** The last key that it gave in each category. */
  lastKeys: ReadonlyMap<string, string>;
}

/** Rows of one transaction. */
const BATCH = 1000;

/**
 * Saves many products. New ones are made; known ones get only what they lack, and the categories that
 * they are not yet in: what the creator has written stays. The same rows again change nothing.
 * All of it is one step for undo.
 * @param onProgress rows that are saved so far
 * @throws {ShopError} the rows of the batches before are saved then
 */
export async function saveMany(
  use: UseShop,
  rows: readonly ImportRow[],
  { onProgress, signal }: { onProgress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<ImportResult> {
  const total: ImportResult = { added: 0, changed: 0, same: 0, cancelled: false };
  const step = oneStep(use, 'import');
  // Where the next batch goes on: it reads nothing again of what is in a category.
  const lastKeys = new Map<string, string>();
  for (let start = 0; start < rows.length; start += BATCH) {
    if (signal?.aborted) return { ...total, cancelled: true };
    const batch = merged(rows.slice(start, start + BATCH));
    const { counts, lastKeys: given } = await step.add(
      (tx) => find(tx, batch, lastKeys),
      (action, found) => saveBatch(action, batch, found),
    );
    for (const [category, key] of given) lastKeys.set(category, key);
    for (const kind of ['added', 'changed', 'same'] as const) total[kind] += counts[kind];
    onProgress?.(Math.min(start + BATCH, rows.length));
  }
  return total;
}

/** One row for each product: the first that says something counts, the categories of all. */
function merged(rows: readonly ImportRow[]): ImportRow[] {
  const byId = new Map<string, ImportRow>();
  for (const row of rows) {
    const id = productId(row.marketplace, row.asin);
    const known = byId.get(id);
    byId.set(id, known ? joined(known, row) : row);
  }
  return [...byId.values()];
}

function joined(first: ImportRow, second: ImportRow): ImportRow {
  return {
    ...first,
    title: first.title ?? second.title,
    brand: first.brand ?? second.brand,
    image: first.image ?? second.image,
    ownTitle: first.ownTitle ?? second.ownTitle,
    variation: first.variation ?? second.variation ?? null,
    note: first.note ?? second.note,
    paths: [...first.paths, ...second.paths],
    savedAt: first.savedAt ?? second.savedAt,
  };
}

interface Found {
  products: ReadonlyMap<string, ProductRecord>;
  categories: CategoryRecord[];
  lastKeys: ReadonlyMap<string, string>;
}

async function find(
  tx: ShopWrite,
  rows: readonly ImportRow[],
  since: ReadonlyMap<string, string>,
): Promise<Found> {
  const store = tx.objectStore('products');
  const [categories, ...records] = await Promise.all([
    tx.objectStore('categories').getAll(),
    ...rows.map(({ marketplace, asin }) => store.get(productId(marketplace, asin))),
  ]);
  const index = indexCategories(tree(categories));
  const paths = new Map(rows.flatMap(({ paths }) => paths.map((path) => [path.join('\n'), path])));
  const known = [...paths.values()].map((path) => findPath(index, path));
  const ids = [...new Set(known.filter((id) => id !== null))];
  const products = records.filter((record) => record !== undefined);
  return {
    products: new Map(products.map((record) => [record.id, record])),
    categories,
    lastKeys: new Map(await readLastKeys(tx, ids, since)),
  };
}

function saveBatch(
  action: Action,
  rows: readonly ImportRow[],
  { products, categories, lastKeys }: Found,
): Saved {
  const fields = new Map<string, Fields>();
  const entering = new Map<string, string[]>();
  const paths = pathMaker(action, categories);
  for (const row of rows) {
    const id = productId(row.marketplace, row.asin);
    const known = products.get(id) ?? null;
    fields.set(id, fieldsOf(row, known, action.now));
    const memberOf = known && !isDeleted(known) ? categoryIdsOf(known) : new Set<string>();
    for (const category of new Set(row.paths.map((path) => paths.make(path)))) {
      if (category === null || memberOf.has(category)) continue;
      const ids = entering.get(category);
      if (ids) ids.push(id);
      else entering.set(category, [id]);
    }
  }
  const given = new Map<string, string>();
  for (const [category, ids] of entering) {
    const keys = keysBetween(lastKeys.get(category) ?? null, null, ids.length);
    for (const [at, id] of ids.entries()) {
      const own = fields.get(id);
      if (own) own[inField(category)] = keys[at] ?? null;
    }
    given.set(category, keys.at(-1) ?? '');
    action.local.used[category] = action.now;
  }
  const counts = { added: 0, changed: 0, same: 0 };
  for (const [id, own] of fields) {
    const known = products.get(id) ?? null;
    const isNew = known === null || isDeleted(known);
    const after = action.edit('products', id, known, own);
    counts[isNew ? 'added' : after === known ? 'same' : 'changed'] += 1;
  }
  return { counts, lastKeys: given };
}

function fieldsOf(row: ImportRow, known: ProductRecord | null, now: number): Fields {
  const given: Fields = {
    title: lineOf(row.title ?? '', LONGEST.title),
    brand: lineOf(row.brand ?? '', LONGEST.title),
    image: row.image,
    ownTitle: lineOf(row.ownTitle ?? '', LONGEST.title),
    variation: lineOf(row.variation ?? '', LONGEST.variation),
    note: row.note === null ? null : noteOf(row.note),
  };
  const isLive = known !== null && !isDeleted(known);
  const wanted = Object.entries(given).filter(
    ([field, value]) => value !== null && !(isLive && textOf(known.v, field)),
  );
  const fields = Object.fromEntries(wanted);
  if (isLive) return fields;
  return {
    ...(known ? clearedFields(known) : {}),
    ...fields,
    saved: row.savedAt ?? now,
    del: false,
  };
}
