import { expect, it } from 'vitest';
import { keepReports } from '@/utils/earnings/kept/keep-reports.ts';
import { sumsReader } from '@/utils/earnings/queries/sums.ts';
import { undoLast } from '@/utils/shop/commands/history.ts';
import { later, save, useFreshShop } from '../../shop/shop.ts';
import { MADE, ordered, report, row, shipped } from '../reports.ts';
import { sumsOfReports } from './sums-of-reports.ts';

const shop = useFreshShop();

it('reads what was kept', async () => {
  later(MADE);
  const reports = [
    report({ from: '2026-03-30', to: '2026-04-02', rows: [shipped('2026-04-01')] }),
    report({ kind: 'orders', rows: [ordered('2026-04-01')] }),
    report({ kind: 'tracking', rows: [row({ tag: 'anna-20', clicks: 7 })] }),
  ];
  await keepReports(shop.use, reports);
  const sums = await sumsReader()(shop.db);
  expect(sums).toEqual(sumsOfReports(...reports));
  expect(sums.span).toEqual({ from: '2026-03-30', to: '2026-04-03' });
  expect(sums.accounts[0]?.days.earnings.map(({ day }) => day)).toEqual([
    '2026-03-30',
    '2026-03-31',
    '2026-04-01',
    '2026-04-02',
  ]);
  expect(sums.accounts[0]?.periods.tracking[0]?.lines[0]?.[6]).toBe(7);
});

it('reads again what has changed, and gives the same where nothing has', async () => {
  later(MADE);
  const read = sumsReader();
  expect((await read(shop.db)).span).toBeNull();
  await keepReports(shop.use, [report({ rows: [shipped('2026-04-01')] })]);
  const first = await read(shop.db);
  await save(shop.db);
  expect(await read(shop.db)).toBe(first);
  later();
  await keepReports(shop.use, [report({ from: '2026-05-01', to: '2026-05-01' })]);
  const second = await read(shop.db);
  expect(second.span?.to).toBe('2026-05-01');
  expect(second.accounts[0]?.days.earnings[0]).toBe(first.accounts[0]?.days.earnings[0]);
  later();
  await undoLast(shop.db);
  expect(await read(shop.db)).toEqual(first);
});

it('passes over what is damaged, and marketplaces that it does not know', async () => {
  const day = { made: 1, whole: true, lines: [['anna-20', 'B0TESTAAA1'], 'x', null] };
  const record = { t: 'x', ft: {}, alts: {}, rev: null, base: null, n: 1 };
  const v = { 'earnings:01': day, 'earnings:02': 7, 'future:03': day, 'earnings:xx': day };
  await shop.db.put('sums', { ...record, id: 'e:us:2026-04', v });
  await shop.db.put('sums', { ...record, id: 'e:xx:2026-04', v });
  const { accounts } = await sumsReader()(shop.db);
  expect(accounts).toHaveLength(1);
  expect(accounts[0]?.days.earnings).toEqual([
    { made: 1, whole: true, lines: [], day: '2026-04-01' },
  ]);
});
