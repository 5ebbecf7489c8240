import { expect, it } from 'vitest';
import { reset } from '@/utils/backup/reset.ts';
import { cleanRawRows } from '@/utils/earnings/kept/clean-raw-rows.ts';
import { keepReports } from '@/utils/earnings/kept/keep-reports.ts';
import { keepNames, readNames } from '@/utils/earnings/kept/names.ts';
import { dropRawYear, rawYears } from '@/utils/earnings/kept/raw-size.ts';
import { undoAction } from '@/utils/shop/commands/history.ts';
import { later, useFreshShop } from '../../shop/shop.ts';
import { MADE, report, row, shipped } from '../reports.ts';

const shop = useFreshShop();
const DAY = 24 * 60 * 60 * 1000;

const first = report({ rows: [shipped('2026-04-01')] });
const second = report({ made: MADE + 5, rows: [shipped('2026-04-01', { fees: 81 })] });
const another = report({ made: MADE + 9, from: '2026-05-01', to: '2026-05-01' });
const made = async () => (await shop.db.getAll('sales')).map((rows) => rows.made);

it('rows that were replaced stay as long as undo may bring them back', async () => {
  later(MADE);
  await keepReports(shop.use, [first]);
  later(40 * DAY);
  const { undo } = await keepReports(shop.use, [second]);
  later(29 * DAY);
  await keepReports(shop.use, [another]);
  expect(await made()).toEqual([MADE, MADE + 5]);
  await undoAction(shop.db, undo ?? '');
  later(2 * DAY);
  await keepReports(shop.use, [{ ...another, made: MADE + 10 }]);
  // What counts again stays.
  expect(await made()).toEqual([MADE]);
});

it('rows that were replaced a month ago go', async () => {
  later(MADE);
  await keepReports(shop.use, [first]);
  await keepReports(shop.use, [second]);
  later(31 * DAY);
  await keepReports(shop.use, [another]);
  expect(await made()).toEqual([MADE + 5]);
});

it('after a reset nothing of reports stays longer than it can be taken back', async () => {
  later(MADE);
  const rows = [shipped('2026-04-01', { name: 'Lipstick' })];
  await keepReports(shop.use, [report({ rows })]);
  await reset(shop.use, { isShop: false, isStreams: false, isEarnings: true });
  await cleanRawRows(shop.db);
  expect([await shop.db.count('sales'), await shop.db.count('names')]).toEqual([1, 1]);
  later(31 * DAY);
  await cleanRawRows(shop.db);
  expect([await shop.db.count('sales'), await shop.db.count('names')]).toEqual([0, 0]);
});

it('says how much room each year takes, and drops one', async () => {
  const tracking = report({
    kind: 'tracking',
    from: '2025-12-01',
    to: '2025-12-31',
    rows: [row({ tag: 'anna-20', clicks: 5 })],
  });
  await keepReports(shop.use, [first, tracking]);
  const years = await rawYears(shop.db);
  expect(years.map(({ year }) => year)).toEqual(['2026', '2025']);
  expect(years.every(({ bytes }) => bytes > 50)).toBe(true);
  const sums = await shop.db.getAll('sums');
  await dropRawYear(shop.db, '2026');
  expect((await rawYears(shop.db)).map(({ year }) => year)).toEqual(['2025']);
  expect(await shop.db.getAll('sums')).toEqual(sums);
});

it('knows what reports call products, of each marketplace for itself', async () => {
  const at = '2026-04-01';
  const uk = { marketplace: 'UK', isOnsite: true } as const;
  await keepNames(shop.db, [
    report({ rows: [shipped(at, { name: 'Lipstick' }), shipped(at, { asin: 'B0TESTAAB1' })] }),
    report({ account: uk, rows: [shipped(at, { name: 'Lippie' })] }),
  ]);
  await keepNames(shop.db, [report({ rows: [shipped(at, { name: 'Lipstick, red' })] })]);
  const wanted = [
    { marketplace: 'US', asin: 'B0TESTAAA1' },
    { marketplace: 'UK', asin: 'B0TESTAAA1' },
    { marketplace: 'US', asin: 'B0TESTAAB1' },
  ] as const;
  expect([...(await readNames(shop.db, wanted))]).toEqual([
    ['us:B0TESTAAA1', 'Lipstick, red'],
    ['uk:B0TESTAAA1', 'Lippie'],
  ]);
});
