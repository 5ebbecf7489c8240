import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SyncState } from '@/utils/records/sync-state.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { removeProduct } from '@/utils/shop/commands/save-product.ts';
import { FakeCouch } from './fake-couch.ts';
import { Machine } from './machines.ts';
import { joined, textsOf } from './pair.ts';

const A = 'p:us:B0TESTAAA1';

let server: FakeCouch;
let other: FakeCouch;
let anna: Machine;
let ben: Machine;
let cleo: Machine;

function replicate(): void {
  server.replicateFrom(other);
  other.replicateFrom(server);
}

async function settle(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    // All machines look at the same moment, between two replications.
    await Promise.all([anna, ben, cleo].map((each) => each.sync()));
    replicate();
  }
}

async function expectSettled(): Promise<void> {
  const [first, ...others] = await Promise.all([anna, ben, cleo].map((each) => each.shop()));
  for (const each of others) expect(each).toEqual(first);
  expect([server.allConflicts, other.allConflicts]).toEqual([[], []]);
}

describe.each(['', 'correct horse'])(
  'two servers that replicate, passphrase “%s”',
  (passphrase) => {
    let begun: FakeCouch;
    let state: SyncState;

    beforeAll(async () => {
      begun = new FakeCouch();
      state = await joined(begun, passphrase);
    });

    beforeEach(async () => {
      vi.spyOn(console, 'warn').mockImplementation(() => undefined);
      server = new FakeCouch();
      other = new FakeCouch();
      anna = await Machine.make('Studio', server.fetch);
      ben = await Machine.make('Laptop', other.fetch);
      cleo = await Machine.make('Phone', server.fetch);
      server.restore(begun.snapshot());
      replicate();
      for (const each of [anna, ben, cleo]) await each.joinAs(state);
      await anna.save('B0TESTAAA1', 'Lipstick');
      await settle(3);
    });

    it.each([...'abcdefgh'])(
      'keep both notes of one product, whichever revision wins: %s',
      async (seed) => {
        await editProduct(anna.db, A, { note: `${seed} from the studio` });
        await editProduct(ben.db, A, { note: `${seed} from the laptop` });
        await settle(4);
        const all = [`${seed} from the laptop`, `${seed} from the studio`];
        for (const each of [anna, ben, cleo]) expect(await textsOf(each, A)).toEqual(all);
      },
    );

    it('merge different fields, also where a machine that wrote neither sees them first', async () => {
      for (const at of [1, 2, 3, 4]) {
        await editProduct(anna.db, A, { note: `note ${at}` });
        await editProduct(ben.db, A, { ownTitle: `title ${at}` });
        await anna.sync();
        await ben.sync();
        replicate();
        await cleo.sync();
        expect((await cleo.db.get('products', A))?.v).toMatchObject({
          note: `note ${at}`,
          ownTitle: `title ${at}`,
        });
        await settle(3);
      }
    });

    it('keep what one wrote of while another threw it away', async () => {
      for (const at of [1, 2, 3, 4]) {
        await removeProduct(anna.db, A);
        // A word keeps what was thrown away before it: the clocks have to tell which came first.
        const thrown = Date.now();
        await vi.waitUntil(() => Date.now() > thrown);
        await editProduct(ben.db, A, { note: `still good ${at}` });
        await anna.sync();
        await ben.sync();
        replicate();
        await cleo.sync();
        await settle(3);
        expect((await anna.db.get('products', A))?.x.saved).toBeDefined();
        await expect(textsOf(cleo, A)).resolves.toContain(`still good ${at}`);
      }
    });

    it('are quiet two rounds later', async () => {
      await editProduct(anna.db, A, { note: 'from the studio' });
      await editProduct(ben.db, A, { note: 'from the laptop' });
      await anna.sync();
      await ben.sync();
      replicate();
      await settle(2);
      await expectSettled();
      const before = [server.seq, other.seq];
      await settle(2);
      expect([server.seq, other.seq]).toEqual(before);
    });
  },
);
