import { generateKeyBetween } from 'fractional-indexing';
import { type Action, act } from './act.ts';
import { findPath, makePath } from './categories.ts';
import { inField, isDeleted, placesOf, productId } from './fields.ts';
import { inCategory, type ProductKey } from './lists.ts';
import { categoriesOf, stateOf } from './read.ts';
import type { Fields } from './record.ts';
import type { CategoryRecord, ProductRecord, ShopDb, ShopWrite } from './schema.ts';
import { tree } from './tree.ts';
import type { CategoryRef, SavedState } from './views.ts';

export interface SaveInput extends ProductKey {
  /** As the page has it; an empty one changes nothing on a product that is saved already. */
  title: string;
  brand: string | null;
  image: string | null;
  /** Ids of categories to put the product into, each at the end. */
  add: string[];
  /** Paths of categories to put it into, made where they are missing. */
  create: string[][];
  /** Ids of categories to take it out of. */
  remove: string[];
}

/** What an action changed in a product's categories. */
export interface Changed {
  added: CategoryRef[];
  removed: CategoryRef[];
  /** For `undo`. */
  undo: string;
}

export interface SaveResult extends Changed {
  id: string;
  saved: SavedState;
}

interface Found {
  product: ProductRecord | undefined;
  categories: CategoryRecord[];
  /** The last key in each category that the action may put the product into. */
  lastKeys: ReadonlyMap<string, string>;
}

/**
 * Saves a product or changes the categories of a saved one. Saving twice is one record.
 * A product that comes back from the trash is as new: it stands where it is put now.
 * @throws {ShopError} nothing has been saved then
 */
export async function saveProduct(db: ShopDb, input: SaveInput): Promise<SaveResult> {
  const id = productId(input.marketplace, input.asin);
  const { result, undo } = await act(
    db,
    'save',
    (tx) => find(tx, id, input.add, input.create),
    (action, found) => {
      const { product } = found;
      const isLive = product !== undefined && !isDeleted(product);
      const places = changePlaces(action, found, wantedIds(action, found, input), input.remove);
      const fields = { ...pageFields(input), ...places };
      const revived = product ? takenOut(product) : {};
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
 * Moves a product to the end of a category.
 * @param where `from` leaves that category, without it every one; `to` an id, or `create` a path
 * @throws {ShopError} nothing has been moved then
 */
export async function moveProduct(
  db: ShopDb,
  id: string,
  where: { from?: string; to: string } | { from?: string; create: string[] },
): Promise<Changed> {
  const add = 'to' in where ? [where.to] : [];
  const create = 'create' in where ? [where.create] : [];
  const { result, undo } = await act(
    db,
    'move',
    (tx) => find(tx, id, add, create),
    (action, found) => {
      const { product } = found;
      if (!product || isDeleted(product)) return { added: [], removed: [] };
      const wanted = wantedIds(action, found, { add, create });
      if (wanted.size === 0) return { added: [], removed: [] };
      const remove = where.from === undefined ? [...heldBy(product)] : [where.from];
      const places = changePlaces(action, found, wanted, remove);
      const after = action.edit('products', id, product, places);
      const nodes = tree(found.categories);
      return difference(categoriesOf(product, nodes), categoriesOf(after, nodes));
    },
  );
  return { ...result, undo };
}

/**
 * Puts a product into the trash.
 * @returns the token for `undo`
 * @throws {ShopError} nothing has been removed then
 */
export async function removeProduct(db: ShopDb, id: string): Promise<string> {
  const { undo } = await act(
    db,
    'remove',
    (tx) => tx.objectStore('products').get(id),
    (action, product) => {
      if (product) action.edit('products', id, product, { del: true });
    },
  );
  return undo;
}

async function find(
  tx: ShopWrite,
  id: string,
  add: readonly string[],
  create: readonly string[][],
): Promise<Found> {
  const [product, categories, given] = await Promise.all([
    tx.objectStore('products').get(id),
    tx.objectStore('categories').getAll(),
    readLastKeys(tx, add),
  ]);
  const nodes = tree(categories);
  const known = create.map((path) => findPath(nodes, path)).filter((id) => id !== null);
  const lastKeys = new Map([...given, ...(await readLastKeys(tx, known))]);
  return { product, categories, lastKeys };
}

async function readLastKeys(tx: ShopWrite, ids: readonly string[]): Promise<[string, string][]> {
  const index = tx.objectStore('products').index('in');
  const cursors = await Promise.all(ids.map((id) => index.openKeyCursor(inCategory(id), 'prev')));
  return cursors.flatMap((cursor): [string, string][] => (cursor ? [cursor.key] : []));
}

/** The categories to put a product into; makes those that are missing. */
function wantedIds(
  action: Action,
  { categories }: Found,
  { add, create }: Pick<SaveInput, 'add' | 'create'>,
): Set<string> {
  const made = create.map((path) => makePath(action, categories, path));
  return new Set([...known(action, categories, add), ...made.filter((id) => id !== null)]);
}

/** The fields of the places that a product gets and loses. */
function changePlaces(
  action: Action,
  { product, lastKeys }: Found,
  wanted: ReadonlySet<string>,
  remove: readonly string[],
): Fields {
  const held = product && !isDeleted(product) ? heldBy(product) : new Set();
  const fields: Fields = {};
  for (const id of remove) if (held.has(id) && !wanted.has(id)) fields[inField(id)] = null;
  for (const id of wanted) {
    if (held.has(id)) continue;
    fields[inField(id)] = generateKeyBetween(lastKeys.get(id) ?? null, null);
    action.local.used[id] = action.now;
  }
  return fields;
}

function heldBy(product: ProductRecord): Set<string> {
  return new Set(placesOf(product.v).map(([category]) => category));
}

/** Ids of categories that exist. One in the trash comes back: somebody has just put a product into it. */
function known(action: Action, categories: CategoryRecord[], ids: readonly string[]): string[] {
  return ids.filter((id) => {
    const at = categories.findIndex((category) => category.id === id);
    const record = categories[at];
    if (record) categories[at] = action.edit('categories', id, record, { del: false });
    return record !== undefined;
  });
}

function pageFields({ title, brand, image, parentAsin }: SaveInput): Fields {
  const said = Object.entries({ title, brand, image, parentAsin });
  return Object.fromEntries(said.filter(([, value]) => value !== null && value !== ''));
}

function takenOut(product: ProductRecord): Fields {
  return Object.fromEntries([...heldBy(product)].map((category) => [inField(category), null]));
}

function difference(before: CategoryRef[], after: CategoryRef[]): Omit<Changed, 'undo'> {
  const ids = (list: CategoryRef[]): Set<string> => new Set(list.map(({ id }) => id));
  const [old, now] = [ids(before), ids(after)];
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !now.has(id)),
  };
}
