import { isDeleted, membershipsOf, savedAt } from '@/utils/records/fields.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import { shopError } from '../database/errors.ts';
import type { ShopDb, ShopRead, StoreName } from '../database/schema.ts';
import { type Tree, tree } from './tree.ts';
import type { CategoryRef, SavedState } from './views.ts';

/**
 * Reads in one transaction.
 * @param read awaits nothing but requests of the transaction, which would otherwise end
 * @throws {ShopError}
 */
export async function reading<T>(
  db: ShopDb,
  stores: StoreName[],
  read: (tx: ShopRead) => Promise<T>,
): Promise<T> {
  try {
    return await read(db.transaction(stores, 'readonly'));
  } catch (error) {
    throw shopError(error);
  }
}

/** The tree of categories, which the paths of products' categories are read from. */
export async function readTree(tx: ShopRead): Promise<Tree> {
  return tree(await tx.objectStore('categories').getAll());
}

/** The live categories that a product is in, in the order of the tree. */
export function categoriesOf(record: ShopRecord, nodes: Tree): CategoryRef[] {
  const ids = new Set(membershipsOf(record.v).map(([category]) => category));
  return refs(nodes, ids);
}

/** Categories by id, in the order of the tree; unknown ids are left out. */
export function refs(nodes: Tree, ids: ReadonlySet<string>): CategoryRef[] {
  return [...nodes.values()]
    .filter((node) => ids.has(node.id))
    .map(({ id, path }) => ({ id, path }));
}

/**
 * Where a product is saved, as the toolbar says it.
 * @param variations records with the same parent, itself included
 */
export function stateOf(
  record: ShopRecord | undefined,
  variations: readonly ShopRecord[],
  nodes: Tree,
): SavedState {
  if (record && !isDeleted(record)) {
    return { saved: true, categories: categoriesOf(record, nodes), sibling: null };
  }
  const [newest] = variations
    .filter((other) => other.id !== record?.id && !isDeleted(other))
    .sort((a, b) => savedAt(b.v) - savedAt(a.v));
  const at = newest ? readProductId(newest.id) : null;
  const sibling = newest && at ? { asin: at.asin, categories: categoriesOf(newest, nodes) } : null;
  return { saved: false, categories: [], sibling };
}
