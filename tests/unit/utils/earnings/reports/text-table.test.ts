import { describe, expect, it } from 'vitest';
import {
  bare,
  changed,
  EARNINGS,
  ORDERS,
  quoted,
  type Rows,
  readOne,
  workbookOf,
} from './a-report.ts';

const allQuoted = (rows: Rows) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
const padded = (rows: Rows) =>
  rows.map((row) => [...row, ...Array.from({ length: 12 - row.length }, () => '')]);
const commas = (rows: Rows) =>
  changed(rows, (cell) => (/^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell));

const FORMS: readonly [string, (rows: Rows) => string][] = [
  ['quoted as it should be', (rows) => quoted(rows)],
  ['with semicolons', (rows) => quoted(rows, ';')],
  ['with tabs', (rows) => quoted(rows, '\t', '\n')],
  ['with tabs, without quotes', (rows) => bare(rows, '\t')],
  ['without quotes', (rows) => bare(rows)],
  ['without quotes, with semicolons', (rows) => bare(rows, ';')],
  ['without quotes, with lines of an old Mac', (rows) => bare(rows, ',', '\r')],
  ['all in quotes that are not doubled', allQuoted],
  ['with a byte order mark', (rows) => `\ufeff${quoted(rows)}`],
  ['with the delimiter named', (rows) => `sep=;\r\n${quoted(rows, ';')}`],
  ['without its title', (rows) => quoted(rows.slice(1))],
  ['without its title and quotes', (rows) => bare(rows.slice(1))],
  ['with lines as long as the longest', (rows) => quoted(padded(rows), ';')],
  ['as a European spreadsheet saves it', (rows) => quoted(commas(rows), ';')],
  ['with decimal commas between commas', (rows) => bare(commas(rows))],
  ['with empty lines', (rows) => quoted(rows).replaceAll('\r\n', '\r\n\r\n')],
];

describe('a report of text is read as its workbook is', () => {
  it.each(
    FORMS.flatMap(([form, write]) => [
      [form, 'orders', ORDERS, write] as const,
      [form, 'earnings', EARNINGS, write] as const,
    ]),
  )('%s: %s', async (_form, kind, rows, write) => {
    const workbook = await readOne(workbookOf({ Sheet: rows }));
    const text = await readOne(write(rows));
    expect(text.rows).toEqual(workbook.rows);
    expect(text.left).toEqual([]);
    expect({ ...text.sums, kind: text.kind, from: text.from }).toEqual({
      ...workbook.sums,
      kind,
      from: '2021-03-14',
    });
  });

  it('without names of its columns it is still known', async () => {
    for (const write of [quoted, bare]) {
      const found = await readOne(write(ORDERS.slice(2)));
      expect([found.kind, found.sums.ordered, found.rows.length]).toEqual(['orders', 9, 6]);
      const sold = await readOne(write(EARNINGS.slice(2)));
      expect([sold.kind, sold.sums.shipped, sold.sums.revenue]).toEqual(['earnings', 14, 478933]);
    }
  });

  it('a name that opens quotes and closes none swallows no row', async () => {
    const rows = changed(ORDERS, (cell, column, row) =>
      column === 1 && row < 2 ? (['"Half, a quote', 'Lamp 12", red'][row] ?? '') : cell,
    );
    const found = await readOne(bare(rows));
    expect(found.rows.map(({ name }) => name).slice(0, 3)).toEqual([
      '"Half, a quote',
      'Lamp 12", red',
      'Cable',
    ]);
  });

  it('a title with commas is a title', async () => {
    for (const title of [
      'Fee-Orders reports from Mar 14, 2021 to Apr 12, 2021',
      'Orders;03-14-2021 to 04-12-2021',
    ]) {
      const rows = [[title], ...ORDERS.slice(1)];
      for (const write of [bare, quoted]) {
        const found = await readOne(write(rows, title.includes(';') ? ';' : ','));
        expect([found.kind, found.rows.length, found.left, found.notes]).toEqual([
          'orders',
          6,
          [],
          [],
        ]);
      }
    }
  });

  it('one row with more commas than there are columns', async () => {
    const rows = changed(ORDERS.slice(0, 3), (cell, column) =>
      column === 1 ? 'a, b, c, d, e, f, g, h, i, j, k, l, m' : cell,
    );
    for (const text of [
      bare(rows, ';'),
      bare(rows.slice(1), ';'),
      quoted(rows, '\t'),
      bare(rows),
    ]) {
      expect((await readOne(text)).rows[0]?.name).toBe('a, b, c, d, e, f, g, h, i, j, k, l, m');
    }
  });

  it('a name of two lines in quotes is one name', async () => {
    const rows = changed(ORDERS, (cell, column, row) =>
      column === 1 && row === 0 ? 'Two\nlines, "so"' : cell,
    );
    const found = await readOne(quoted(rows));
    expect([found.rows[0]?.name, found.rows.length]).toEqual(['Two\nlines, "so"', 6]);
  });

  it('the ASIN is the anchor, where a name holds what looks like one', async () => {
    const rows = changed(ORDERS, (cell, column) =>
      column === 1 ? 'Set, B0TESTXXX9, 0123456789, new' : cell,
    );
    const found = await readOne(bare(rows));
    expect(found.rows.map(({ asin }) => asin)).toEqual(ORDERS.slice(2).map((row) => row[2]));
    expect(found.rows[0]?.name).toBe('Set, B0TESTXXX9, 0123456789, new');
  });

  it('what cannot be put together is listed with its line, and the others count', async () => {
    const text = `${bare(ORDERS)}Home,Broken,,,,,,,,,,,,,,,x,y\r\n`;
    const found = await readOne(text);
    expect([found.rows.length, found.sums.ordered]).toEqual([6, 9]);
    expect(found.left).toMatchObject([{ line: 9, reason: 'cut' }]);
  });
});

describe('encodings', () => {
  const text = quoted(changed(ORDERS, (cell) => cell.replace('“', '"').replace('”', '"')));

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])('%s', async (encoding) => {
    const found = await readOne(new Blob([encode(text, encoding)]));
    expect(found.rows[5]?.name).toBe('Crème "Éclat"');
  });
});

function encode(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new Uint8Array(Buffer.from(text));
  if (encoding === 'windows-1252') return new Uint8Array(Buffer.from(text, 'latin1'));
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
}
