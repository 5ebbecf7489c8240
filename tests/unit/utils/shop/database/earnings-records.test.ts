import { expect, it } from 'vitest';
import { redoLast, undoAction, undoLast } from '@/utils/shop/commands/history.ts';
import { ALL } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { history } from '@/utils/shop/queries/history.ts';
import { later, save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();
const JUNE = 'e:us:2026-06';

/** Writes fields of June's sums in one action. */
async function write(fields: Record<string, number>): Promise<string | null> {
  later();
  const { undo } = await transact(
    shop.db,
    'reports',
    (tx) => tx.objectStore('sums').get(JUNE),
    (action, record) => action.edit('sums', JUNE, record ?? null, fields),
    null,
    ALL,
  );
  return undo;
}

const june = async () => (await shop.db.get('sums', JUNE))?.v;

it('a new record is taken back field by field, and done again', async () => {
  await write({ 'orders:01': 1, 'orders:02': 2 });
  expect(await history(shop.db)).toMatchObject({ undo: { what: 'reports', of: 'earnings' } });
  await undoLast(shop.db);
  expect(await june()).toEqual({ 'orders:01': null, 'orders:02': null });
  await redoLast(shop.db);
  expect(await june()).toEqual({ 'orders:01': 1, 'orders:02': 2 });
});

it('what was written since stays', async () => {
  const first = await write({ 'orders:01': 1, 'orders:02': 2 });
  await write({ 'orders:02': 3 });
  await undoAction(shop.db, first ?? '');
  expect(await june()).toEqual({ 'orders:01': null, 'orders:02': 3 });
});

it('what is written beside the records is written with them, or not at all', async () => {
  const store = (fails: boolean) =>
    transact(
      shop.db,
      'reports',
      async () => null,
      (action) => {
        action.edit('accounts', 'a:us', null, { status: 'accepted' });
        action.beside.push(async (tx) => {
          await tx.objectStore('names').put({ B0TESTAAA1: 'Lipstick' }, 'us:1');
          if (fails) throw new Error('no room');
        });
      },
      null,
      ALL,
    );
  await expect(store(true)).rejects.toThrow();
  expect(await shop.db.getAllKeys('names')).toEqual([]);
  expect(await shop.db.getAllKeys('accounts')).toEqual([]);
  await store(false);
  expect(await shop.db.getAllKeys('names')).toEqual(['us:1']);
  expect(await shop.db.getAllKeys('accounts')).toEqual(['a:us']);
});

it('a save does not wait until earnings are read', async () => {
  const reading = shop.db.transaction('sums');
  await reading.store.get(JUNE);
  const done: string[] = [];
  const saved = save(shop.db).then(() => done.push('saved'));
  // The reading goes on for as long as it has requests.
  while (done.length === 0) await reading.store.get(JUNE);
  await Promise.all([saved, reading.done.then(() => done.push('read'))]);
  expect(done).toEqual(['saved', 'read']);
});
