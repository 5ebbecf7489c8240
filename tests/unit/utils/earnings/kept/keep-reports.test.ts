import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { understand } from '@/utils/earnings/kept/candidates.ts';
import { readEntry } from '@/utils/earnings/kept/entry.ts';
import { keepReports } from '@/utils/earnings/kept/keep-reports.ts';
import type { Report } from '@/utils/earnings/reports/report.ts';
import { merge } from '@/utils/records/merge.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import { redoLast, undoAction } from '@/utils/shop/commands/history.ts';
import { openShop, type UseShop } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { later, useFreshShop } from '../../shop/shop.ts';
import { anyReport, MADE, report, shipped } from '../reports.ts';

const shop = useFreshShop();
const APRIL = 'e:us:2026-04';

/** What the sums say, without what says nothing. */
async function sums(db: ShopDb) {
  return contentOf(await db.getAll('sums'));
}

function contentOf(records: readonly ShopRecord[]) {
  const fields = records.flatMap(({ id, v }) =>
    Object.entries(v).map(([field, value]) => [`${id} ${field}`, readEntry(value)] as const),
  );
  return Object.fromEntries(fields.filter(([, entry]) => entry).sort());
}

/** A database of its own, for each run of a property. */
async function freshDb(): Promise<ShopDb> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.setSystemTime(MADE + 86_400_000);
  return openShop();
}

const useOf =
  (db: ShopDb): UseShop =>
  (work) =>
    work(db);

/** Reads reports in, one after the other. */
async function readIn(reports: readonly Report[], db?: ShopDb): Promise<ShopDb> {
  const target = db ?? (await freshDb());
  for (const each of reports) await keepReports(useOf(target), [each]);
  return target;
}

const lines = async (field: string) =>
  readEntry((await shop.db.get('sums', APRIL))?.v[field])?.lines;

it('sums rows of a day that are alike but for their number, and keeps the rows', async () => {
  later(MADE);
  const rows = [
    shipped('2026-04-01'),
    shipped('2026-04-01'),
    shipped('2026-04-01', { shipped: 0, returned: 1, revenue: -1999, fees: -80 }),
    shipped('2026-04-01', { isDirect: false, fees: 0, shipped: 2 }),
    shipped('2026-04-02', { asin: '0123456789', tag: null, isDirect: null }),
  ];
  const { result } = await keepReports(shop.use, [report({ rows })]);
  expect(result).toEqual({ days: 3, rows: 5, cancelled: false });
  expect(await lines('earnings:01')).toEqual([
    ['anna-20', 'B0TESTAAA1', 0, null, 2, 0, null, 1999, 0, 2],
    ['anna-20', 'B0TESTAAA1', 1, null, 2, 1, null, 1999, 80, 0],
  ]);
  expect(await lines('earnings:02')).toEqual([
    [null, '0123456789', null, null, 1, 0, null, 1999, 80, 0],
  ]);
  // That nothing was shipped on a day is news, too.
  expect(await lines('earnings:03')).toEqual([]);
  const days = await shop.db.getAll('sales');
  expect(days.map(({ day, rows: each }) => [day, each.length])).toEqual([
    ['2026-04-01', 4],
    ['2026-04-02', 1],
  ]);
});

it('the same report again changes nothing', async () => {
  later(MADE);
  const reports = [report({ rows: [shipped('2026-04-01')] })];
  await keepReports(shop.use, reports);
  const before = [await shop.db.getAll('sums'), await shop.db.getAll('sales')];
  later();
  expect(await keepReports(shop.use, reports)).toEqual({
    result: { days: 0, rows: 0, cancelled: false },
    undo: null,
  });
  expect([await shop.db.getAll('sums'), await shop.db.getAll('sales')]).toEqual(before);
});

it('an older report stays out, unless it is wanted all the same', async () => {
  later(MADE);
  const newer = report({ made: MADE + 1, rows: [shipped('2026-04-01', { fees: 100 })] });
  const older = report({ rows: [shipped('2026-04-01', { fees: 50 })] });
  await keepReports(shop.use, [newer]);
  expect((await keepReports(shop.use, [older])).undo).toBeNull();
  const fees = async () => (await lines('earnings:01'))?.[0]?.[8];
  expect(await fees()).toBe(100);
  later();
  await keepReports(shop.use, [older], { takeOlder: true });
  expect(await fees()).toBe(50);
  later();
  await keepReports(shop.use, [newer]);
  expect(await fees()).toBe(100);
});

it('rows outside of the period add to no day that a report says all of', async () => {
  later(MADE);
  const whole = report({ rows: [shipped('2026-04-03', { fees: 100 })] });
  const edge = report({
    from: '2026-04-04',
    to: '2026-04-05',
    made: MADE + 9,
    rows: [shipped('2026-04-03', { fees: 7 }), shipped('2026-04-06', { fees: 8 })],
  });
  await keepReports(shop.use, [edge, whole]);
  expect((await lines('earnings:03'))?.[0]?.[8]).toBe(100);
  expect((await lines('earnings:06'))?.[0]?.[8]).toBe(8);
});

it('stopped in the middle, days are there as a whole or not at all', async () => {
  later(MADE);
  const rows = [1, 2, 3].flatMap((day) =>
    Array.from({ length: 900 }, () => shipped(`2026-04-0${day}`)),
  );
  const controller = new AbortController();
  const { result, undo } = await keepReports(shop.use, [report({ rows })], {
    onProgress: () => controller.abort(),
    signal: controller.signal,
  });
  expect(result).toEqual({ days: 1, rows: 900, cancelled: true });
  expect((await lines('earnings:01'))?.[0]?.[4]).toBe(900);
  expect(await shop.db.count('sales')).toBe(1);
  await keepReports(shop.use, [report({ rows })]);
  expect(await shop.db.count('sales')).toBe(3);
  // What came before it was stopped is a step of its own.
  await undoAction(shop.db, undo ?? '');
  expect(await lines('earnings:01')).toBeUndefined();
  expect((await lines('earnings:02'))?.[0]?.[4]).toBe(900);
});

it('rows that were dropped come back with the same file', async () => {
  later(MADE);
  const reports = [report({ rows: [shipped('2026-04-01')] })];
  await keepReports(shop.use, reports);
  await shop.db.clear('sales');
  expect((await keepReports(shop.use, reports)).undo).toBeNull();
  expect(await shop.db.count('sales')).toBe(1);
});

it('any order of any reports ends in the same sums, on one machine and on two', async () => {
  const split = fc.record({
    reports: fc.array(anyReport, { minLength: 1, maxLength: 6 }),
    order: fc.infiniteStream(fc.integer({ min: 0, max: 1000 })),
    mine: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(split, async ({ reports, order, mine }) => {
      const shuffled = reports
        .map((each) => ({ each, at: order.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each);
      const one = await readIn(reports);
      const expected = await sums(one);
      expect(await sums(await readIn(shuffled))).toEqual(expected);
      const together = await freshDb();
      await keepReports(useOf(together), shuffled);
      expect(await sums(together)).toEqual(expected);
      const anna = await readIn(reports.filter((_, at) => mine[at]));
      const ben = await readIn(shuffled.filter((each) => !mine[reports.indexOf(each)]));
      const [annas, bens] = [await anna.getAll('sums'), await ben.getAll('sums')];
      for (const [here, there] of [
        [annas, bens],
        [bens, annas],
      ] as const) {
        const joined = new Map(here.map((record) => [record.id, record]));
        for (const record of there) {
          const known = joined.get(record.id);
          joined.set(record.id, known ? merge(known, record) : record);
        }
        expect(contentOf([...joined.values()])).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});

it('one of two reports exported at once does not stand before a later one of another machine', async () => {
  const day = { from: '2026-04-25', to: '2026-04-25' };
  const ben = await readIn([
    report({ ...day, rows: [shipped('2026-04-25')] }),
    report({ ...day, rows: [] }),
  ]);
  const bens = await ben.getAll('sums');
  const anna = await readIn([report({ ...day, made: MADE + 1001, rows: [] })]);
  const annas = await anna.getAll('sums');
  for (const [one, other] of [...annas, ...bens].map((each, at, all) => [each, all[1 - at]])) {
    const joined = one && other ? merge(one, other) : null;
    expect(readEntry(joined?.v['earnings:25'])?.made).toBe(MADE + 1001);
  }
});

it('undo gives exactly what was before, and redo what was after', async () => {
  const reports = fc.array(anyReport, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(reports, reports, fc.boolean(), async (first, then, takeOlder) => {
      const db = await readIn(first);
      const before = await sums(db);
      later();
      const { undo } = await keepReports(useOf(db), then, { takeOlder });
      const after = await sums(db);
      if (undo === null) {
        expect(after).toEqual(before);
        return;
      }
      later();
      await undoAction(db, undo);
      expect(await sums(db)).toEqual(before);
      later();
      await redoLast(db);
      expect(await sums(db)).toEqual(after);
    }),
    { numRuns: 60 },
  );
});

it('every row is accounted for', () => {
  fc.assert(
    fc.property(anyReport, (each) => {
      const { candidates, undated } = understand(each);
      const rows = candidates.flatMap((candidate) => candidate.rows);
      expect(rows.length + undated).toBe(each.rows.length);
      const total = (values: readonly (number | null)[]) =>
        values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
      const entries = candidates.flatMap(({ entry }) => entry.lines);
      const dated = each.rows.filter(({ day }) => day !== null || each.kind === 'tracking');
      expect(total(entries.map((line) => line[4]))).toBe(total(dated.map((one) => one.shipped)));
      expect(total(entries.map((line) => line[8]))).toBe(total(dated.map((one) => one.fees)));
    }),
  );
});
