import { beforeEach, expect, it } from 'vitest';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { pullChanges } from '@/utils/sync/pull.ts';
import { pushRecords } from '@/utils/sync/push.ts';
import type { Run } from '@/utils/sync/run-context.ts';
import { FakeCouch, json } from './fake-couch.ts';
import { Machine } from './machines.ts';

const A = 'p:us:B0TESTAAA1';
const B = 'p:us:B0TESTAAA2';

let server: FakeCouch;
let anna: Machine;
let run: Run;

beforeEach(async () => {
  server = new FakeCouch();
  anna = await Machine.make('Studio', server.fetch);
  await anna.join('', true);
  await anna.sync();
  await anna.save('B0TESTAAA1', 'Lipstick');
  await anna.save('B0TESTAAA2', 'Mascara');
  run = await anna.begin();
});

/** Stands in for the answer to what is written. */
function answerWith(change: (answers: unknown[]) => unknown): void {
  server.fault = async ({ path, answer }) =>
    path.startsWith('/_bulk_docs') ? json(change(await answer().json()), 201) : null;
}

it('sends what was not sent yet, and notes what it has written', async () => {
  await pushRecords(run);
  expect([server.doc(A), server.doc(B)]).toMatchObject([
    { v: { title: 'Lipstick' } },
    { v: { title: 'Mascara' } },
  ]);
  expect([...run.written.keys()].sort()).toEqual([A, B]);
  expect(await anna.unsent()).toBe(0);
  server.requests = [];
  await pushRecords(run);
  expect(server.requests).toEqual([]);
});

it('keeps a record without an answer unsent', async () => {
  answerWith((answers) => answers.slice(0, 1));
  await pushRecords(run);
  expect(await anna.unsent()).toBe(1);
});

it('refuses one record for the server’s reason, and does not send it again', async () => {
  answerWith(([, ...others]) => [{ id: A, error: 'forbidden' }, ...others]);
  await pushRecords(run);
  expect((await anna.state())?.refused).toEqual({ [A]: 'forbidden' });
  server.requests = [];
  await pushRecords(run);
  expect(server.requests).toEqual([]);
});

it('fails where the server refuses all of them: nobody may write there', async () => {
  answerWith(() => [A, B].map((id) => ({ id, error: 'forbidden' })));
  await expect(pushRecords(run)).rejects.toMatchObject({ code: 'denied' });
  expect((await anna.state())?.refused).toEqual({});
});

it('merges what another machine has sent meanwhile, and sends both', async () => {
  await pushRecords(run);
  const ben = await Machine.make('Laptop', server.fetch);
  await ben.join();
  await ben.sync();
  await editProduct(ben.db, A, { ownTitle: 'Red' });
  await ben.sync();
  await editProduct(anna.db, A, { note: 'the red one' });
  await pushRecords(run);
  expect(server.doc(A)).toMatchObject({ v: { ownTitle: 'Red', note: 'the red one' } });
  await pullChanges(run);
  expect(await anna.unsent()).toBe(0);
});
