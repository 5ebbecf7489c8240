import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportAnswers } from '@/utils/earnings/reports/found.ts';
import { readReportFiles } from '@/utils/earnings/reports/read-files.ts';
import {
  bare,
  changed,
  EARNINGS,
  fileOf,
  NOTHING_KNOWN,
  ORDERS,
  quoted,
  type Rows,
  read,
  readOne,
  renamed,
  workbookOf,
} from './a-report.ts';

const REPORTS = '../shared/reports/';

describe.skipIf(!existsSync(REPORTS))('real workbooks', () => {
  const open = (name: string) => read([fileOf(new Blob([readFileSync(REPORTS + name)]), name)]);

  it('Canada, four sheets', async () => {
    const { reports, questions, refused } = await open('ca-workbook-2021.xlsx');
    expect({ questions, refused }).toEqual({ questions: [], refused: [] });
    expect(
      reports.map(({ kind, rows, left, from, to, account, made }) => [
        kind,
        rows.length,
        left.length,
        from,
        to,
        account.marketplace,
        made,
      ]),
    ).toEqual(
      [
        ['orders', 567],
        ['bounties', 1],
        ['clicks', 550],
        ['earnings', 538],
      ].map((each) => [...each, 0, '2021-03-14', '2021-04-12', 'CA', 1618321674000]),
    );
    const [orders, bounties, clicks, earnings] = reports.map(({ sums }) => sums);
    expect([orders?.ordered, clicks?.ordered, bounties?.fees]).toEqual([605, 605, 400]);
    expect(earnings).toMatchObject({
      shipped: 535,
      returned: 23,
      revenue: 4_754_776,
      fees: 218_652,
    });
    expect(reports[3]?.tags).toHaveLength(12);
  });

  it('US, a busy month of orders', async () => {
    const { reports } = await open('us-orders-2020.xlsx');
    const [{ rows = [], sums, tags } = {}] = reports;
    expect([rows.length, sums?.ordered, tags?.length]).toEqual([3016, 3120, 35]);
    expect(new Set(rows.map(({ asin }) => asin)).size).toBe(2441);
    expect(rows.filter(({ isDirect }) => isDirect)).toHaveLength(401);
  });
});

describe('rows', () => {
  it('of which a column has nothing but dashes have no sum of it', async () => {
    const clicks = [
      ['Fee-OrdersWithClicks reports from 03-14-2021 to 04-12-2021'],
      ['Name', 'ASIN', 'Clicks', 'Conversion', 'Date', 'Qty'],
      ['Lamp', 'B0TESTAAA6', '-', '-', '2021-03-14', '2'],
      ['Cable', 'B0TESTAAA3', '-', '-', '2021-03-15', '1'],
    ];
    const { sums } = await readOne(quoted(clicks));
    expect(sums).toMatchObject({ clicks: null, ordered: 3 });
  });

  it('that are equal are all kept', async () => {
    const { rows } = await readOne(quoted(ORDERS));
    expect(rows[0]).toEqual(rows[1]);
    expect(rows).toHaveLength(6);
  });

  it('whose ASIN has lost its zeros get them back, and are counted', async () => {
    const found = await readOne(
      quoted(
        changed(ORDERS, (cell, column) => (column === 2 ? cell.replace(/^0+/, '') : cell)),
        ';',
      ),
    );
    expect(found.rows.map(({ asin }) => asin)).toEqual(ORDERS.slice(2).map((row) => row[2]));
    expect(found.notes).toEqual([{ note: 'padded', rows: 2 }]);
  });

  it('whose ASIN cannot be read count all the same', async () => {
    const many = [...ORDERS, ...Array.from({ length: 40 }, () => [...(ORDERS[2] ?? [])])];
    const found = await readOne(
      quoted(changed(many, (cell, column, row) => (column === 2 && row === 0 ? '4,39E+08' : cell))),
    );
    expect([found.rows[0]?.asin, found.rows.length, found.sums.ordered]).toEqual([null, 46, 49]);
    expect(found.notes).toEqual([{ note: 'no-asin', rows: 1 }]);
  });

  it('outside of the period are kept and counted', async () => {
    const found = await readOne(
      quoted(
        changed(ORDERS, (cell, column, row) =>
          column === 3 && row === 0 ? '2021-04-13 00:10:00' : cell,
        ),
      ),
    );
    expect([found.rows.length, found.from, found.to]).toEqual([6, '2021-03-14', '2021-04-12']);
    expect(found.notes).toEqual([{ note: 'outside', rows: 1 }]);
  });

  it('decide, where the title is of other days or counts days first', async () => {
    const titled = (title: string) => readOne(quoted([[title], ...ORDERS.slice(1)]));
    const other = await titled('Fee-Orders reports from 01-01-2020 to 01-31-2020');
    expect([other.from, other.to, other.notes]).toEqual([
      '2021-03-14',
      '2021-04-12',
      [{ note: 'title-contradicts', rows: 6 }],
    ]);
    const turned = await titled('Fee-Orders reports from 01-03-2021 to 12-04-2021');
    expect([turned.from, turned.to, turned.notes]).toEqual([
      '2021-03-01',
      '2021-04-12',
      [{ note: 'title-order', rows: 6 }],
    ]);
  });

  it('that sum up others, repeat the names or cannot be read are left, with a reason', async () => {
    const extra = [
      ORDERS[1] ?? [],
      ['Total', '', '', '', '9', '', '', '', '', ''],
      (ORDERS[2] ?? []).with(3, 'yesterday'),
      (ORDERS[2] ?? []).with(4, 'one'),
    ];
    const found = await readOne(
      quoted([...ORDERS, ...Array.from({ length: 80 }, () => ORDERS[2] ?? []), ...extra]),
    );
    expect(found.left.map(({ line, reason }) => [line, reason])).toEqual([
      [89, 'header'],
      [90, 'total'],
      [91, 'date'],
      [92, 'number'],
    ]);
    expect([found.rows.length, found.sums.ordered]).toEqual([86, 89]);
  });

  it('are all accounted for, whatever stands in them', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('B0TESTAAA1', '2021-04-12', '1', 'ndi', '', '"', ',', 'maker01-20'),
    );
    const row = fc.oneof(
      fc.constantFrom(...ORDERS.slice(2)),
      fc.array(cell, { minLength: 1, maxLength: 14 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (some) => {
        const plain = some
          .map((each) => each.map((text) => text.replace(/[\r\n]/g, ' ').trim()))
          .filter((each) => each.some((text) => /[^\s,"\p{C}-]/u.test(text)));
        const all = [...ORDERS, ...Array.from({ length: 260 }, () => ORDERS[2] ?? []), ...plain];
        const found = await readOne(
          workbookOf({
            A: all.map((each) => each.map((text) => text.replace(/[\p{C}\ufffe\uffff]/gu, ''))),
          }),
        );
        expect(found.rows.length + found.left.length).toBe(all.length - 2);
      }),
      { numRuns: 25 },
    );
  });

  it('sum up to what each says, in whatever form they come', async () => {
    const cents = fc.integer({ min: 1, max: 9_999_999 });
    const sale = fc.tuple(
      cents,
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 100 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(sale, { minLength: 8, maxLength: 40 }),
        fc.constantFrom<(rows: Rows) => string | Blob>(
          (rows) => quoted(rows),
          (rows) => bare(rows),
          (rows) => quoted(rows, ';'),
          (rows) => workbookOf({ A: rows }),
        ),
        async (sales, write) => {
          const rows = sales.map(([price, items, isReturn, percent]) => {
            const revenue = (isReturn ? -1 : 1) * price * (isReturn ? 1 : items);
            const numbers = [
              price / 100,
              isReturn ? 0 : items,
              isReturn ? 1 : 0,
              revenue / 100,
              Math.trunc((revenue * percent) / 100) / 100,
            ];
            return [
              'Home',
              'Lamp, 24" wide',
              'B0TESTAAA1',
              '3rd Party',
              'maker01-20',
              '2021-04-01 10:00:00',
              ...numbers.map((each) => (Number.isInteger(each) ? `${each}.0` : String(each))),
              'PHONE',
            ];
          });
          const expected = (column: number, scale: number) =>
            rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * scale), 0);
          const { sums } = await readOne(write([...EARNINGS.slice(0, 2), ...rows]));
          expect(sums).toMatchObject({
            shipped: expected(7, 1),
            returned: expected(8, 1),
            revenue: expected(9, 100),
            fees: expected(10, 100),
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('what cannot be told', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
  // Two counts and no prices: which is which is not to be seen.
  const unclear = renamed(
    changed(ORDERS, (cell, column) => (column === 5 ? '3' : cell)),
    names,
    null,
  );

  it('is asked with the first rows, and read as the answer says, for all tables of this look', async () => {
    const strange = renamed(
      changed(EARNINGS, (cell, column) => (column >= 6 && column <= 10 ? '7.5' : cell)),
      [...names, 'K', 'L'],
      null,
    );
    const { questions, reports } = await read(quoted(strange));
    expect(reports).toEqual([]);
    const [question] = questions;
    expect(question).toMatchObject({
      about: 'columns',
      header: [...names, 'K', 'L'],
      guess: { kind: 'earnings' },
    });
    expect(question?.rows).toHaveLength(6);
    if (question?.about !== 'columns') throw new Error('another question');
    const columns = [
      'category',
      'name',
      'asin',
      'seller',
      'tag',
      'date',
      'price',
      null,
      null,
      'revenue',
      'fees',
      'device',
    ] as const;
    const answers: ReportAnswers = {
      layouts: { [question.signature]: { kind: 'earnings', columns, dateOrder: null } },
      periods: {},
    };
    const again = await readOne(quoted(strange), { answers });
    expect(again.sums).toMatchObject({ revenue: 4500, fees: 4500, shipped: null });
  });

  it('is not asked where the order of Amazon’s own reports fits', async () => {
    expect((await readOne(quoted(unclear))).sums.ordered).toBe(9);
  });

  it('which days a report without dates is about: asked, with its workbook’s as the guess', async () => {
    const tracking: Rows = [
      ['Tracking ID', 'Clicks', 'Items Ordered', 'Items Shipped', 'Revenue($)', 'Ad Fees($)'],
      ['maker01-20', '10', '2', '2', '20.0', '1.0'],
      ['Total', '10', '2', '2', '20.0', '1.0'],
    ];
    const { reports, questions } = await read(workbookOf({ A: ORDERS, B: tracking }));
    expect(reports.map(({ kind }) => kind)).toEqual(['orders']);
    expect(questions).toMatchObject([
      { about: 'period', guess: { from: '2021-03-14', to: '2021-04-12' } },
    ]);
    const id = questions[0]?.id ?? '';
    const answers = { layouts: {}, periods: { [id]: { from: '2021-03-01', to: '2021-03-31' } } };
    const again = await read(workbookOf({ A: ORDERS, B: tracking }), { answers });
    expect(again.reports[1]).toMatchObject({
      kind: 'tracking',
      from: '2021-03-01',
      sums: { clicks: 10 },
      left: [{ reason: 'total' }],
    });
  });

  it('what stands first in dates', async () => {
    const dates = [
      '05/05/2021',
      '04/05/2021',
      '05/04/2021',
      '05/05/2021',
      '04/05/2021',
      '05/04/2021',
    ];
    const rows = changed(ORDERS, (cell, column, row) =>
      column === 3 ? (dates[row] ?? '') : cell,
    ).slice(1);
    const { questions } = await read(quoted(rows));
    expect(questions).toMatchObject([{ about: 'dates', guess: { kind: 'orders' } }]);
    const [question] = questions;
    if (question?.about !== 'dates') throw new Error('another question');
    const layout = { kind: 'orders', columns: question.guess.columns, dateOrder: 'day' } as const;
    const answers = { layouts: { [question.signature]: layout }, periods: {} };
    expect((await readOne(quoted(rows), { answers })).from).toBe('2021-04-05');
    // What is remembered gives way to what the next table shows.
    const other = rows.map((row, at) => (at === 1 ? row.with(3, '04/13/2021') : row));
    expect((await readOne(quoted(other), { answers })).from).toBe('2021-04-05');
    expect((await readOne(quoted(other), { answers })).rows[1]?.day).toBe('2021-04-05');
  });
});

it('is broken off when the creator says so, and says how far it is', async () => {
  const seen: number[] = [];
  const files = [fileOf(quoted(ORDERS)), fileOf(quoted(EARNINGS))];
  await readReportFiles(files, NOTHING_KNOWN, { onProgress: (done) => seen.push(done) });
  expect(seen).toEqual([0, 1, 2]);
  const stop = new AbortController();
  const reading = readReportFiles(files, NOTHING_KNOWN, {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
});
