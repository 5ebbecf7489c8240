import type { ShopPort } from '@/components/shop/store/port.ts';
import { report } from '@/utils/report.ts';
import type { Travelled } from '@/utils/shop/commands/history.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { runAndTell } from './run-and-tell.ts';

type Commands = Pick<
  ShopPort,
  | 'goneShop'
  | 'acceptShop'
  | 'undo'
  | 'redo'
  | 'move'
  | 'categorize'
  | 'trash'
  | 'restore'
  | 'empty'
  | 'edit'
  | 'merge'
  | 'addCategory'
  | 'editCategory'
  | 'moveCategory'
  | 'removeCategory'
>;

type Loaded = typeof import('./lazy-commands.ts');

/** The page begins with none of them; failing to load them is failing to do what was asked for. */
const load = () => import('./lazy-commands.ts');

/** What the shop's page changes. */
export function commandsOn(shop: ShopConnection): Commands {
  const runAndTellAll = runAndTell(shop);
  async function run<T>(work: (commands: Loaded, db: ShopDb) => Promise<T>): Promise<T> {
    const commands = await load();
    return runAndTellAll((db) => work(commands, db));
  }
  /** The same with a snapshot before it, where so many records are changed. */
  async function runMany<T>(
    count: number,
    work: (commands: Loaded, db: ShopDb) => Promise<T>,
  ): Promise<T> {
    await (await load()).beforeMany(shop, count);
    return run(work);
  }
  /** Of a backup or a reset, also what it changed beside the records. */
  async function travel(
    way: 'undo' | 'redo',
    work: (commands: Loaded, db: ShopDb) => Promise<Travelled | null>,
  ): Promise<Travelled | null> {
    await (await load()).beforeTravel(shop, way);
    const done = await run(work);
    if (done?.outside) {
      const { makeOutsideChanges } = await import('@/utils/browser/outside.ts');
      await makeOutsideChanges(done.outside);
    }
    return done;
  }
  return {
    goneShop: async () => (await load()).createBrowserMark(shop).update(),
    acceptShop: async () => (await load()).createBrowserMark(shop).accept(),
    undo: () => travel('undo', ({ undoLast }, db) => undoLast(db)),
    redo: () => travel('redo', ({ redoLast }, db) => redoLast(db)),
    move: (ids, change) =>
      runMany(ids.length, ({ moveProducts }, db) => moveProducts(db, ids, change)),
    categorize: (ids, change) =>
      runMany(ids.length, ({ categorizeProducts }, db) => categorizeProducts(db, ids, change)),
    trash: (ids) => runMany(ids.length, ({ trashProducts }, db) => trashProducts(db, ids)),
    restore: (ids) => runMany(ids.length, ({ restoreProducts }, db) => restoreProducts(db, ids)),
    // The whole trash: how much is in it is known only when it is emptied.
    empty: (ids) =>
      runMany(ids?.length ?? Number.POSITIVE_INFINITY, ({ emptyTrash }, db) => emptyTrash(db, ids)),
    merge: (ids) => run(({ mergeProducts }, db) => mergeProducts(db, ids)),
    edit: (id, change) => run(({ editProduct }, db) => editProduct(db, id, change)),
    addCategory: (path) => run(({ addCategory }, db) => addCategory(db, path)),
    editCategory: (id, change) => run(({ editCategory }, db) => editCategory(db, id, change)),
    moveCategory: (id, to) => run(({ moveCategory }, db) => moveCategory(db, id, to)),
    removeCategory: (id) => run(({ removeCategory }, db) => removeCategory(db, id)),
  };
}

/** Has them ready before the first is asked for. */
export function preloadCommands(): void {
  load().catch(report);
}
