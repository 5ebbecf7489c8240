import { expect, it } from 'vitest';
import { createReportImport } from '@/utils/earnings/import/report-import.ts';
import { undoAction } from '@/utils/shop/commands/history.ts';
import { later, useFreshShop } from '../../shop/shop.ts';
import {
  EARNINGS,
  fileOf,
  MODIFIED,
  NOTHING_KNOWN,
  ORDERS,
  workbookOf,
} from '../reports/a-report.ts';

const shop = useFreshShop();
const CANADA = { marketplace: 'CA', isOnsite: false } as const;

it('reads, says what keeping would do, keeps it as one step, and knows it the next time', async () => {
  later(MODIFIED);
  const reports = createReportImport(shop.use);
  const files = [fileOf(workbookOf({ A: ORDERS, B: EARNINGS }), 'reports.xlsx')];
  const read = await reports.read(files, NOTHING_KNOWN);
  expect(read.reports.map(({ kind, rows, left }) => [kind, rows, left])).toEqual([
    ['orders', 6, 0],
    ['earnings', 6, 0],
  ]);
  expect(JSON.stringify(read)).not.toContain('Halden');
  const [orders, earnings] = read.reports.map(({ id }) => id);
  const chosen = { [orders ?? '']: CANADA, [earnings ?? '']: CANADA };
  expect(await reports.preview({ [earnings ?? '']: CANADA })).toMatchObject([
    { id: earnings, days: { fresh: 30, same: 0 } },
  ]);
  const { result, undo } = await reports.keep(chosen);
  expect(result).toMatchObject({ rows: 12, cancelled: false });
  expect((await reports.preview(chosen)).map(({ days }) => days.same)).toEqual([30, 30]);
  expect((await reports.keep(chosen)).undo).toBeNull();
  if (undo) await undoAction(shop.db, undo);
  const left = (await shop.db.getAll('sums')).flatMap(({ v }) => Object.values(v));
  expect(left.filter((each) => each !== null)).toEqual([]);
});
