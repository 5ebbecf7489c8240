import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { type Backup, type BackupRecords, noRecords } from '@/utils/backup/backup.ts';
import { type RestoreWay, restoreBackup } from '@/utils/backup/restore.ts';
import { SettingsError } from '@/utils/settings/settings-error.ts';
import { removeCategory } from '@/utils/shop/commands/arrange-categories.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { redoLast, undoAction, undoLast } from '@/utils/shop/commands/history.ts';
import { emptyTrash, restoreProducts, trashProducts } from '@/utils/shop/commands/trash.ts';
import { connectShop, openShop } from '@/utils/shop/database/open.ts';
import { NAME } from '@/utils/shop/database/schema.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { productsIn } from '@/utils/shop/queries/lists.ts';
import { loadCatalog, productDetails } from '@/utils/shop/queries/load-catalog.ts';
import { later, names, save, useFreshShop } from '../shop/shop.ts';
import { backupText, fill, filledSettings, id, opened, recordsOf } from './fill.ts';

const shop = useFreshShop();

const restored = (backup: BackupRecords, way: RestoreWay = 'merge') =>
  restoreBackup(shop.use, backup, { way });

const backupOf = async () => opened(await backupText(shop.db));

async function emptyDisk(): Promise<void> {
  shop.db.close();
  await deleteDB(NAME);
  shop.db = await openShop();
}

/** What a person sees: titles of the live products and of the trash, and the categories. */
async function seen() {
  const { live, trash } = await loadCatalog(shop.db);
  const titles = async (ids: readonly string[]) =>
    (await productDetails(shop.db, ids)).map(({ title }) => title).sort();
  return {
    live: await titles(live.items.map((item) => item.id)),
    trash: await titles(trash.items.map((item) => item.id)),
    categories: names(await listCategories(shop.db)),
  };
}

describe('a backup restored', () => {
  it.each(['merge', 'back', 'exact'] as const)(
    'into an empty shop (%s) is the same record by record, trash, order and conflicts included',
    async (way) => {
      await fill(shop.db);
      const before = await recordsOf(shop.db);
      const backup = await backupOf();
      await emptyDisk();
      expect(await restored(backup, way)).toMatchObject({
        products: 3,
        categories: 2,
        cancelled: false,
      });
      expect(await recordsOf(shop.db)).toEqual(before);
      const { live, trash } = await loadCatalog(shop.db);
      expect([live.items.length, trash.items.length]).toEqual([3, 1]);
      const lips = (await listCategories(shop.db)).find(({ path }) => path[1] === 'Lips');
      expect(lips?.count).toBe(3);
      expect((await productsIn(shop.db, lips?.id ?? '', 9)).map(({ asin }) => asin)).toEqual([
        'B0TEST0000',
        'B0TEST0001',
        'B0TEST0004',
      ]);
    },
  );

  it.each(['merge', 'back', 'exact'] as const)(
    'over the shop that it is of (%s) changes nothing',
    async (way) => {
      await fill(shop.db);
      const before = await recordsOf(shop.db);
      const entries = await shop.db.count('journal');
      const backup = await backupOf();
      expect(await restored(backup, way)).toEqual({
        products: 0,
        categories: 0,
        streams: 0,
        earnings: 0,
        cancelled: false,
        undo: null,
      });
      expect(await recordsOf(shop.db)).toEqual(before);
      expect(await shop.db.count('journal')).toBe(entries);
    },
  );

  it('makes later edits newer than what it brought', async () => {
    await fill(shop.db);
    const backup = await backupOf();
    const newest = (await shop.db.get('meta', 'local'))?.clock ?? '';
    await emptyDisk();
    await restored(backup);
    await editProduct(shop.db, id(0), { note: 'After' });
    const record = await shop.db.get('products', id(0));
    expect(String(record?.ft.note) > newest).toBe(true);
  });

  it('of version 1 is read as it was frozen', async () => {
    const text = readFileSync(new URL('./examples/v1.json', import.meta.url), 'utf8');
    expect(await restored(opened(text))).toMatchObject({ products: 3, categories: 2 });
    expect((await productDetails(shop.db, [id(0)]))[0]).toMatchObject({
      ownTitle: 'Mine',
      otherMarketplaces: { DE: 'B0TESTDE00' },
    });
  });
});

describe('over a shop that went on', () => {
  /** The backup of a filled shop, after which one product was put into the trash, one deleted, a category removed. */
  async function goneOn(): Promise<Backup> {
    await fill(shop.db);
    const backup = await backupOf();
    later();
    await editProduct(shop.db, id(4), { note: 'Newer' });
    await trashProducts(shop.db, [id(0), id(1)]);
    await emptyTrash(shop.db, [id(1)]);
    const lips = (await listCategories(shop.db)).find(({ path }) => path[1] === 'Lips');
    await removeCategory(shop.db, lips?.id ?? '');
    return backup;
  }

  it('merged: what was deleted since stays deleted', async () => {
    const backup = await goneOn();
    const before = await seen();
    expect(before.live).toEqual(['Thing 4']);
    expect(await restored(backup)).toMatchObject({ products: 0, categories: 0, undo: null });
    expect(await seen()).toEqual(before);
  });

  it('brought back: what was deleted since comes back with all its fields, and wins', async () => {
    const backup = await goneOn();
    const deleted = (await shop.db.get('products', id(1)))?.t ?? '';
    expect(await restored(backup, 'back')).toMatchObject({ products: 2, categories: 1 });
    expect(await seen()).toEqual({
      live: ['Matte Lipstick', 'Mine', 'Thing 4'],
      trash: ['Thing 2'],
      categories: ['Makeup', 'Makeup › Lips'],
    });
    const lips = (await listCategories(shop.db)).find(({ path }) => path[1] === 'Lips');
    expect(lips?.count).toBe(3);
    const record = await shop.db.get('products', id(1));
    expect(record).toMatchObject({ dirty: 1 });
    expect((record?.ft.title ?? record?.t ?? '') > deleted).toBe(true);
    // What was changed since stays as it is.
    expect((await productDetails(shop.db, [id(4)]))[0]?.note).toBe('Newer');
    expect(await restored(backup, 'back')).toMatchObject({ products: 0, undo: null });
  });

  it('exactly: what was changed since is as it was', async () => {
    const backup = await goneOn();
    await restored(backup, 'exact');
    expect((await productDetails(shop.db, [id(4)]))[0]?.note).toBe('');
    expect(await restored(backup, 'exact')).toMatchObject({ products: 0, undo: null });
  });

  it('leaves alone what is only here, and what was taken out of the trash since', async () => {
    await fill(shop.db);
    const backup = await backupOf();
    later();
    await save(shop.db, { asin: 'B0TEST0009', title: 'Only here' });
    await restoreProducts(shop.db, [id(2)]);
    const before = await seen();
    await restored(backup, 'exact');
    expect(await seen()).toEqual(before);
  });

  it.each(['back', 'exact'] as const)(
    '(%s) is taken back by one undo, and done again',
    async (way) => {
      const backup = await goneOn();
      const before = await seen();
      await restored(backup, way);
      const after = await seen();
      expect(await undoLast(shop.db)).toEqual({ what: 'backup', count: way === 'back' ? 2 : 3 });
      expect(await seen()).toEqual(before);
      await redoLast(shop.db);
      expect(await seen()).toEqual(after);
    },
  );

  it('into an empty shop, taken back: nothing is left in sight, not even in the trash', async () => {
    await fill(shop.db);
    const all = await seen();
    const backup = await backupOf();
    await emptyDisk();
    const { undo } = await restored(backup, 'back');
    await undoAction(shop.db, undo ?? '');
    expect(await seen()).toEqual({ live: [], trash: [], categories: [] });
    expect(await undoAction(shop.db, undo ?? '')).toBeNull();
    await restored(backup, 'back');
    expect(await seen()).toEqual(all);
  });
});

describe('what is restored beside the records', () => {
  const outside = { 'settings:home': [null, 'US'] } satisfies Record<string, [null, string]>;

  it('is done once undo knows of it, and undo and redo tell of it', async () => {
    const makeOutsideChanges = vi.fn(async () => {
      expect(await shop.db.count('journal')).toBe(1);
    });
    const nothing = noRecords();
    await restoreBackup(shop.use, nothing, { way: 'back', outside, makeOutsideChanges });
    expect(makeOutsideChanges).toHaveBeenCalledWith(outside);
    const done = { what: 'backup', count: 0, of: 'others' };
    expect(await undoLast(shop.db)).toEqual({
      ...done,
      outside: { 'settings:home': ['US', null] },
    });
    expect(await redoLast(shop.db)).toEqual({ ...done, outside });
  });

  it('is done once, and taken back with the rest, where the connection is lost in the middle', async () => {
    await fill(shop.db);
    const backup = await backupOf();
    await emptyDisk();
    const { use, close } = connectShop();
    const lost = await use(async (db) => db);
    const makeOutsideChanges = vi.fn(() => Promise.resolve());
    const options = { way: 'back', outside, makeOutsideChanges } as const;
    const { undo } = await restoreBackup(use, backup, {
      ...options,
      onProgress: () => lost.close(),
    });
    expect(makeOutsideChanges).toHaveBeenCalledOnce();
    expect((await seen()).live).not.toEqual([]);
    await undoAction(shop.db, undo ?? '');
    expect(await seen()).toEqual({ live: [], trash: [], categories: [] });
    close();
  });

  it('that cannot be stored says why, as elsewhere', async () => {
    const { use, close } = connectShop();
    const nothing = noRecords();
    const makeOutsideChanges = () => Promise.reject(new SettingsError('newer'));
    await expect(
      restoreBackup(use, nothing, { way: 'back', outside, makeOutsideChanges }),
    ).rejects.toMatchObject({ name: 'SettingsError', reason: 'newer' });
    close();
  });

  it('that cannot be done leaves the shop as it was', async () => {
    await fill(shop.db);
    const backup = await backupOf();
    await trashProducts(shop.db, [id(0)]);
    const before = await seen();
    const makeOutsideChanges = () => Promise.reject(new Error('full'));
    await expect(
      restoreBackup(shop.use, backup, { way: 'back', outside, makeOutsideChanges }),
    ).rejects.toThrow('full');
    expect(await seen()).toEqual(before);
  });
});

/** Something that a person does with one of four products. */
const step = fc.record({
  what: fc.constantFrom('save', 'note', 'trash', 'empty', 'restore', 'category'),
  n: fc.integer({ min: 0, max: 3 }),
  word: fc.string({ unit: 'binary', maxLength: 20 }),
});

async function take({ what, n, word }: { what: string; n: number; word: string }): Promise<void> {
  later();
  if (what === 'save')
    await save(shop.db, { asin: `B0TEST000${n}`, title: word, create: [[word]] });
  if (what === 'note') await editProduct(shop.db, id(n), { note: word });
  if (what === 'trash') await trashProducts(shop.db, [id(n)]);
  if (what === 'empty') await emptyTrash(shop.db, [id(n)]);
  if (what === 'restore') await restoreProducts(shop.db, [id(n)]);
  if (what === 'category') {
    const [category] = await listCategories(shop.db);
    if (category) await removeCategory(shop.db, category.id);
  }
}

const RUNS = { numRuns: 25 };

/** What backups do not carry, see `limits.test.ts`. */
const withoutNul = <T>(records: T): T =>
  JSON.parse(JSON.stringify(records).replaceAll('\\u0000', ''));

const WITH_NUL = ['save', 'note'].map((what) => ({ what, n: 0, word: 'a\0b' }));

it('whatever was done: restored on an empty device it is the same, and again it changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.constantFrom('merge', 'back', 'exact'),
      async (steps, way) => {
        await emptyDisk();
        for (const each of steps) await take(each);
        const before = await recordsOf(shop.db);
        const backup = opened(await backupText(shop.db, { ...(await backupOf()) }));
        await emptyDisk();
        await restored(backup, way);
        expect(await recordsOf(shop.db)).toEqual(withoutNul(before));
        expect(await restored(backup, way)).toMatchObject({ products: 0, undo: null });
      },
    ),
    { ...RUNS, examples: [[WITH_NUL, 'merge']] },
  );
});

it('whatever was done since: all that was there is there again, and one undo takes it back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 8 }),
      fc.array(step, { maxLength: 8 }),
      async (first, since) => {
        await emptyDisk();
        for (const each of first) await take(each);
        const before = (await loadCatalog(shop.db)).live.items.map((item) => item.id);
        const backup = await backupOf();
        for (const each of since) await take(each);
        const meanwhile = await seen();
        later();
        const { undo } = await restored(backup, 'back');
        const live = (await loadCatalog(shop.db)).live.items.map((item) => item.id);
        expect(live).toEqual(expect.arrayContaining(before));
        if (undo !== null) await undoAction(shop.db, undo);
        expect(await seen()).toEqual(meanwhile);
      },
    ),
    RUNS,
  );
});

it('settings are in a backup as they are', async () => {
  const settings = filledSettings();
  const backup = opened(await backupText(shop.db, { ...(await backupOf()), settings }));
  expect(backup.settings).toEqual(settings);
});
