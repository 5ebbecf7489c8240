import { expect, it } from 'vitest';
import { keepReports } from '@/utils/earnings/kept/keep-reports.ts';
import { previewReports } from '@/utils/earnings/kept/preview-reports.ts';
import { later, useFreshShop } from '../../shop/shop.ts';
import { MADE, report, row, shipped } from '../reports.ts';

const shop = useFreshShop();
const NONE = { fresh: 0, replaced: 0, same: 0, older: 0, covered: 0 };

it('counts the days of each report by what becomes of them, and writes nothing', async () => {
  later(MADE);
  const kept = report({ made: MADE + 5, rows: [shipped('2026-04-02', { fees: 100 })] });
  await keepReports(shop.use, [kept]);
  const before = await shop.db.getAll('sums');
  const newer = report({
    from: '2026-04-02',
    to: '2026-04-04',
    made: MADE + 9,
    rows: [shipped('2026-04-02', { fees: 90 }), shipped('2026-04-09'), row({ fees: 1 })],
  });
  const older = report({ from: '2026-03-31', rows: [shipped('2026-04-01')] });
  const previews = await previewReports(shop.db, [newer, older, kept]);
  expect(previews).toMatchObject([
    // 2 April; 3 April, of which it says the same; 4 April, and a part of 9 April.
    { days: { ...NONE, replaced: 1, same: 1, fresh: 2 }, outside: 1, undated: 1, olderThan: null },
    // 31 March; 1 April, which the report read in with it knows better; 2 April is the first one's; 3 April is the same.
    {
      days: { ...NONE, fresh: 1, covered: 2, same: 1 },
      outside: 0,
      undated: 0,
      olderThan: MADE + 5,
    },
    { days: { ...NONE, same: 3 }, outside: 0, undated: 0, olderThan: null },
  ]);
  expect(await shop.db.getAll('sums')).toEqual(before);
});

it('says which report an older one would replace', async () => {
  later(MADE);
  await keepReports(shop.use, [report({ made: MADE + 5, rows: [shipped('2026-04-02')] })]);
  const [preview] = await previewReports(shop.db, [report({ rows: [shipped('2026-04-01')] })]);
  expect(preview).toMatchObject({ days: { ...NONE, older: 2, same: 1 }, olderThan: MADE + 5 });
});

it('a period that overlaps one of a newer report is kept, and covered', async () => {
  later(MADE);
  const tracking = { kind: 'tracking', rows: [row({ tag: 'anna-20', clicks: 5 })] } as const;
  await keepReports(shop.use, [report({ ...tracking, made: MADE + 5 })]);
  const older = report({ ...tracking, from: '2026-04-03', to: '2026-04-09' });
  const beside = report({ ...tracking, from: '2026-04-04', to: '2026-04-09' });
  const [first, second] = await previewReports(shop.db, [older, beside]);
  expect(first?.days).toEqual({ ...NONE, covered: 1 });
  expect(second?.days).toEqual({ ...NONE, fresh: 1 });
  expect((await keepReports(shop.use, [older])).result.days).toBe(1);
});

it('a period is one', async () => {
  const tracking = report({ kind: 'tracking', rows: [row({ tag: 'anna-20', clicks: 5 })] });
  const [preview] = await previewReports(shop.db, [tracking]);
  expect(preview?.days).toEqual({ ...NONE, fresh: 1 });
});
