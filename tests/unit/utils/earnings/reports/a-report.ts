import type {
  FoundReport,
  Reading,
  ReportContext,
  ReportFile,
} from '@/utils/earnings/reports/found.ts';
import { readReportFiles } from '@/utils/earnings/reports/read-files.ts';
import { makeZip, workbookParts } from '../../workbooks/make-workbook.ts';

export type Rows = readonly (readonly string[])[];

export const NOTHING_KNOWN: ReportContext = {
  tags: [],
  home: null,
  answers: { layouts: {}, periods: {} },
};
export const MODIFIED = Date.UTC(2021, 3, 20);

/** A report of orders as Amazon's US page has it. */
export const ORDERS: Rows = [
  ['Fee-Orders reports from 03-14-2021 to 04-12-2021'],
  [
    'Category',
    'Name',
    'ASIN',
    'Date',
    'Qty',
    'Price($)',
    'Link Type',
    'Tag',
    'Indirect Sales',
    'Device Type Group',
  ],
  orders('Home', 'Halden Bottle, 24" wide, 500 ml', 'B0TESTAAA1', '2021-04-12 21:57:18', '1', 'di'),
  orders('Home', 'Halden Bottle, 24" wide, 500 ml', 'B0TESTAAA1', '2021-04-12 21:57:18', '1', 'di'),
  orders('Computers, Tablets & Components', 'Cable', '0123456789', '2021-04-11 07:00:00', '2'),
  orders('Books & Textbooks', 'The Reading Room', '048546219X', '2021-03-14 00:00:01', '1'),
  orders('Garden', '"Best" seeds, mixed', 'B0TESTAAA4', '2021-03-20 12:30:00', '3'),
  orders('Health', 'Crème “Éclat”', 'B0TESTAAA5', '2021-03-21 12:30:00', '1', 'ndi', '5.0'),
];

/** A report of earnings as Amazon's Canadian page has it, with a return. */
export const EARNINGS: Rows = [
  ['Fee-Earnings reports from 03-14-2021 to 04-12-2021'],
  [
    'Category',
    'Name',
    'ASIN',
    'Seller',
    'Tracking ID',
    'Date Shipped',
    'Price($)',
    'Items Shipped',
    'Returns',
    'Revenue($)',
    'Ad Fees($)',
    'Device Type Group',
  ],
  sale('Halden Bottle, 24" wide', 'B0TESTAAA1', '2021-04-12 21:53:27', [
    '817.94',
    '1.0',
    '0.0',
    '817.94',
    '40.9',
  ]),
  sale('The Reading Room', '0485462191', '2021-04-12 21:48:40', [
    '25.28',
    '2.0',
    '0.0',
    '50.56',
    '2.7800000000000002',
  ]),
  sale('Cable, braided', 'B0TESTAAA3', '2021-04-01 10:00:00', [
    '1299.5',
    '3.0',
    '0.0',
    '3898.5',
    '0.0',
  ]),
  sale('Cable, braided', 'B0TESTAAA3', '2021-04-02 10:00:00', [
    '19.99',
    '0.0',
    '1.0',
    '-19.99',
    '-0.8',
  ]),
  sale('Lamp', 'B0TESTAAA6', '2021-03-14 01:00:00', ['5.29', '4.0', '0.0', '21.16', '1.06']),
  sale('Lamp', 'B0TESTAAA6', '2021-03-14 01:00:00', ['5.29', '4.0', '0.0', '21.16', '1.06']),
];

function orders(
  category: string,
  name: string,
  asin: string,
  date: string,
  quantity: string,
  direct = 'ndi',
  price = '5.29',
): string[] {
  const links = 'Text Only, Image Only, Text and Image Links';
  return [category, name, asin, date, quantity, price, links, 'maker01-20', direct, 'PHONE'];
}

function sale(name: string, asin: string, date: string, numbers: readonly string[]): string[] {
  return ['Home', name, asin, 'Amazon.ca', 'maker02-20', date, ...numbers, 'DESKTOP'];
}

/** A report with other names of columns, and without its title if that is null. */
export function renamed(rows: Rows, header: readonly string[], title: string | null): string[][] {
  const body = rows.slice(2).map((row) => [...row]);
  return [...(title === null ? [] : [[title]]), [...header], ...body];
}

/** The data of a report with each cell changed. */
export function changed(
  rows: Rows,
  change: (cell: string, column: number, row: number) => string,
): string[][] {
  return rows.map((row, at) =>
    row.map((cell, column) => (at < 2 ? cell : change(cell, column, at - 2))),
  );
}

/** A table as text, with quotes where RFC 4180 asks for them. */
export function quoted(rows: Rows, delimiter = ',', end = '\r\n'): string {
  const cell = (text: string) =>
    /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(cell).join(delimiter) + end).join('');
}

/** A table as text without any quotes. */
export function bare(rows: Rows, delimiter = ',', end = '\r\n'): string {
  return rows.map((row) => row.join(delimiter) + end).join('');
}

export function fileOf(content: string | Blob | Uint8Array, name = 'report.csv'): ReportFile {
  const blob = content instanceof Blob ? content : new Blob([new Uint8Array(Buffer.from(content))]);
  return { name, lastModified: MODIFIED, blob };
}

/** A workbook as Amazon writes it: texts within the cells, numbers with a fraction of nothing. */
export function workbookOf(sheets: Readonly<Record<string, Rows>>): Blob {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const cell = (text: string) =>
    /^-?\d+\.\d+$/.test(text)
      ? `<c t="n"><v>${text}</v></c>`
      : `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  const parts = Object.entries(sheets).map(([name, rows]) => ({
    name,
    rows: rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join(''),
  }));
  return makeZip(
    { '[Content_Types].xml': '<Types/>', ...workbookParts(parts) },
    { hasDescriptors: true },
  );
}

export function read(
  files: string | Blob | ReportFile | readonly ReportFile[],
  context: Partial<ReportContext> = {},
): Promise<Reading> {
  const all =
    typeof files === 'string' || files instanceof Blob
      ? [fileOf(files)]
      : 'blob' in files
        ? [files]
        : files;
  return readReportFiles(all, { ...NOTHING_KNOWN, ...context });
}

/** The only report in files; what else is in them is an error. */
export async function readOne(
  files: Parameters<typeof read>[0],
  context: Partial<ReportContext> = {},
): Promise<FoundReport> {
  const { reports, questions, refused } = await read(files, context);
  const [only, ...more] = reports;
  if (!only || more.length + questions.length + refused.length > 0) {
    throw new Error(`not one report: ${JSON.stringify({ more, questions, refused })}`);
  }
  return only;
}
