import { describe, expect, it } from 'vitest';
import type { ReportSums } from '@/utils/earnings/reports/found.ts';
import type { ReportKind } from '@/utils/earnings/reports/report.ts';
import {
  bare,
  changed,
  EARNINGS,
  ORDERS,
  quoted,
  type Rows,
  read,
  readOne,
  renamed,
  workbookOf,
} from './a-report.ts';

const TRACKING: Rows = [
  ['Tracking ID summary from 03-14-2021 to 04-12-2021'],
  ['Tracking ID', 'Clicks', 'Items Ordered', 'Items Shipped', 'Revenue($)', 'Ad Fees($)'],
  ['maker01-20', '5120', '410', '388', '31000.25', '1500.5'],
  ['maker02-20', '900', '72', '70', '2089.0', '86.02'],
  ['maker03-20', '12', '0', '-1', '-19.99', '-0.8'],
];
const TRENDS: Rows = [
  ['Daily Trends from 03-14-2021 to 03-16-2021'],
  [
    'Date',
    'Clicks',
    'Items Ordered (Amazon)',
    'Items Ordered (3rd Party)',
    'Total Items Ordered',
    'Conversion',
  ],
  ['2021-03-14', '182', '12', '7', '19', '10.44'],
  ['2021-03-15', '101', '3', '4', '7', '6.93'],
  ['2021-03-16', '0', '0', '0', '0', '0.0'],
];
const BOUNTIES: Rows = [
  ['Bounty reports from 03-14-2021 to 04-12-2021'],
  ['Name', 'Date Shipped', 'Tracking Id', 'Quantity', 'Ad Fees($)'],
  ['Reading Plan, trial', '2021-03-16', 'maker03-20', '2', '8.0'],
  ['Reading Plan, trial', '2021-03-18', 'maker03-20', '-1', '-4.0'],
];
const BONUSES: Rows = [
  ['Fee-BonusEarnings reports from 03-14-2021 to 04-12-2021'],
  ['Category', 'Tracking ID', 'Date', 'Total Revenue($)', 'Commission Income($)', 'Bonus($)'],
  ['Home', 'maker01-20', '2021-03-16', '1000.5', '40.02', '10.0'],
  ['Garden', 'maker01-20', '2021-03-16', '20.0', '0.8', '0.2'],
];
const CLICKS: Rows = [
  ['Fee-OrdersWithClicks reports from 03-14-2021 to 04-12-2021'],
  ['Name', 'ASIN', 'Clicks', 'Conversion', 'Date', 'Qty'],
  ['Halden Bottle, 24" wide', 'B0TESTAAA1', '-', '-', '2021-03-14', '1'],
  ['Lamp', '0123456789', '8', '25.0', '2021-03-15', '2'],
];
const LINK_TYPES: Rows = [
  ['Fee-LinkType reports from 03-14-2021 to 04-12-2021'],
  [
    'Link Type',
    'Clicks',
    'Items Ordered',
    'Conversion',
    'Ordered Revenue($)',
    'Items Shipped',
    'Ad Fees($)',
  ],
  [
    'Text Only, Image Only, Text and Image Links',
    '5120',
    '410',
    '8.01',
    '31000.25',
    '388',
    '1500.5',
  ],
  ['Shoppable Post', '80', '4', '5.0', '99.96', '4', '4.1'],
  ['Others', '1', '0', '0.0', '0.0', '0', '0.0'],
];
const BRITISH: Rows = [
  ['Fee-Earnings reports from 03-14-2021 to 04-12-2021'],
  [...(EARNINGS[1] ?? []).map((name) => name.replace('($)', '')), 'Direct'],
  ...EARNINGS.slice(2).map((row, at) => [
    ...row.map((cell) => cell.replace('Amazon.ca', 'Amazon.co.uk').replace('-20', '-21')),
    at % 2 === 0 ? 'Y' : 'N',
  ]),
];

const none: ReportSums = {
  clicks: null,
  ordered: null,
  shipped: null,
  returned: null,
  revenue: null,
  fees: null,
  income: null,
};
const KINDS: readonly [ReportKind, Rows, ReportSums][] = [
  ['orders', ORDERS, { ...none, ordered: 9 }],
  ['earnings', EARNINGS, { ...none, shipped: 14, returned: 1, revenue: 478933, fees: 4500 }],
  ['earnings', BRITISH, { ...none, shipped: 14, returned: 1, revenue: 478933, fees: 4500 }],
  [
    'tracking',
    TRACKING,
    { ...none, clicks: 6032, ordered: 482, shipped: 457, revenue: 3306926, fees: 158572 },
  ],
  ['trends', TRENDS, { ...none, clicks: 283, ordered: 26 }],
  ['bounties', BOUNTIES, { ...none, ordered: 1, fees: 400 }],
  ['bonuses', BONUSES, { ...none, revenue: 102050, income: 4082, fees: 1020 }],
  ['clicks', CLICKS, { ...none, clicks: 8, ordered: 3 }],
  [
    'link-types',
    LINK_TYPES,
    { ...none, clicks: 5201, ordered: 414, shipped: 392, revenue: 3110021, fees: 150460 },
  ],
];
/** Names that no table knows. */
const strange = (rows: Rows, title: string | null) =>
  renamed(
    rows,
    (rows[1] ?? []).map((_, at) => `Qx${'abcdefghijklm'[at]}`),
    title,
  );
const PERIOD = { '0/0/report.csv': { from: '2021-03-14', to: '2021-04-12' } };

describe('a report is recognised', () => {
  it.each(KINDS)('%s, in a workbook', async (kind, rows, sums) => {
    const found = await readOne(workbookOf({ Sheet1: rows }));
    expect([found.kind, found.sums, found.left]).toEqual([kind, sums, []]);
    expect(found.rows).toHaveLength(rows.length - 2);
  });

  // A table of words and numbers alone could be anything.
  it.each(KINDS.filter(([kind]) => kind !== 'link-types'))(
    '%s, by its contents alone: names and title are of no known language',
    async (kind, rows, sums) => {
      const answers = { layouts: {}, periods: PERIOD };
      for (const text of [quoted(strange(rows, null)), bare(strange(rows, 'Qxyz'))]) {
        const found = await readOne(text, { answers });
        expect([found.kind, found.sums, found.left]).toEqual([kind, sums, []]);
      }
    },
  );

  it.each([
    ...['April 05 2021', '5. Apr 2021', '05-Apr-2021', '05-Apr-21', 'Mon Apr 05 2021'],
    ...['lundi 5 avril 2021', '5 de abril de 2021'],
  ])('whose days are written as %s', async (written) => {
    const dated = KINDS.filter(([kind]) => kind !== 'tracking' && kind !== 'link-types');
    const answers = { layouts: {}, periods: PERIOD };
    for (const [kind, rows, sums] of dated) {
      const days = changed(rows, (cell) => (/^\d{4}-\d\d-\d\d/.test(cell) ? written : cell));
      const found = await readOne(quoted(strange(days, null)), { answers });
      expect([found.kind, found.sums, found.left]).toEqual([kind, sums, []]);
      expect(new Set(found.rows.map(({ day }) => day))).toEqual(new Set(['2021-04-05']));
    }
  });

  it.each(KINDS)('%s, without rows: by its names', async (kind, rows) => {
    const found = await readOne(quoted(rows.slice(0, 2)));
    expect([found.kind, found.rows.length, found.from < found.to]).toEqual([kind, 0, true]);
  });

  it('whatever the order of its columns', async () => {
    for (const [kind, rows, sums] of KINDS) {
      const turned = rows.map((row, at) => (at === 0 ? row : [...row].reverse()));
      const found = await readOne(workbookOf({ Sheet1: turned }));
      expect([found.kind, found.sums]).toEqual([kind, sums]);
    }
  });

  it('by its numbers, where names that are not known stand in another order', async () => {
    const order = [5, 0, 10, 1, 9, 2, 8, 3, 7, 4, 6, 11];
    const turned = strange(EARNINGS, 'Qx').map((row, at) =>
      at === 0 ? row : order.map((column) => row[column] ?? ''),
    );
    const found = await readOne(quoted(turned));
    expect([found.kind, found.sums]).toEqual(['earnings', KINDS[1]?.[2]]);
  });

  it('by its names, where a commission is more than what sold', async () => {
    const rows = [...TRACKING.slice(0, 2), ['maker01-20', '5', '0', '0', '0.0', '4.0']];
    expect((await readOne(quoted(rows))).sums).toMatchObject({ revenue: 0, fees: 400 });
  });

  it('in a workbook of several sheets, in whatever order', async () => {
    const { reports, questions, refused } = await read(
      workbookOf({
        A: BOUNTIES,
        B: EARNINGS,
        C: ORDERS,
        Notes: [
          ['my own', 'notes'],
          ['a', 'b'],
        ],
      }),
    );
    expect(reports.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ['bounties', 'A'],
      ['earnings', 'B'],
      ['orders', 'C'],
    ]);
    expect(questions).toEqual([]);
    expect(refused).toEqual([{ file: 'report.csv', sheet: 'Notes', reason: 'no-report' }]);
  });
});

const LANGUAGES: readonly [string, ReportKind, Rows, string][] = [
  [
    'Italian earnings',
    'earnings',
    BRITISH,
    'Categoria, Prodotto, ASIN, Venditore, TrackingID, Data Spedizione, Prezzo (€), Prodotti spediti, Resi, Ricavi (€), Commissioni pubblicitarie (€), Tipo di dispositivo, Acquisto idoneo diretto(Y)',
  ],
  [
    'Italian orders',
    'orders',
    ORDERS,
    'Categoria, Prodotto, ASIN, Data, Quantità, Prezzo (€), Tipo di link, Tag, Ordini attraverso il link del prodotto, Tipo di dispositivo',
  ],
  [
    'Italian tracking IDs',
    'tracking',
    TRACKING,
    'Monitoraggio ID, Clic, articoli ordinati, oggetti spediti, delle entrate (€), tasse pubblicitarie (€)',
  ],
  [
    'Italian days',
    'trends',
    TRENDS,
    'Data, Clic, Articoli ordinati (Amazon), Articoli ordinati (3rd Party), Totale articoli ordinati, Conversione',
  ],
  [
    'Swedish days',
    'trends',
    TRENDS,
    'Datum, Klick, Beställda varor (Amazon), Beställda varor (tredje part), Totalt antal beställda varor, Konvertering',
  ],
  [
    'German days',
    'trends',
    TRENDS,
    'Datum, Klicks, Bestellte Produkte (Amazon), Bestellte Produkte (Dritte), Bestellte Produkte (gesamt), Konversion',
  ],
  [
    'German earnings',
    'earnings',
    EARNINGS,
    'Kategorie, Name, ASIN, Verkäufer, Tracking-ID, Versanddatum, Preis (€), Versandte Artikel, Rücksendungen, Umsatz (€), Werbekostenerstattung (€), Gerätetyp',
  ],
  [
    'French earnings',
    'earnings',
    EARNINGS,
    "Catégorie, Nom, ASIN, Vendeur, ID de suivi, Date d'expédition, Prix (€), Articles expédiés, Retours, Revenus (€), Commissions publicitaires (€), Type d'appareil",
  ],
  [
    'Japanese earnings',
    'earnings',
    EARNINGS,
    'カテゴリー, 商品名, ASIN, 出品者, トラッキングID, 発送日, 価格, 発送済み商品, 返品, 売上, 紹介料, デバイスタイプ',
  ],
  [
    'Polish orders',
    'orders',
    ORDERS,
    'Kategoria, Nazwa, ASIN, Data, Ilość, Cena, Typ linku, Tag, Sprzedaż pośrednia, Typ urządzenia',
  ],
  [
    'Indian earnings',
    'earnings',
    EARNINGS,
    'Category, Name, ASIN, Seller, Tracking ID, Date Shipped, Price(Rs.), Items Shipped, Returns, Revenue(Rs.), Ad Fees(Rs.), Device Type Group',
  ],
];

describe('in other languages', () => {
  it.each(LANGUAGES)('%s', async (_what, kind, rows, header) => {
    const title = rows[0]?.[0] ?? '';
    const found = await readOne(quoted(renamed(rows, header.split(', '), title)));
    const same = await readOne(quoted(rows));
    expect([found.kind, found.rows, found.sums]).toEqual([kind, same.rows, same.sums]);
  });

  it('Spanish earnings, of eleven columns', async () => {
    const header =
      'Categoría, Nombre, ASIN, Vendedor, ID de seguimiento, Fecha de envío, Precio, Artículos enviados, Devoluciones, Ingresos, Comisiones';
    const rows = EARNINGS.map((row) => row.slice(0, 11));
    for (const write of [quoted, bare]) {
      const found = await readOne(write(renamed(rows, header.split(', '), null)));
      expect([found.kind, found.sums]).toEqual(['earnings', KINDS[1]?.[2]]);
    }
  });

  it('Japanese earnings of before 2016, with a rate and dates with a month’s name', async () => {
    const rows = [
      ['売上レポート 2015年9月1日から2015年9月30日'],
      [
        '商品名',
        'ASIN',
        'ストア',
        'トラッキングID',
        '発送日',
        '価格',
        '紹介料率',
        '個数',
        '売上',
        '紹介料',
      ],
      [
        'ノート、青',
        '4123456789',
        'Amazon.co.jp',
        'maker01-22',
        'Sep 5, 2015',
        '￥1,080',
        '8.00%',
        '1',
        '￥1,080',
        '￥86',
      ],
      [
        'ペン',
        'B0TESTAAA2',
        'サードパーティ',
        'maker01-22',
        'Sep 6, 2015',
        '￥300',
        '3.50%',
        '2',
        '￥600',
        '￥21',
      ],
    ];
    const { reports, questions } = await read(quoted(rows, '\t'));
    expect(questions).toEqual([]);
    expect(reports[0]).toMatchObject({
      kind: 'earnings',
      from: '2015-09-01',
      to: '2015-09-30',
      account: { marketplace: 'JP', reason: 'seller' },
      sums: { shipped: 3, revenue: 168000, fees: 10700 },
    });
  });
});

describe('"through the product’s link"', () => {
  const direct = async (header: string, values: readonly string[]) => {
    const rows = changed(ORDERS, (cell, column, row) =>
      column === 8 ? (values[row] ?? values[0] ?? '') : cell,
    );
    const names = (ORDERS[1] ?? []).with(8, header);
    const found = await readOne(quoted(renamed(rows, names, ORDERS[0]?.[0] ?? '')));
    return found.rows.map(({ isDirect }) => isDirect);
  };

  it.each([
    ['Indirect Sales', ['di', 'ndi']],
    ['Orders through product links', ['di', 'ndi']],
    ['Orders through product links', ['Y', 'N']],
    ['Indirect Sales', ['N', 'Y']],
    ['Ordini attraverso il link del prodotto', ['Sì', 'No']],
    ['Qx', ['di', 'ndi']],
  ])('%s: %s', async (header, values) => {
    expect((await direct(header, values)).slice(0, 2)).toEqual([true, false]);
  });
});
