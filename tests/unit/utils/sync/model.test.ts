import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
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

/** `SYNC_RUNS=3000 npx vitest run --project unit tests/unit/utils/sync/model.test.ts` for a night of it. */
const RUNS = Number(process.env.SYNC_RUNS ?? 60);
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

it('converges from any edits, faults and order, with no note lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const server = new FakeCouch();
      const machines = await Promise.all(
        ['one', 'two', 'three'].map((name) => Machine.make(name, server.fetch)),
      );
      for (const machine of machines) await machine.join();
      /** Notes that nobody who had read them has written over. */
      const standing = new Map<string, string>();
      for (const [at, each] of steps.entries()) {
        const machine = machines[each.who];
        if (!machine) continue;
        if (each.what === 'sync') {
          breakAt(server, each);
          await machine.sync();
          server.fault = () => null;
          continue;
        }
        const id = `p:us:${PRODUCTS[each.which]}`;
        const before = await machine.db.get('products', id);
        await act(machine, each, `note ${at}`);
        const after = await machine.db.get('products', id);
        if (each.what !== 'note' || after?.v.note !== `note ${at}`) continue;
        standing.delete(String(before?.v.note));
        standing.set(`note ${at}`, id);
      }
      for (let round = 0; round < 4; round++) for (const each of machines) await each.sync();
      const [first, ...others] = await Promise.all(machines.map((each) => each.shop()));
      for (const other of others) expect(other).toEqual(first);
      for (const each of machines) {
        expect(await each.unsent()).toBe(0);
        expect((await each.state())?.failure).toBeNull();
      }
      for (const [text, id] of standing) {
        const record = await machines[0]?.db.get('products', id);
        const kept = [
          record?.v.note,
          ...Object.values(record?.alts ?? {})
            .flat()
            .map(([v]) => v),
        ];
        expect(kept).toContain(text);
      }
    }),
    { numRuns: RUNS },
  );
}, 3_600_000);
