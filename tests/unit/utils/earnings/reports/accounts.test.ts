import { describe, expect, it } from 'vitest';
import type { ReportContext } from '@/utils/earnings/reports/found.ts';
import { reportOf } from '@/utils/earnings/reports/report-of.ts';
import {
  changed,
  EARNINGS,
  fileOf,
  ORDERS,
  quoted,
  type Rows,
  read,
  readOne,
  renamed,
  workbookOf,
} from './a-report.ts';

const with_ = (rows: Rows, from: string, to: string) =>
  changed(rows, (cell) => cell.replace(from, to));
const account = async (rows: Rows, context: Partial<ReportContext> = {}) =>
  (await readOne(quoted(rows), context)).account;
const EURO = (rows: Rows) =>
  renamed(
    rows,
    (rows[1] ?? []).map((name) => name.replace('$', '€')),
    rows[0]?.[0] ?? '',
  );

describe('an account is proposed', () => {
  it('by the shop that the rows name', async () => {
    expect(await account(EARNINGS)).toMatchObject({
      marketplace: 'CA',
      reason: 'seller',
      evidence: 'amazon.ca',
      isOnsite: false,
    });
    expect(await account(with_(EARNINGS, 'Amazon.ca', 'Amazon.co.uk'))).toMatchObject({
      marketplace: 'UK',
    });
  });

  it('by the creator’s own tracking IDs', async () => {
    const tags = [{ tag: 'maker01-20', marketplace: 'BR' as const }];
    expect(await account(ORDERS, { tags, home: 'US' })).toMatchObject({
      marketplace: 'BR',
      reason: 'tags',
      evidence: 'maker01-20',
    });
  });

  it('not by one that earns in several countries', async () => {
    const tags = (['CA', 'US'] as const).map((marketplace) => ({ tag: 'maker01-20', marketplace }));
    expect(await account(ORDERS, { tags })).toMatchObject({ marketplace: null, reason: 'none' });
  });

  it('by another sheet of the same file, or a file with the same tracking IDs', async () => {
    const { reports } = await read(workbookOf({ A: ORDERS, B: EARNINGS }));
    expect(reports.map(({ account: each }) => [each.marketplace, each.reason])).toEqual([
      ['CA', 'file'],
      ['CA', 'seller'],
    ]);
    const orders = with_(ORDERS, 'maker01', 'maker02');
    const files = [fileOf(quoted(orders), 'a.csv'), fileOf(quoted(EARNINGS), 'b.csv')];
    expect((await read(files)).reports[0]?.account).toMatchObject({
      marketplace: 'CA',
      reason: 'file',
      evidence: 'b.csv',
    });
  });

  it('by endings, currency and language, if they leave one', async () => {
    const italian =
      'Categoria, Prodotto, ASIN, Data, Quantità, Prezzo (€), Tipo di link, Tag, Ordini attraverso il link del prodotto, Tipo di dispositivo';
    const rows = renamed(with_(ORDERS, '-20', '-21'), italian.split(', '), null);
    expect(await account(rows)).toMatchObject({
      marketplace: 'IT',
      reason: 'signs',
      evidence: 'maker01-21',
    });
    const spanish =
      'Categoría, Nombre, ASIN, Fecha, Cantidad, Precio, Tipo de enlace, ID de seguimiento, Ventas indirectas, Tipo de dispositivo';
    const mexican = renamed(ORDERS, spanish.split(', '), null);
    expect(await account(mexican)).toMatchObject({ marketplace: 'MX', reason: 'signs' });
  });

  it('else the home marketplace, if nothing speaks against it; else none', async () => {
    expect(await account(ORDERS, { home: 'US' })).toMatchObject({
      marketplace: 'US',
      reason: 'home',
    });
    expect(await account(EURO(with_(ORDERS, '-20', '-21')), { home: 'US' })).toMatchObject({
      marketplace: null,
      reason: 'none',
    });
    expect((await account(ORDERS)).candidates).toEqual(['US', 'CA', 'MX']);
  });

  it('of the onsite store, for all sheets of its file', async () => {
    const onsite = with_(EARNINGS, 'maker02-20', 'onamzmaker-20');
    const clicks: Rows = [
      ['Daily Trends from 03-14-2021 to 03-15-2021'],
      [
        'Date',
        'Clicks',
        'Items Ordered (Amazon)',
        'Items Ordered (3rd Party)',
        'Total Items Ordered',
        'Conversion',
      ],
      ['2021-03-14', '10', '1', '0', '1', '10.0'],
    ];
    const { reports } = await read(workbookOf({ A: onsite, B: clicks }));
    expect(reports.map(({ account: each }) => each.isOnsite)).toEqual([true, true]);
  });
});

it('amounts are kept in the smallest unit of the account’s currency', async () => {
  const found = await readOne(quoted(EARNINGS));
  const canadian = reportOf(found, { marketplace: 'CA', isOnsite: false });
  expect([canadian.rows[1]?.fees, canadian.rows[0]?.price]).toEqual([278, 81_794]);
  const japanese = reportOf(found, { marketplace: 'JP', isOnsite: true });
  expect([japanese.rows[1]?.fees, japanese.rows[0]?.price, japanese.account.isOnsite]).toEqual([
    3,
    818,
    true,
  ]);
});
