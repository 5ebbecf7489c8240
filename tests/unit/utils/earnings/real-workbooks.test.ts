import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keepReports } from '@/utils/earnings/kept/keep-reports.ts';
import { previewReports } from '@/utils/earnings/kept/preview-reports.ts';
import { directness } from '@/utils/earnings/queries/direct.ts';
import { earnedByProduct, earnedByTag } from '@/utils/earnings/queries/earned.ts';
import { knownTags } from '@/utils/earnings/queries/known-tags.ts';
import { monthTable } from '@/utils/earnings/queries/over-time.ts';
import { periodOf } from '@/utils/earnings/queries/period.ts';
import { sumsReader } from '@/utils/earnings/queries/sums.ts';
import type { Report } from '@/utils/earnings/reports/report.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { useFreshShop } from '../shop/shop.ts';
import { fileOf, read } from './reports/a-report.ts';

const REPORTS = '../shared/reports/';
const shop = useFreshShop();
const ALWAYS = periodOf('all', '2026-05-01');
const SAVED = { idOf: () => null, categoriesOf: () => [] };

/** A file that does not say whose it is is the American account's. */
async function reportsOf(name: string): Promise<readonly Report[]> {
  const { reports } = await read([fileOf(new Blob([readFileSync(REPORTS + name)]), name)]);
  return reports.map(({ account, ...report }) => ({
    ...report,
    account: { ...account, marketplace: account.marketplace ?? 'US' },
  }));
}

/** The same as two reports, one of which was exported before the other and ends in the middle. */
function halves(report: Report): Report[] {
  const earlier = report.rows.filter(({ day }) => (day ?? '') <= '2021-03-30');
  return [
    report,
    { ...report, to: '2021-03-30', made: report.made - 1000, rows: earlier.slice(0, -3) },
  ];
}

type Summed = 'ordered' | 'shipped' | 'revenue' | 'fees';
const sumOf = (rows: readonly Record<Summed, number | null>[], field: Summed) =>
  rows.reduce((sum, each) => sum + (each[field] ?? 0), 0);

describe.skipIf(!existsSync(REPORTS))('real workbooks, kept', () => {
  it('sums are the file’s own, to the cent, in every table', async () => {
    const reports = await reportsOf('ca-workbook-2021.xlsx');
    await keepReports(shop.use, reports.flatMap(halves).reverse());
    const sums = await sumsReader()(shop.db);
    const months = monthTable(sums);
    expect(months.map(({ month, currency }) => [month, currency])).toEqual([
      ['2021-04', 'CAD'],
      ['2021-03', 'CAD'],
    ]);
    const products = earnedByProduct(sums, SAVED, ALWAYS).map(({ now }) => now);
    const tags = earnedByTag(sums, knownTags(defaultSettings()), ALWAYS).map(({ now }) => now);
    const [{ direct, indirect, unknown } = {}] = directness(sums, ALWAYS);
    const parts = [direct, indirect, unknown].filter((each) => each !== undefined);
    for (const rows of [months, products, tags, parts]) {
      expect([sumOf(rows, 'ordered'), sumOf(rows, 'shipped')]).toEqual([605, 535]);
      expect([sumOf(rows, 'revenue'), sumOf(rows, 'fees')]).toEqual([4_754_776, 218_652]);
    }
    const totals = months.map(({ bounties, total }) => [bounties, total]);
    expect(totals.reduce((sum, [bounties]) => sum + (bounties ?? 0), 0)).toBe(400);
    expect(totals.reduce((sum, [, total]) => sum + (total ?? 0), 0)).toBe(219_052);
    // The rows of every day are there.
    const rows = (await shop.db.getAll('sales')).flatMap((day) => day.rows);
    expect(rows).toHaveLength(567 + 1 + 550 + 538);
  });

  it('the same workbook again is nothing new', async () => {
    const reports = await reportsOf('us-orders-2020.xlsx');
    const first = await keepReports(shop.use, reports);
    expect(first.result).toMatchObject({ days: 29, rows: 3016 });
    const [preview] = await previewReports(shop.db, reports);
    expect(preview?.days).toEqual({ fresh: 0, replaced: 0, same: 29, older: 0, covered: 0 });
    expect((await keepReports(shop.use, reports)).undo).toBeNull();
    const products = earnedByProduct(await sumsReader()(shop.db), SAVED, ALWAYS);
    expect(products).toHaveLength(2441);
    expect(products.reduce((sum, { now }) => sum + now.ordered, 0)).toBe(3120);
  });
});
