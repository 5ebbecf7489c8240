import { expect, it } from 'vitest';
import { compareShop } from '@/utils/backup/compare.ts';
import { reset } from '@/utils/backup/reset.ts';
import { type RestoreWay, restoreBackup } from '@/utils/backup/restore.ts';
import { undoAction } from '@/utils/shop/commands/history.ts';
import { ALL } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { history } from '@/utils/shop/queries/history.ts';
import { later, save, useFreshShop } from '../shop/shop.ts';
import { backupText, fillEarnings, opened } from './fill.ts';

const shop = useFreshShop();

/** What accounts and sums say, without what says nothing. */
async function seen() {
  const records = [...(await shop.db.getAll('accounts')), ...(await shop.db.getAll('sums'))];
  return records.map(({ id, v }) => [
    id,
    Object.fromEntries(Object.entries(v).filter(([, value]) => value !== null)),
  ]);
}

const EMPTY = [
  ['a:us', {}],
  ['e:us:2026-04', {}],
];
const resetEarnings = () => reset(shop.use, { isShop: false, isStreams: false, isEarnings: true });
const backupOf = async () => opened(await backupText(shop.db));

it('a reset deletes accounts and reports alone; one undo takes it back', async () => {
  await fillEarnings(shop.db);
  await save(shop.db);
  const before = await seen();
  later();
  const { undo, ...done } = await resetEarnings();
  expect(done).toEqual({ products: 0, categories: 0, streams: 0, earnings: 2, cancelled: false });
  expect(await seen()).toEqual(EMPTY);
  expect((await shop.db.getAll('products')).map(({ v }) => v.del)).toEqual([false]);
  expect((await history(shop.db)).undo).toEqual({ what: 'reset', count: 0, of: 'earnings' });
  expect(await resetEarnings()).toMatchObject({ earnings: 0, undo: null });
  await undoAction(shop.db, undo ?? '');
  expect(await seen()).toEqual(before);
});

it.each<[RestoreWay, 'full' | 'empty']>([
  ['merge', 'empty'],
  ['back', 'full'],
  ['exact', 'full'],
])('what was deleted since: %s leaves it %s', async (way, outcome) => {
  await fillEarnings(shop.db);
  const before = await seen();
  const backup = await backupOf();
  later();
  await resetEarnings();
  const { earnings } = await compareShop(shop.db, backup);
  expect(earnings).toMatchObject({ deleted: 2, total: 2 });
  later();
  const restored = await restoreBackup(shop.use, backup, { way });
  expect(restored.earnings).toBe(outcome === 'full' ? 2 : 0);
  expect(await seen()).toEqual(outcome === 'full' ? before : EMPTY);
  if (restored.undo === null) return;
  await undoAction(shop.db, restored.undo);
  expect(await seen()).toEqual(EMPTY);
});

it('what was read since stays beside what comes back', async () => {
  await fillEarnings(shop.db);
  const backup = await backupOf();
  later();
  await transact(
    shop.db,
    'reports',
    (tx) => tx.objectStore('sums').get('e:us:2026-04'),
    (action, april) =>
      action.edit('sums', 'e:us:2026-04', april ?? null, { 'earnings:28': null, 'earnings:29': 7 }),
    null,
    ALL,
  );
  await restoreBackup(shop.use, backup, { way: 'back' });
  expect((await shop.db.get('sums', 'e:us:2026-04'))?.v).toMatchObject({
    'earnings:28': { whole: true },
    'earnings:29': 7,
  });
});
