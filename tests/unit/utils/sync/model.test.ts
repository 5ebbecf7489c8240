import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { SyncState } from '@/utils/records/sync-state.ts';
import {
  addCategory,
  moveCategory,
  removeCategory,
} from '@/utils/shop/commands/arrange-categories.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { removeProduct } from '@/utils/shop/commands/save-product.ts';
import { restoreProducts } from '@/utils/shop/commands/trash.ts';
import { FakeCouch, json } from './fake-couch.ts';
import { Machine } from './machines.ts';
import { joined, textsOf } from './pair.ts';

/** `SYNC_RUNS=3000 npx vitest run --project unit tests/unit/utils/sync/model.test.ts` for a night of it. */
const RUNS = Number(process.env.SYNC_RUNS ?? 12);
const PRODUCTS = ['B0TESTAAA1', 'B0TESTAAA2', 'B0TESTAAA3'];
const PATHS = [['Makeup'], ['Makeup', 'Lips'], ['Hair']];

const step = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom(
    'sync',
    'sync',
    'sync',
    'save',
    'note',
    'note',
    'remove',
    'restore',
    'category',
    'move',
    'drop',
  ),
  which: fc.nat(2),
  other: fc.nat(2),
  fault: fc.constantFrom('none', 'none', 'none', 'lost', 'twice', 'error', 'cut', 'half'),
  at: fc.nat(4),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

beforeAll(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

/** One request of a run goes wrong. */
function breakAt(server: FakeCouch, { fault, at }: Step): void {
  let count = 0;
  server.fault = ({ path, answer }) => {
    if (count++ !== at || fault === 'none') return null;
    if (fault === 'error') return json({}, 503);
    if (fault === 'cut') return new Response('{"results":[', { status: 200 });
    if (fault === 'half' && path.startsWith('/_bulk_docs')) {
      return answer()
        .json()
        .then((list: unknown[]) => json(list.slice(0, list.length / 2), 201));
    }
    const response = answer();
    if (fault === 'lost') throw new TypeError('network');
    return fault === 'twice' ? answer() : response;
  };
}

async function act(machine: Machine, { what, which, other }: Step, text: string): Promise<void> {
  const id = `p:us:${PRODUCTS[which]}`;
  const categories = (await machine.db.getAllKeys('categories')).sort();
  const category = categories[which % (categories.length || 1)];
  if (what === 'save') {
    await machine.save(PRODUCTS[which] ?? '', 'Title', PATHS[other] ?? []);
  } else if (what === 'note') await editProduct(machine.db, id, { note: text });
  else if (what === 'remove') await removeProduct(machine.db, id);
  else if (what === 'restore') await restoreProducts(machine.db, [id]);
  else if (what === 'category') await addCategory(machine.db, { name: text, parent: null });
  else if (category && what === 'drop') await removeCategory(machine.db, category);
  else if (category && what === 'move') {
    const parent = categories[other % categories.length];
    if (parent && parent !== category) {
      await moveCategory(machine.db, category, { parent, before: null });
    }
  }
}

/** What a machine does in a step, and which notes stand then: those that nobody who had read them wrote over. */
async function actOf(
  machine: Machine,
  each: Step,
  at: number,
  standing: Map<string, string>,
): Promise<void> {
  const id = `p:us:${PRODUCTS[each.which]}`;
  const before = await machine.db.get('products', id);
  await act(machine, each, `note ${at}`);
  const after = await machine.db.get('products', id);
  if (each.what !== 'note' || after?.v.note !== `note ${at}`) return;
  standing.delete(String(before?.v.note));
  standing.set(`note ${at}`, id);
}

/** All machines have the same, with nothing left to send, no failure, and every note that stands. */
async function expectConverged(
  machines: readonly Machine[],
  standing: ReadonlyMap<string, string>,
): Promise<void> {
  const [first, ...others] = await Promise.all(machines.map((each) => each.shop()));
  for (const other of others) expect(other).toEqual(first);
  for (const each of machines) {
    expect(await each.unsent()).toBe(0);
    expect((await each.state())?.failure).toBeNull();
  }
  for (const [text, id] of standing) {
    for (const each of machines) expect(await textsOf(each, id)).toContain(text);
  }
}

async function makeMachines(
  state: SyncState,
  servers: readonly [FakeCouch, FakeCouch, FakeCouch],
): Promise<Machine[]> {
  const machines = await Promise.all(
    servers.map((server, at) => Machine.make(`machine ${at}`, server.fetch)),
  );
  for (const each of machines) await each.joinAs(state);
  return machines;
}

describe.each(['', 'correct horse'])('passphrase “%s”', (passphrase) => {
  const begun = new FakeCouch();
  let state: SyncState;
  beforeAll(async () => {
    state = await joined(begun, passphrase);
  });

  it('converges from any edits, faults and order, with no note lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const server = new FakeCouch();
        server.restore(begun.snapshot());
        const machines = await makeMachines(state, [server, server, server]);
        const standing = new Map<string, string>();
        for (const [at, each] of steps.entries()) {
          const machine = machines[each.who];
          if (!machine) continue;
          if (each.what !== 'sync') {
            await actOf(machine, each, at, standing);
            continue;
          }
          breakAt(server, each);
          await machine.sync();
          server.fault = () => null;
        }
        for (let round = 0; round < 4; round++) for (const each of machines) await each.sync();
        await expectConverged(machines, standing);
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);

  it('loses nothing where a server is put back to an earlier state, or a cluster loses a node', async () => {
    const event = fc.constantFrom('none', 'none', 'none', 'copy', 'restore', 'node');
    const steps = fc.array(fc.tuple(step, event), { minLength: 5, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const server = new FakeCouch();
        server.restore(begun.snapshot());
        const machines = await makeMachines(state, [server, server, server]);
        const standing = new Map<string, string>();
        let copy = server.snapshot();
        for (const [at, [each, happens]] of all.entries()) {
          if (happens === 'copy') copy = server.snapshot();
          if (happens === 'restore') server.restore(copy);
          if (happens === 'node') server.loseNode(at);
          const machine = machines[each.who];
          if (each.what === 'sync') await machine?.sync();
          else if (machine) await actOf(machine, each, at, standing);
        }
        for (let round = 0; round < 4; round++) for (const each of machines) await each.sync();
        await expectConverged(machines, standing);
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);

  it('loses nothing between two servers that replicate at any moment, and is quiet then', async () => {
    const steps = fc.array(fc.tuple(step, fc.nat(5)), { minLength: 5, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const [one, two] = [new FakeCouch(), new FakeCouch()];
        for (const each of [one, two]) each.restore(begun.snapshot());
        const replicate = () => {
          one.replicateFrom(two);
          two.replicateFrom(one);
        };
        const servers = [one, two, one] as const;
        const machines = await makeMachines(state, servers);
        const standing = new Map<string, string>();
        for (const [at, [each, happens]] of all.entries()) {
          if (happens === 0) one.replicateFrom(two);
          if (happens === 1) two.replicateFrom(one);
          const [machine, server] = [machines[each.who], servers[each.who]];
          if (!machine || !server) continue;
          if (each.what === 'sync') {
            breakAt(server, each);
            await machine.sync();
            server.fault = () => null;
          } else await actOf(machine, each, at, standing);
        }
        const settle = async () => {
          // At the same moment: all of them see the same conflicts.
          await Promise.all(machines.map((each) => each.sync()));
          replicate();
        };
        replicate();
        for (let round = 0; round < 6; round++) await settle();
        await expectConverged(machines, standing);
        expect([one.allConflicts, two.allConflicts]).toEqual([[], []]);
        const before = [one.seq, two.seq];
        for (let round = 0; round < 2; round++) await settle();
        expect([one.seq, two.seq]).toEqual(before);
      }),
      { numRuns: RUNS },
    );
  }, 3_600_000);
});
