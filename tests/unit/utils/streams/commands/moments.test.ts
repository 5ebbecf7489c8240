import { expect, it } from 'vitest';
import { undoLast } from '@/utils/shop/commands/history.ts';
import { history } from '@/utils/shop/queries/history.ts';
import { noteMoment } from '@/utils/streams/commands/moments.ts';
import { trashStreams } from '@/utils/streams/commands/streams.ts';
import { takeStep } from '@/utils/streams/commands/unplanned.ts';
import { later, save, useFreshShop } from '../../shop/shop.ts';
import { aPlan, planOf } from '../a-plan.ts';

const shop = useFreshShop();

it('moments are kept in the order of their time, and taken away one by one', async () => {
  const id = await aPlan(shop.db);
  const segment = (await planOf(shop.db, id)).segments[0]?.id ?? '';
  const before = (await history(shop.db)).undo;
  await noteMoment(shop.db, id, { at: 1000, what: 'start', segment });
  const paused = await noteMoment(shop.db, id, { at: 2000, what: 'pause' });
  await noteMoment(shop.db, id, { at: 3000, what: 'adjust', segment, seconds: -60 });
  expect((await planOf(shop.db, id)).stream?.moments).toEqual([
    { key: expect.any(String), at: 1000, what: 'start', segment },
    { key: paused, at: 2000, what: 'pause' },
    { key: expect.any(String), at: 3000, what: 'adjust', segment, seconds: -60 },
  ]);
  const pause = { key: paused ?? '', at: 2000, what: 'pause' } as const;
  expect(await takeStep(shop.db, id, pause)).toBe(true);
  expect(await takeStep(shop.db, id, pause)).toBe(false);
  expect((await planOf(shop.db, id)).stream?.moments).toHaveLength(2);
  // What was planned is taken back as if nothing had been on air.
  expect((await history(shop.db)).undo).toEqual(before);
});

it('what is noted of a stream that was just made keeps it', async () => {
  const id = await aPlan(shop.db);
  later();
  await noteMoment(shop.db, id, { at: 1000, what: 'pause' });
  later();
  await undoLast(shop.db);
  await undoLast(shop.db);
  expect((await planOf(shop.db, id)).stream?.isDeleted).toBe(false);
});

it('what cannot be read as a moment is passed over', async () => {
  const id = await aPlan(shop.db);
  const record = await shop.db.get('streams', id);
  const strange = { 'm:1-a': { at: 1, what: 'dance' }, 'm:2-b': 'pause', 'm:3-c': { what: 'end' } };
  if (record) await shop.db.put('streams', { ...record, v: { ...record.v, ...strange } });
  expect((await planOf(shop.db, id)).stream?.moments).toEqual([]);
});

it('nothing is noted of a stream in the trash', async () => {
  const id = await aPlan(shop.db);
  await trashStreams(shop.db, [id]);
  expect(await noteMoment(shop.db, id, { at: 1, what: 'end' })).toBe(null);
});

it('a moment does not wait until the shop is read', async () => {
  const id = await aPlan(shop.db);
  await save(shop.db);
  const reading = shop.db.transaction(['products', 'texts', 'rows', 'categories']);
  await reading.objectStore('texts').get(0);
  const done: string[] = [];
  const noted = noteMoment(shop.db, id, { at: 1, what: 'end' }).then(() => done.push('noted'));
  while (done.length === 0) await reading.objectStore('texts').get(0);
  await Promise.all([noted, reading.done.then(() => done.push('read'))]);
  expect(done).toEqual(['noted', 'read']);
});

it('a clock that was set back notes nothing before what has happened', async () => {
  const id = await aPlan(shop.db);
  await noteMoment(shop.db, id, { at: 5000, what: 'pause' });
  await noteMoment(shop.db, id, { at: 1000, what: 'resume' });
  expect((await planOf(shop.db, id)).stream?.moments).toMatchObject([
    { at: 5000, what: 'pause' },
    { at: 5001, what: 'resume' },
  ]);
});
