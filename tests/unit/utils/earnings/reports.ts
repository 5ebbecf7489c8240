import * as fc from 'fast-check';
import { NOTHING } from '@/tests/pages/reports.ts';
import type { DatedKind, Report, ReportRow } from '@/utils/earnings/reports/report.ts';
import { addDays, type Day } from '@/utils/time/day.ts';

/** A row of which only this is known. */
export function row(known: Partial<ReportRow>): ReportRow {
  return { ...NOTHING, ...known };
}

/** Something that was shipped. */
export function shipped(day: Day, known: Partial<ReportRow> = {}): ReportRow {
  const sale = { tag: 'anna-20', asin: 'B0TESTAAA1', shipped: 1, returned: 0 };
  return row({ ...sale, day, revenue: 1999, fees: 80, isDirect: true, ...known });
}

/** Something that was ordered. */
export function ordered(day: Day, known: Partial<ReportRow> = {}): ReportRow {
  return row({ tag: 'anna-20', asin: 'B0TESTAAA1', ordered: 1, isDirect: true, day, ...known });
}

/** 1 June 2026, noon: no report of the tests is made before. */
export const MADE = Date.UTC(2026, 5, 1, 12);

/** A report of the American account about the first days of April 2026. */
export function report(known: Partial<Report> = {}): Report {
  return {
    account: { marketplace: 'US', isOnsite: false },
    kind: 'earnings',
    from: '2026-04-01',
    to: '2026-04-03',
    made: MADE,
    file: 'report.xlsx',
    rows: [],
    ...known,
  };
}

/** Two weeks across the end of a month, so that a report may be about two records. */
const FIRST_DAY = '2026-04-25';
const dayOf = (at: number) => addDays(FIRST_DAY, at);

const anyRow = fc
  .record({
    at: fc.integer({ min: -1, max: 14 }),
    tag: fc.constantFrom('anna-20', 'blog-20', null),
    asin: fc.constantFrom('B0TESTAAA1', 'B0TESTAAA2', null),
    isDirect: fc.constantFrom(true, false, null),
    shipped: fc.integer({ min: 0, max: 3 }),
    returned: fc.integer({ min: 0, max: 1 }),
    fees: fc.integer({ min: -200, max: 200 }),
  })
  .map(({ at, ...known }) => row({ ...known, day: at < 0 ? null : dayOf(at) }));

/** Reports about any of these days; several may be made at once. */
export const anyReport = fc
  .record({
    kind: fc.constantFrom<DatedKind | 'tracking'>('earnings', 'orders', 'tracking'),
    isOnsite: fc.boolean(),
    from: fc.integer({ min: 0, max: 12 }),
    length: fc.integer({ min: 0, max: 8 }),
    made: fc.integer({ min: 0, max: 4 }),
    rows: fc.array(anyRow, { maxLength: 8 }),
  })
  .map(({ kind, isOnsite, from, length, made, rows }) =>
    report({
      account: { marketplace: 'US', isOnsite },
      kind,
      from: dayOf(from),
      to: dayOf(from + length),
      made: MADE + made * 1001,
      rows,
    }),
  );
