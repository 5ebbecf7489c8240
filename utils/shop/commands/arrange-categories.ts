import { inCategory, isLive, membershipsOf } from '@/utils/records/fields.ts';
import { keyBetween } from '@/utils/records/order-key.ts';
import type { Fields } from '@/utils/records/record.ts';
import type {
  ActionName,
  CategoryRecord,
  ProductRecord,
  ShopDb,
  ShopWrite,
} from '../database/schema.ts';
import { transact } from '../database/transact.ts';
import { cleanName } from '../queries/categories.ts';
import type { Done } from '../queries/history.ts';
import { type Tree, tree } from '../queries/tree.ts';
import { noteOf } from './edit-product.ts';
import { pathMaker } from './make-path.ts';

/** What the creator says of a category; what is left out stays. */
export interface CategoryEdit {
  /** An empty one changes nothing. */
  name?: string;
  note?: string;
  /** A product's id, whose picture stands for the category; null: none. */
  cover?: string | null;
}

/**
 * Makes a category at the end of `parent`'s, or finds the one of that name there.
 * @returns its id, and how many were made; null for a name without letters or a parent that is gone
 * @throws {ShopError} nothing has been made then
 */
export async function addCategory(
  db: ShopDb,
  { parent, name }: { parent: string | null; name: string },
): Promise<({ id: string } & Done) | null> {
  const { result } = await transact(
    db,
    'category-add',
    (tx) => tx.objectStore('categories').getAll(),
    (action, records) => {
      if (parent !== null && !tree(records).has(parent)) return null;
      const id = pathMaker(action, records).make([name], parent);
      return id === null ? null : { id, what: 'category-add' as const, count: action.staged.size };
    },
  );
  return result;
}

/**
 * @returns what was done; null where it changed nothing
 * @throws {ShopError} nothing has been changed then
 */
export function editCategory(db: ShopDb, id: string, edit: CategoryEdit): Promise<Done | null> {
  return change(db, 'category-edit', (nodes) =>
    nodes.has(id) ? new Map([[id, fieldsOf(edit)]]) : null,
  );
}

/**
 * Puts a category, with all below it, under another one or at the top.
 * @param to `before`: the sibling that it stands before, null: at the end
 * @returns what was done; null where it changed nothing, and where it would come to stand within itself
 * @throws {ShopError} nothing has been moved then
 */
export function moveCategory(
  db: ShopDb,
  id: string,
  { parent, before }: { parent: string | null; before: string | null },
): Promise<Done | null> {
  return change(db, 'category-move', (nodes) => {
    const isWithin = parent !== null && below(nodes, id).includes(parent);
    const isThere = nodes.has(id) && (parent === null || nodes.has(parent));
    if (isWithin || !isThere) return null;
    const siblings = [...nodes.values()].filter((node) => node.parent === parent && node.id !== id);
    const found = siblings.findIndex((node) => node.id === before);
    const at = found < 0 ? siblings.length : found;
    const orders = siblings.map(({ order }) => order);
    const [low = null, high = null] = [orders[at - 1] || null, orders[at] || null];
    // Orders that two machines gave alike leave no room: all siblings get new ones.
    if (low === null || high === null || low < high) {
      return new Map([[id, { parent, order: keyBetween(low, high) }]]);
    }
    const ids = siblings.map((node) => node.id).toSpliced(at, 0, id);
    return renumbered(ids, id, parent);
  });
}

function renumbered(
  ids: readonly string[],
  moved: string,
  parent: string | null,
): Map<string, Fields> {
  let last: string | null = null;
  const changes = new Map<string, Fields>();
  for (const id of ids) {
    last = keyBetween(last, null);
    changes.set(id, id === moved ? { parent, order: last } : { order: last });
  }
  return changes;
}

/**
 * Puts a category and those below it into the trash. Their products stay in the shop and in their other categories.
 * @returns what was done, counting the categories, and the products that are in none any more; null where it is not there
 * @throws {ShopError} nothing has been removed then
 */
export async function removeCategory(db: ShopDb, id: string): Promise<Done | null> {
  const { result } = await transact(
    db,
    'category-remove',
    (tx) => readBelow(tx, id),
    (action, { nodes, removed, products }): Done | null => {
      if (removed.length === 0) return null;
      for (const record of removed) action.edit('categories', record.id, record, { del: true });
      const gone = new Set(removed.map((record) => record.id));
      const isLeft = ({ v }: ProductRecord) =>
        membershipsOf(v).every(([category]) => gone.has(category) || !nodes.has(category));
      const left = new Set(products.filter(isLeft).map((product) => product.id)).size;
      const done = { what: 'category-remove', count: removed.length } as const;
      return left > 0 ? { ...done, uncategorized: left } : done;
    },
  );
  return result;
}

/** A category and those below it, with the products in them; none where it is not there. */
async function readBelow(tx: ShopWrite, id: string) {
  const records = await tx.objectStore('categories').getAll();
  const nodes = tree(records);
  const ids = new Set(nodes.has(id) ? below(nodes, id) : []);
  const removed = records.filter((record) => ids.has(record.id));
  const index = tx.objectStore('products').index('in');
  const products = await Promise.all(removed.map((each) => index.getAll(inCategory(each.id))));
  return { nodes, removed, products: products.flat() };
}

/** A category and all below it, each before its sub-categories. */
function below(nodes: Tree, id: string): string[] {
  const found = [id];
  for (const node of nodes.values())
    if (node.parent !== null && found.includes(node.parent)) found.push(node.id);
  return found;
}

async function change(
  db: ShopDb,
  what: ActionName,
  decide: (nodes: Tree) => ReadonlyMap<string, Fields> | null,
): Promise<Done | null> {
  const { result } = await transact(
    db,
    what,
    (tx) => tx.objectStore('categories').getAll(),
    (action, records): Done | null => {
      const byId = new Map(
        records.filter(isLive).map((record): [string, CategoryRecord] => [record.id, record]),
      );
      for (const [id, fields] of decide(tree(records)) ?? []) {
        const record = byId.get(id);
        if (record) action.edit('categories', id, record, fields);
      }
      const count = action.staged.size;
      return count > 0 ? { what, count: what === 'category-move' ? 1 : count } : null;
    },
  );
  return result;
}

function fieldsOf({ name, note, cover }: CategoryEdit): Fields {
  const clean = name === undefined ? '' : cleanName(name);
  return {
    ...(clean === '' ? {} : { name: clean }),
    ...(note === undefined ? {} : { note: noteOf(note) }),
    ...(cover === undefined ? {} : { cover }),
  };
}
