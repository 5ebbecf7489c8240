import { isDeleted, isGone, textOf } from '@/utils/records/fields.ts';
import { otherMarketplacesOf } from '@/utils/records/other-marketplaces.ts';
import type { ShopDb } from '../database/schema.ts';
import { readRows } from '../search-index/rows.ts';
import { type Catalog, catalogOf } from './catalog.ts';
import { loadTexts, nextTask, readStore } from './load-texts.ts';
import { anyProductView } from './product-view.ts';
import { reading, readTree } from './read.ts';
import { tree } from './tree.ts';
import type { CategoryNode, ProductDetails } from './views.ts';

/**
 * Reads the whole shop as far as lists need it: about 150 ms for 50,000 products in Chromium.
 * @throws {ShopError}
 */
export async function loadCatalog(db: ShopDb): Promise<Catalog> {
  const [texts, { rows, nodes }] = await Promise.all([
    loadTexts(db),
    reading(db, ['rows', 'categories'], async (tx) => {
      const [rows, nodes] = await Promise.all([readStore(tx, 'rows', readRows), readTree(tx)]);
      return { rows, nodes };
    }),
  ]);
  await nextTask();
  const parents = new Map([...nodes].map(([id, { parent }]) => [id, parent]));
  return catalogOf(rows, texts, parents);
}

/**
 * All categories in the order of the tree, each before its sub-categories.
 * @throws {ShopError}
 */
export async function categoryNodes(db: ShopDb, catalog: Catalog): Promise<CategoryNode[]> {
  const { records, local } = await reading(db, ['categories', 'meta'], async (tx) => {
    const [records, local] = await Promise.all([
      tx.objectStore('categories').getAll(),
      tx.objectStore('meta').get('local'),
    ]);
    return { records, local };
  });
  const nodes = tree(records);
  const totals = totalsOf(catalog, (id) => nodes.get(id)?.parent ?? null);
  const known = new Map(records.map((record) => [record.id, record.v]));
  return [...nodes.values()].map(({ id, path, name, parent }) => {
    const v = known.get(id) ?? {};
    return {
      id,
      path,
      name,
      parent,
      note: textOf(v, 'note') ?? '',
      cover: textOf(v, 'cover'),
      count: local?.counts[id] ?? 0,
      usedAt: local?.used[id] ?? null,
      total: totals.get(id) ?? 0,
    };
  });
}

/** Products in each category or below it, each counted once. */
function totalsOf({ live }: Catalog, parentOf: (id: string) => string | null): Map<string, number> {
  const totals = new Map<string, number>();
  const chains = new Map<string, string[]>();
  /** A category and all that it is in. */
  const chainOf = (place: string): string[] => {
    const chain = chains.get(place) ?? [];
    if (chain.length === 0) {
      for (let id: string | null = place; id !== null; id = parentOf(id)) chain.push(id);
      chains.set(place, chain);
    }
    return chain;
  };
  for (const { memberships } of live.items) {
    const within = memberships.map(([place]) => chainOf(place));
    for (const id of within.length > 1 ? new Set(within.flat()) : (within[0] ?? []))
      totals.set(id, (totals.get(id) ?? 0) + 1);
  }
  return totals;
}

/**
 * Products with all that is known of them, in the order asked for, those in the trash too; what is gone is left out.
 * @throws {ShopError}
 */
export function productDetails(db: ShopDb, ids: readonly string[]): Promise<ProductDetails[]> {
  return reading(db, ['products', 'categories'], async (tx) => {
    const products = tx.objectStore('products');
    const [records, nodes] = await Promise.all([
      Promise.all(ids.map((id) => products.get(id))),
      readTree(tx),
    ]);
    return records.flatMap((record) => {
      const view = record && !isGone(record) ? anyProductView(record, nodes) : null;
      if (!record || !view) return [];
      const { v } = record;
      return {
        ...view,
        pageTitle: textOf(v, 'title') ?? view.asin,
        ownTitle: textOf(v, 'ownTitle'),
        pageVariation: textOf(v, 'variation'),
        ownVariation: textOf(v, 'ownVariation'),
        note: textOf(v, 'note') ?? '',
        dead: v.dead === true,
        otherMarketplaces: otherMarketplacesOf(v),
        deleted: isDeleted(record),
      };
    });
  });
}
