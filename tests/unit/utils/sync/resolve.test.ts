import { beforeEach, expect, it, vi } from 'vitest';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { readDocs } from '@/utils/sync/couch-client.ts';
import { pullChanges } from '@/utils/sync/pull.ts';
import { pushRecords } from '@/utils/sync/push.ts';
import { deleteMergedLeaves, readLeaves } from '@/utils/sync/resolve.ts';
import type { Run } from '@/utils/sync/run-context.ts';
import { FakeCouch } from './fake-couch.ts';
import { Machine } from './machines.ts';

const A = 'p:us:B0TESTAAA1';

let server: FakeCouch;
let anna: Machine;
let run: Run;

/** Two servers that replicate have one record in two revisions. */
beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server = new FakeCouch();
  const other = new FakeCouch();
  anna = await Machine.make('Studio', server.fetch);
  const ben = await Machine.make('Laptop', server.fetch);
  await anna.save('B0TESTAAA1', 'Lipstick');
  for (const each of [anna, ben]) {
    await each.join();
    await each.sync();
  }
  other.replicateFrom(server);
  ben.fetch = other.fetch;
  await editProduct(anna.db, A, { note: 'from the studio' });
  await editProduct(ben.db, A, { note: 'from the laptop' });
  await anna.sync();
  await ben.sync();
  server.replicateFrom(other);
  run = await anna.begin();
});

async function readA() {
  const [[, doc] = []] = await readDocs(run.couch, [A]);
  if (!doc) throw new Error('the server has lost the record');
  return doc;
}

it('reads the other revision, and the last state that both share', async () => {
  const doc = await readA();
  const leaves = await readLeaves(run, A, doc);
  const notes = [doc.v, leaves[0]?.content.v].map((v) => Object(v).note);
  expect(notes.toSorted()).toEqual(['from the laptop', 'from the studio']);
  expect(leaves).toMatchObject([{ base: { v: { title: 'Lipstick' } } }]);
  expect(leaves[0]?.base?.v).not.toHaveProperty('note');
});

it('has no leaves where there is no conflict, and asks for none', async () => {
  const { _conflicts, ...doc } = await readA();
  server.requests = [];
  expect(await readLeaves(run, A, { ...doc, _id: A })).toEqual([]);
  expect(server.requests).toEqual([]);
});

it('reads the other revision whichever of the two wins', async () => {
  const doc = await readA();
  const [leaf] = await readLeaves(run, A, doc);
  const [other] = Array.isArray(doc._conflicts) ? doc._conflicts : [];
  expect(run.mergedLeaves.get(A)).toEqual({ recordId: A, revs: [other] });
  expect(leaf?.content.v.note).not.toBe(Object(doc.v).note);
});

it('leaves alone a revision that it cannot read', async () => {
  const doc = await readA();
  const { fetch } = server;
  const couch = {
    ...run.couch,
    fetch: async (...given: Parameters<typeof fetch>) => {
      const response = await fetch(...given);
      const text = await response.text();
      return new Response(
        text.replace(/"from the (?:studio|laptop)"/g, '1').replaceAll('"t":', '"u":'),
      );
    },
  };
  expect(await readLeaves({ ...run, couch }, A, doc)).toEqual([]);
  expect(run.mergedLeaves.size).toBe(0);
});

it('deletes leaves once the server has what was merged, and not before', async () => {
  await pullChanges(run);
  await deleteMergedLeaves(run);
  const isDirty = (await anna.unsent()) > 0;
  expect(server.conflicts(A)).toBe(isDirty ? 1 : 0);
  await pushRecords(run);
  await deleteMergedLeaves(run);
  expect(server.conflicts(A)).toBe(0);
});
