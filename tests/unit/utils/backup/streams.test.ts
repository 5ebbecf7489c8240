import { expect, it } from 'vitest';
import { compareShop } from '@/utils/backup/compare.ts';
import { reset } from '@/utils/backup/reset.ts';
import { type RestoreWay, restoreBackup } from '@/utils/backup/restore.ts';
import { undoAction } from '@/utils/shop/commands/history.ts';
import { history } from '@/utils/shop/queries/history.ts';
import { editSegments, removeSegments } from '@/utils/streams/commands/segments.ts';
import { trashStreams } from '@/utils/streams/commands/streams.ts';
import { readStreams } from '@/utils/streams/read-streams.ts';
import { later, save, useFreshShop } from '../shop/shop.ts';
import { titlesOf } from '../streams/a-plan.ts';
import { backupText, fillStreams, opened } from './fill.ts';

const shop = useFreshShop();

const resetStreams = () => reset(shop.use, { isShop: false, isStreams: true, isEarnings: false });
const backupOf = async () => opened(await backupText(shop.db));

it('a reset deletes streams alone; one undo takes it back', async () => {
  const id = await fillStreams(shop.db);
  await save(shop.db);
  const before = await readStreams(shop.db);
  later();
  const { undo, ...done } = await resetStreams();
  expect(done).toEqual({ products: 0, categories: 0, streams: 1, earnings: 0, cancelled: false });
  expect((await readStreams(shop.db)).streams).toEqual([]);
  expect((await shop.db.getAll('segments')).every(({ v }) => v.gone === true && !v.name)).toBe(
    true,
  );
  expect((await shop.db.getAll('products')).map(({ v }) => v.del)).toEqual([false]);
  expect((await history(shop.db)).undo).toEqual({ what: 'reset', count: 1, of: 'streams' });
  expect(await resetStreams()).toMatchObject({ streams: 0, undo: null });
  await undoAction(shop.db, undo ?? '');
  expect(await readStreams(shop.db)).toEqual(before);
  expect(await titlesOf(shop.db, id)).toEqual(['Hello', 'Reds']);
});

it.each<[RestoreWay, 'there' | 'gone']>([
  ['merge', 'gone'],
  ['back', 'there'],
  ['exact', 'there'],
])('what was deleted for good since: %s leaves it %s', async (way, outcome) => {
  const id = await fillStreams(shop.db);
  const before = await readStreams(shop.db);
  const backup = await backupOf();
  later();
  await resetStreams();
  expect((await compareShop(shop.db, backup)).streams).toMatchObject({ deleted: 1, total: 1 });
  later();
  const restored = await restoreBackup(shop.use, backup, { way });
  expect(restored.streams).toBe(outcome === 'there' ? 1 : 0);
  const after = await readStreams(shop.db);
  if (outcome === 'gone') {
    expect(after.streams).toEqual([]);
    return;
  }
  expect(after).toEqual(before);
  await undoAction(shop.db, restored.undo ?? '');
  expect((await readStreams(shop.db)).streams).toEqual([]);
  expect(await titlesOf(shop.db, id)).toEqual([]);
});

it('into an empty shop it comes exactly as it was, trash and moments included', async () => {
  const id = await fillStreams(shop.db);
  await trashStreams(shop.db, [id]);
  const before = await readStreams(shop.db);
  const backup = await backupOf();
  await Promise.all([shop.db.clear('streams'), shop.db.clear('segments')]);
  expect((await compareShop(shop.db, backup)).streams).toMatchObject({ missing: 1, total: 1 });
  await restoreBackup(shop.use, backup, { way: 'merge' });
  expect(await readStreams(shop.db)).toEqual(before);
  expect((await compareShop(shop.db, backup)).streams).toMatchObject({ same: 1, total: 1 });
});

it('a stream counts once, by what became of it and of its segments', async () => {
  const id = await fillStreams(shop.db);
  const backup = await backupOf();
  const [intro] = (await readStreams(shop.db)).segments.get(id) ?? [];
  later();
  await editSegments(shop.db, [intro?.id ?? ''], { title: 'Welcome' });
  expect((await compareShop(shop.db, backup)).streams).toMatchObject({ newerHere: 1, total: 1 });
  await removeSegments(shop.db, [intro?.id ?? '']);
  expect((await compareShop(shop.db, backup)).streams).toMatchObject({ deleted: 1, total: 1 });
  await shop.db.delete('segments', intro?.id ?? '');
  expect((await compareShop(shop.db, backup)).streams).toMatchObject({ newerThere: 1, total: 1 });
  const { streams, undo } = await restoreBackup(shop.use, backup, { way: 'back' });
  expect(streams).toBe(1);
  expect(await titlesOf(shop.db, id)).toEqual(['Hello', 'Reds']);
  await undoAction(shop.db, undo ?? '');
  expect(await titlesOf(shop.db, id)).toEqual(['Reds']);
});
