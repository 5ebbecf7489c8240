import { inField, isDeleted } from '@/utils/records/fields.ts';
import { productId } from '@/utils/records/ids.ts';
import type { Fields } from '@/utils/records/record.ts';
import type { ProductRecord, ShopDb } from '../database/schema.ts';
import { transact } from '../database/transact.ts';
import { categoriesOf, stateOf } from '../queries/read.ts';
import type { ProductKey } from '../queries/saved-state.ts';
import { tree } from '../queries/tree.ts';
import type { CategoryRef, SavedState } from '../queries/views.ts';
import { categoryIdsOf, membershipFields, readMembership, wantedIds } from './membership.ts';

/** A product as its page has it. */
export interface PageProduct extends ProductKey {
  /** An empty one changes nothing on a product that is saved already. */
  title: string;
  brand: string | null;
  image: string | null;
  /** What was chosen of its variations. */
  variation?: string | null | undefined;
}

export interface SaveInput extends PageProduct {
  /** Ids of categories to put the product into, each at the end. */
  add: string[];
  /** Paths of categories to put it into, made where they are missing. */
  create: string[][];
  /** Ids of categories to take it out of. */
  remove: string[];
}

export interface SaveResult {
  id: string;
  saved: SavedState;
  added: CategoryRef[];
  removed: CategoryRef[];
  /** For `undo`; null where nothing was changed. */
  undo: string | null;
}

/**
 * Saves a product or changes the categories of a saved one. Saving twice is one record.
 * A product that comes back from the trash is as new: it stands where it is put now.
 * @throws {ShopError} nothing has been saved then
 */
export async function saveProduct(db: ShopDb, input: SaveInput): Promise<SaveResult> {
  const id = productId(input.marketplace, input.asin);
  const { result, undo } = await transact(
    db,
    'save',
    (tx) => readMembership(tx, id, input),
    (action, found) => {
      const { product } = found;
      const isLive = product !== undefined && !isDeleted(product);
      const places = membershipFields(action, found, wantedIds(action, found, input), input.remove);
      const fields = { ...pageFields(input), ...places };
      const revived = product ? clearedFields(product) : {};
      const saved = isLive ? fields : { ...revived, ...fields, saved: action.now, del: false };
      const after = action.edit('products', id, product ?? null, saved);
      const nodes = tree(found.categories);
      const before = isLive ? categoriesOf(product, nodes) : [];
      return {
        id,
        saved: stateOf(after, [], nodes),
        ...difference(before, categoriesOf(after, nodes)),
      };
    },
  );
  return { ...result, undo };
}

/**
 * Puts a product into the trash.
 * @returns the token for `undo`; null where there was nothing to remove
 * @throws {ShopError} nothing has been removed then
 */
export async function removeProduct(db: ShopDb, id: string): Promise<string | null> {
  const { undo } = await transact(
    db,
    'remove',
    (tx) => tx.objectStore('products').get(id),
    (action, product) => {
      if (product) action.edit('products', id, product, { del: true });
    },
  );
  return undo;
}

export function pageFields({
  title,
  brand,
  image,
  parentAsin,
  variation = null,
}: PageProduct): Fields {
  const given = Object.entries({ title, brand, image, parentAsin, variation });
  return Object.fromEntries(given.filter(([, value]) => value !== null && value !== ''));
}

/** What a product that comes back from the trash leaves there. */
export function clearedFields(product: ProductRecord): Fields {
  const places = [...categoryIdsOf(product)].map((category) => [inField(category), null]);
  return { ...Object.fromEntries(places), ...(product.v.gone === true ? { gone: null } : {}) };
}

function difference(
  before: CategoryRef[],
  after: CategoryRef[],
): Pick<SaveResult, 'added' | 'removed'> {
  const ids = (list: CategoryRef[]): Set<string> => new Set(list.map(({ id }) => id));
  const [old, now] = [ids(before), ids(after)];
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !now.has(id)),
  };
}
