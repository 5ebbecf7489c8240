import { expect } from 'vitest';
import type { SyncState } from '@/utils/records/sync-state.ts';
import { FakeCouch } from './fake-couch.ts';
import { Machine } from './machines.ts';

/** An empty server, and two machines that know it. */
export async function twoMachines(): Promise<{ server: FakeCouch; anna: Machine; ben: Machine }> {
  const server = new FakeCouch();
  const anna = await Machine.make('Studio', server.fetch);
  const ben = await Machine.make('Laptop', server.fetch);
  return { server, anna, ben };
}

/** Both sync the shop; then the first saves two products, which are not sent yet. */
export async function fill(first: Machine, second: Machine): Promise<void> {
  await both(first, second);
  await first.save('B0TESTAAA1', 'Lipstick', ['Makeup']);
  await first.save('B0TESTAAA2', 'Mascara', ['Makeup']);
}

/** Both sync the shop: what the first has is on the second. */
export async function both(first: Machine, second: Machine): Promise<void> {
  for (const each of [first, second]) {
    await each.join();
    await each.sync();
  }
}

/** After a few runs both have the same, with nothing left to send and no failure. */
export async function expectSame(first: Machine, second: Machine): Promise<void> {
  for (let round = 0; round < 3; round++) for (const each of [first, second]) await each.sync();
  expect(await second.shop()).toEqual(await first.shop());
  expect([await first.unsent(), await second.unsent()]).toEqual([0, 0]);
  expect([(await first.state())?.failure, (await second.state())?.failure]).toEqual([null, null]);
}

/** The note of a product, the first one of the tests unless another is named. */
export async function noteOf(machine: Machine, id = 'p:us:B0TESTAAA1') {
  return (await machine.db.get('products', id))?.v.note;
}

/** The notes of a product: the one that holds and those that lost, sorted. */
export async function textsOf(machine: Machine, id: string): Promise<unknown[]> {
  const record = await machine.db.get('products', id);
  const lost = Object.values(record?.alts ?? {}).flat();
  return [record?.v.note, ...lost.map(([value]) => value)].sort();
}

/** Makes an empty server a shop's. @returns the state with which its machines begin */
export async function joined(server: FakeCouch, passphrase: string): Promise<SyncState> {
  const first = await Machine.make('First', server.fetch);
  await first.join(passphrase);
  const state = await first.state();
  if (!state) throw new Error('this machine has not joined');
  return state;
}
