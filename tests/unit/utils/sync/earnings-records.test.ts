import { expect, it } from 'vitest';
import { ALL } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { readConflicts } from '@/utils/sync/read-conflicts.ts';
import type { Machine } from './machines.ts';
import { expectSame, joined, twoMachines } from './pair.ts';

const ID = 'e:us-onsite:2026-04';

function write({ db }: Machine, day: string, sold: number, note: string) {
  return transact(
    db,
    'reports',
    (tx) => Promise.all([tx.objectStore('sums').get(ID), tx.objectStore('accounts').get('a:us')]),
    (action, [sums, account]) => {
      action.edit('sums', ID, sums ?? null, { [`orders:${day}`]: sold });
      action.edit('accounts', 'a:us', account ?? null, { note });
    },
    null,
    ALL,
  );
}

it.each(['', 'a passphrase'])(
  'sums and accounts go from machine to machine: %j',
  async (secret) => {
    const { server, anna, ben } = await twoMachines();
    const state = await joined(server, secret);
    await anna.joinAs(state);
    await ben.joinAs(state);
    await write(anna, '01', 5, 'Anna’s');
    await expectSame(anna, ben);
    expect((await ben.db.get('sums', ID))?.v).toEqual({ 'orders:01': 5 });
    await write(anna, '02', 7, 'Anna’s own');
    await write(ben, '03', 9, 'Ben’s own');
    await expectSame(anna, ben);
    expect((await anna.db.get('sums', ID))?.v).toEqual({
      'orders:01': 5,
      'orders:02': 7,
      'orders:03': 9,
    });
    // Of a note that both have written neither is lost.
    const known = await anna.state();
    expect(known && (await readConflicts(anna.db, known))).toMatchObject([
      { id: 'a:us', field: 'note' },
    ]);
  },
);

it('what an older version has passed over comes in after it is updated', async () => {
  const { server, anna, ben } = await twoMachines();
  const state = await joined(server, '');
  await anna.joinAs(state);
  await ben.joinAs(state);
  await write(anna, '01', 5, '');
  await anna.sync();
  await ben.sync();
  // As the upgrade to version 7 leaves it.
  await ben.db.clear('sums');
  await ben.db.clear('accounts');
  const known = await ben.state();
  if (known) await ben.db.put('sync', { ...known, since: null }, 'state');
  await ben.sync();
  expect((await ben.db.get('sums', ID))?.v).toEqual({ 'orders:01': 5 });
});
