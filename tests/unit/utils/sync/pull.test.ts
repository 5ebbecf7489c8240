import { beforeEach, expect, it } from 'vitest';
import { pullChanges } from '@/utils/sync/pull.ts';
import { pushRecords } from '@/utils/sync/push.ts';
import { FakeCouch } from './fake-couch.ts';
import { Machine } from './machines.ts';

const A = 'p:us:B0TESTAAA1';

let server: FakeCouch;
let anna: Machine;
let ben: Machine;

beforeEach(async () => {
  server = new FakeCouch();
  anna = await Machine.make('Studio', server.fetch);
  ben = await Machine.make('Laptop', server.fetch);
  await anna.save('B0TESTAAA1', 'Lipstick');
  await anna.join();
  await anna.sync();
  await ben.join();
});

it('fetches changes with their documents the first time, and by their ids later', async () => {
  const run = await ben.begin();
  server.requests = [];
  await pullChanges(run);
  expect(server.requests).toEqual([expect.stringMatching(/^GET \/_changes.*include_docs=true/)]);
  expect((await ben.db.get('products', A))?.v.title).toBe('Lipstick');
  await anna.save('B0TESTAAA2', 'Mascara');
  await anna.sync();
  server.requests = [];
  await pullChanges(run);
  expect(server.requests).toEqual([
    expect.stringMatching(/^GET \/_changes\?(?!.*include_docs)/),
    expect.stringMatching(/^POST \/_all_docs/),
  ]);
  expect(await ben.db.count('products')).toBe(2);
});

it('passes over what the same exchange has sent', async () => {
  await ben.sync();
  await ben.save('B0TESTAAA2', 'Mascara');
  const run = await ben.begin();
  await pushRecords(run);
  server.requests = [];
  await pullChanges(run);
  expect(server.requests).toEqual([expect.stringMatching(/^GET \/_changes/)]);
});

it('notices a server that was put back to an earlier state, though it has nothing to write', async () => {
  const backup = server.snapshot();
  await anna.save('B0TESTAAA2', 'Mascara');
  await anna.sync();
  await ben.sync();
  const run = await ben.begin();
  await pullChanges(run);
  expect(run.isRewound).toBe(false);
  server.restore(backup);
  await pullChanges(run);
  expect(run.isRewound).toBe(true);
  expect((await ben.state())?.shopId).toBe('');
});

it.each([1, 3, 100])(
  'takes a lost node of a cluster, %i changes back, for no loss',
  async (changes) => {
    await ben.sync();
    for (let at = 0; at < 3; at++) await anna.save(`B0TESTAAB${at}`, 'Mascara');
    await anna.sync();
    await ben.sync();
    server.loseNode(changes);
    const run = await ben.begin();
    await pullChanges(run);
    expect(run.isRewound).toBe(false);
    server.requests = [];
    await ben.sync();
    expect(server.requests).toHaveLength(1);
  },
);

it('notices that another machine has renewed the marker', async () => {
  await ben.sync();
  const run = await ben.begin();
  server.write('linkshelf', { ...server.doc('linkshelf'), shop: 'renewed' });
  await pullChanges(run);
  expect(run).toMatchObject({ isRewound: false, isShopRenewed: true });
  expect((await ben.state())?.shopId).toBe('');
});
