import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { inCategory } from '@/utils/records/fields.ts';
import { removeProduct } from '@/utils/shop/commands/save-product.ts';
import { undo } from '@/utils/shop/database/journal.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { newestProducts } from '@/utils/shop/queries/lists.ts';
import { loadTexts } from '@/utils/shop/queries/load-texts.ts';
import { savedState } from '@/utils/shop/queries/saved-state.ts';
import { later, save, useFreshShop } from '../shop.ts';

useFreshShop();

const ASINS = ['B0TESTAAA1', 'B0TESTAAA2', 'B0TESTAAA3'];
const NAMES = ['Lips', 'Gifts', 'Sale'];
const asin = fc.constantFrom(...ASINS);
const name = fc.constantFrom(...NAMES);

type Step =
  | { do: 'save'; asin: string; add: string[]; remove: string[] }
  | { do: 'remove'; asin: string }
  | { do: 'undo last' }
  | { do: 'wait'; ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('save' as const),
    asin,
    add: fc.uniqueArray(name, { maxLength: 2 }),
    remove: fc.uniqueArray(name, { maxLength: 2 }),
  }),
  fc.record({ do: fc.constant('remove' as const), asin }),
  fc.record({ do: fc.constant('undo last' as const) }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: -5000, max: 5000 }) }),
);

/** What a shop is to its owner: which products are saved, and in which categories. */
type Model = Map<string, Set<string>>;

/** Plays the steps on the shop and on the model; undoing the last action is the model before it. */
async function play(db: ShopDb, steps: Step[]): Promise<Model> {
  let model: Model = new Map();
  const past: { token: string; model: Model }[] = [];
  for (const next of steps) {
    if (next.do === 'wait') {
      later(next.ms);
      continue;
    }
    if (next.do === 'undo last') {
      const last = past.pop();
      if (!last) continue;
      await undo(db, last.token);
      model = last.model;
      continue;
    }
    const before = model;
    model = new Map([...model].map(([id, names]) => [id, new Set(names)]));
    const token = await playOne(db, next, model);
    if (token !== null) past.push({ token, model: before });
  }
  return model;
}

async function playOne(
  db: ShopDb,
  next: Exclude<Step, { do: 'wait' | 'undo last' }>,
  model: Model,
): Promise<string | null> {
  const id = `p:us:${next.asin}`;
  const held = model.get(next.asin);
  if (next.do === 'remove') {
    model.delete(next.asin);
    return removeProduct(db, id);
  }
  const kept = [...(held ?? [])].filter((name) => !next.remove.includes(name));
  model.set(next.asin, new Set([...kept, ...next.add]));
  const ids = new Map((await listCategories(db)).map(({ id, path }) => [path[0], id]));
  const remove = next.remove.flatMap((name) => ids.get(name) ?? []);
  return (await save(db, { asin: next.asin, create: next.add.map((n) => [n]), remove })).undo;
}

async function asModel(db: ShopDb): Promise<Record<string, string[]>> {
  const shown = await newestProducts(db, { limit: 99 });
  return Object.fromEntries(
    shown.map(({ asin, categories }) => [asin, categories.map(({ path }) => path[0] ?? '').sort()]),
  );
}

it('keeps what the owner did through any actions and undos, and all that is derived from it true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const db = await openShop();
      const model = await play(db, steps);

      const expected = [...model].map(([asin, names]) => [asin, [...names].sort()]);
      expect(await asModel(db)).toEqual(Object.fromEntries(expected));

      for (const { id, count } of await listCategories(db)) {
        expect(count).toBe(await db.countFromIndex('products', 'in', inCategory(id)));
      }
      const { ids } = await loadTexts(db);
      expect([...ids].sort()).toEqual([...model.keys()].map((key) => `p:us:${key}`).sort());
      for (const key of ASINS) {
        const product = { marketplace: 'US', asin: key, parentAsin: null } as const;
        expect((await savedState(db, product)).saved).toBe(model.has(key));
      }
      const records = [...(await db.getAll('products')), ...(await db.getAll('categories'))];
      expect(records.every(({ dirty }) => dirty === 1)).toBe(true);
      db.close();
    }),
    { numRuns: 150 },
  );
});

it('gives every action a greater clock, though the wall clock stands still or goes back', async () => {
  const db = await openShop();
  const clocks: (string | null | undefined)[] = [];
  for (const ms of [0, 0, -60_000, 1000]) {
    later(ms);
    await save(db);
    clocks.push((await db.get('meta', 'local'))?.clock);
  }
  expect(clocks).toEqual([...new Set(clocks)].sort());
  db.close();
});
