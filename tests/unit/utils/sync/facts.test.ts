import { expect, it, vi } from 'vitest';
import { readSyncFacts } from '@/utils/sync/facts.ts';
import { changeSyncState } from '@/utils/sync/state.ts';
import { FakeCouch } from './fake-couch.ts';
import { Machine } from './machines.ts';

const NOW = Date.UTC(2026, 5, 1);

it.each([
  [NOW - 1000, NOW - 1000],
  [1e16, NOW],
  [Number.NaN, 0],
  [-1e300, 0],
  ['yesterday', 0],
  [null, 0],
  [{ at: 1 }, 0],
])('reads that a machine was last seen at %j', async (seen, expected) => {
  const { db, join, state } = await begun();
  await join();
  const [record] = Object.values((await state())?.synced ?? {});
  if (!record) throw new Error('this machine has no record');
  await changeSyncState(db, () => ({
    synced: { 'm:other': { ...record, id: 'm:other', v: { name: 'Other', seen } } },
  }));
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  const facts = await readSyncFacts(db);
  vi.useRealTimers();
  expect(facts?.machines).toEqual([{ id: 'other', name: 'Other', seen: expected }]);
});

async function begun() {
  const machine = await Machine.make('Studio', new FakeCouch().fetch);
  return {
    db: machine.db,
    state: () => machine.state(),
    join: async () => {
      await machine.join();
      await machine.sync();
    },
  };
}
