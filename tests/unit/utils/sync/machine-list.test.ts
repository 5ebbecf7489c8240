import { expect, it } from 'vitest';
import { distinctNames } from '@/utils/sync/distinct-names.ts';
import { readSyncFacts } from '@/utils/sync/facts.ts';
import { forgetMachine, renameMachine } from '@/utils/sync/machines.ts';
import { changeSyncState } from '@/utils/sync/state.ts';
import { FakeCouch } from './fake-couch.ts';
import { Machine } from './machines.ts';

async function two() {
  const couch = new FakeCouch();
  const studio = await Machine.make('Chrome, Linux', couch.fetch);
  await studio.join();
  await studio.sync();
  const laptop = await Machine.make('Chrome, Linux', couch.fetch);
  await laptop.join();
  await laptop.sync();
  await studio.sync();
  const idOf = async (machine: Machine) => (await readSyncFacts(machine.db))?.device ?? '';
  return { studio, laptop, studioId: await idOf(studio), laptopId: await idOf(laptop) };
}

const names = async ({ db }: Machine) =>
  new Map((await readSyncFacts(db))?.machines.map(({ id, name }) => [id, name]));

it('a device is renamed on another one, and keeps that name', async () => {
  const { studio, laptop, laptopId } = await two();
  await renameMachine(studio.db, laptopId, 'Laptop');
  await studio.sync();
  await laptop.sync();
  expect((await names(laptop)).get(laptopId)).toBe('Laptop');
  // It says anew that it was seen.
  await changeSyncState(laptop.db, ({ synced }) => {
    const id = `m:${laptopId}`;
    const record = synced[id];
    return record
      ? { synced: { ...synced, [id]: { ...record, v: { ...record.v, seen: 0 } } } }
      : {};
  });
  await laptop.sync();
  await studio.sync();
  expect((await names(studio)).get(laptopId)).toBe('Laptop');
});

it('a device is forgotten everywhere, until it syncs again', async () => {
  const { studio, laptop, laptopId, studioId } = await two();
  await forgetMachine(studio.db, laptopId);
  await forgetMachine(studio.db, studioId);
  await studio.sync();
  expect([...(await names(studio)).keys()]).toEqual([studioId]);
  await laptop.sync();
  await laptop.sync();
  await studio.sync();
  expect([...(await names(studio)).keys()].sort()).toEqual([laptopId, studioId].sort());
});

it('those that are called alike are told apart by a number', () => {
  const machines = [
    { id: 'c', name: 'Chrome, Linux' },
    { id: 'b', name: 'Firefox, Linux' },
    { id: 'a', name: 'Chrome, Linux' },
  ];
  expect(Object.fromEntries(distinctNames(machines))).toEqual({
    a: 'Chrome, Linux (1)',
    b: 'Firefox, Linux',
    c: 'Chrome, Linux (2)',
  });
});
