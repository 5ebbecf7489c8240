import { expect, it } from 'vitest';
import { directness } from '@/utils/earnings/queries/direct.ts';
import {
  earnedByAccount,
  earnedByCategory,
  earnedByChannel,
  earnedByProduct,
  earnedByTag,
} from '@/utils/earnings/queries/earned.ts';
import { rateOf } from '@/utils/earnings/queries/figures.ts';
import { knownTags } from '@/utils/earnings/queries/known-tags.ts';
import { periodOf } from '@/utils/earnings/queries/period.ts';
import { earnedOfProduct } from '@/utils/earnings/queries/product.ts';
import { soldNotSaved } from '@/utils/earnings/queries/sold.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { MADE, ordered, report, row, shipped } from '../reports.ts';
import { sumsOfReports } from './sums-of-reports.ts';

const TODAY = '2026-04-30';
const MONTH = periodOf(30, TODAY);
const ALWAYS = periodOf('all', TODAY);
const UK = { marketplace: 'UK', isOnsite: false } as const;
const whole = { from: '2026-02-01', to: TODAY };

/** The shop: one product in two categories, which names its ASIN in Britain, and one in none. */
const saved = {
  idOf: (marketplace: string, asin: string) =>
    new Map([
      ['US B0TESTAAA1', 'p:us:B0TESTAAA1'],
      ['UK B0TESTUK01', 'p:us:B0TESTAAA1'],
      ['US B0TESTAAA2', 'p:us:B0TESTAAA2'],
    ]).get(`${marketplace} ${asin}`) ?? null,
  categoriesOf: (id: string) => (id === 'p:us:B0TESTAAA1' ? ['c:lips', 'c:gifts'] : []),
};

const settings = {
  ...defaultSettings(),
  accounts: {
    US: {
      ids: [
        { tag: 'anna-20', name: 'Blog' },
        { tag: 'annayt-20', name: 'YouTube' },
      ],
      default: null,
    },
    UK: { ids: [{ tag: 'annayt-21', name: 'YouTube' }], default: null },
  },
};
const tags = knownTags(settings);

const sums = sumsOfReports(
  report({
    ...whole,
    kind: 'orders',
    rows: [
      ordered('2026-04-10'),
      ordered('2026-04-11', { tag: 'annayt-20', asin: 'B0TESTAAA9', isDirect: false, ordered: 2 }),
      ordered('2026-03-15', { ordered: 5 }),
    ],
  }),
  report({
    ...whole,
    rows: [
      shipped('2026-04-10'),
      shipped('2026-04-12', { shipped: 0, returned: 1, revenue: -1999, fees: -80 }),
      shipped('2026-04-12', { tag: 'annayt-20', asin: 'B0TESTAAA9', isDirect: false, fees: 30 }),
      shipped('2026-04-20', { tag: 'ANNA-20', asin: 'B0TESTAAA2', shipped: 3, fees: 240 }),
      shipped('2026-03-15', { shipped: 5, revenue: 9995, fees: 400 }),
    ],
  }),
  report({
    ...whole,
    account: UK,
    rows: [shipped('2026-04-02', { tag: 'annayt-21', asin: 'B0TESTUK01', fees: 55 })],
  }),
  report({
    kind: 'tracking',
    from: '2026-04-02',
    to: '2026-04-20',
    rows: [row({ tag: 'anna-20', clicks: 40 }), row({ tag: 'annayt-20', clicks: 7 })],
  }),
  // It overlaps, and was made before: it is left out.
  report({
    kind: 'tracking',
    from: '2026-04-10',
    to: '2026-04-25',
    made: MADE - 1,
    rows: [row({ tag: 'anna-20', clicks: 1000 })],
  }),
  report({
    ...whole,
    kind: 'clicks',
    rows: [row({ day: '2026-04-10', asin: 'B0TESTAAA1', clicks: 12, ordered: 1 })],
  }),
  report({
    ...whole,
    kind: 'trends',
    rows: [row({ day: '2026-04-10', clicks: 50, ordered: 3 })],
  }),
  report({ ...whole, kind: 'bounties', rows: [row({ day: '2026-04-09', fees: 500 })] }),
  report({ ...whole, kind: 'bonuses', rows: [row({ day: '2026-04-09', fees: 90 })] }),
);

it('a period ends today, and the one before ends where it begins', () => {
  expect(MONTH).toEqual({
    length: 30,
    from: '2026-04-01',
    to: '2026-04-30',
    before: { from: '2026-03-02', to: '2026-03-31' },
  });
});

it('by product, each marketplace for itself, against the period before', () => {
  expect(earnedByProduct(sums, saved, MONTH)).toEqual([
    {
      marketplace: 'US',
      asin: 'B0TESTAAA2',
      product: 'p:us:B0TESTAAA2',
      currency: 'USD',
      now: { clicks: null, ordered: 0, shipped: 3, returned: 0, revenue: 1999, fees: 240 },
      before: { clicks: null, ordered: 0, shipped: 0, returned: 0, revenue: 0, fees: 0 },
    },
    {
      marketplace: 'UK',
      asin: 'B0TESTUK01',
      product: 'p:us:B0TESTAAA1',
      currency: 'GBP',
      now: { clicks: null, ordered: 0, shipped: 1, returned: 0, revenue: 1999, fees: 55 },
      before: { clicks: null, ordered: 0, shipped: 0, returned: 0, revenue: 0, fees: 0 },
    },
    {
      marketplace: 'US',
      asin: 'B0TESTAAA9',
      product: null,
      currency: 'USD',
      now: { clicks: null, ordered: 2, shipped: 1, returned: 0, revenue: 1999, fees: 30 },
      before: { clicks: null, ordered: 0, shipped: 0, returned: 0, revenue: 0, fees: 0 },
    },
    {
      marketplace: 'US',
      asin: 'B0TESTAAA1',
      product: 'p:us:B0TESTAAA1',
      currency: 'USD',
      now: { clicks: 12, ordered: 1, shipped: 1, returned: 1, revenue: 0, fees: 0 },
      before: { clicks: null, ordered: 5, shipped: 5, returned: 0, revenue: 9995, fees: 400 },
    },
  ]);
});

it('by tracking ID, whatever its capitals, with the clicks of reports that lie within the period', () => {
  const rows = earnedByTag(sums, tags, MONTH);
  expect(rows.map(({ tag, name, now }) => [tag, name, now.clicks, now.fees])).toEqual([
    ['anna-20', 'Blog', 40, 240],
    ['annayt-21', 'YouTube', null, 55],
    ['annayt-20', 'YouTube', 7, 30],
  ]);
  const [short] = earnedByTag(sums, tags, periodOf(30, '2026-04-15'));
  expect(short?.now.clicks).toBeNull();
});

it('by category, of what is saved, never over two currencies', () => {
  const rows = earnedByCategory(sums, saved, MONTH);
  expect(rows.map(({ category, currency, now }) => [category, currency, now.fees])).toEqual([
    [null, 'USD', 240],
    ['c:lips', 'GBP', 55],
    ['c:gifts', 'GBP', 55],
    ['c:lips', 'USD', 0],
    ['c:gifts', 'USD', 0],
  ]);
});

it('by account, with what comes on top beside it', () => {
  const rows = earnedByAccount(sums, MONTH);
  expect(
    rows.map(({ account, now, bounties, bonuses }) => [
      account,
      now.clicks,
      now.fees,
      bounties,
      bonuses,
    ]),
  ).toEqual([
    [{ marketplace: 'US', isOnsite: false }, 50, 270, 500, 90],
    [UK, null, 55, 0, 0],
  ]);
});

it('an account that had nothing but bounties is there', () => {
  const only = sumsOfReports(
    report({ ...whole, kind: 'bounties', rows: [row({ day: '2026-04-09', fees: 500 })] }),
  );
  expect(earnedByAccount(only, MONTH)).toMatchObject([{ currency: 'USD', bounties: 500 }]);
  expect(earnedByAccount(only, periodOf(30, '2026-08-01'))).toEqual([]);
});

it('by channel, as far as its tracking IDs tell', () => {
  const channels = [
    { name: 'Main', tagName: 'YouTube' },
    { name: 'Second', tagName: 'YouTube' },
    { name: 'Pins', tagName: '' },
  ];
  const rows = earnedByChannel(sums, channels, tags, MONTH);
  expect(
    rows.map(({ tagName, channels: names, currency, now }) => [tagName, names, currency, now.fees]),
  ).toEqual([
    [null, ['Pins'], 'USD', 240],
    ['YouTube', ['Main', 'Second'], 'GBP', 55],
    ['YouTube', ['Main', 'Second'], 'USD', 30],
  ]);
});

it('what sold and is not in the shop', () => {
  expect(soldNotSaved(sums, saved, MONTH)).toMatchObject([
    { marketplace: 'US', asin: 'B0TESTAAA9', product: null, indirect: 2, last: '2026-04-12' },
  ]);
});

it('one product, in every marketplace that it is saved for', () => {
  const found = earnedOfProduct(sums, ['p:us:B0TESTAAA1', 'p:uk:B0TESTUK01'], TODAY);
  expect(found.last).toBe('2026-04-10');
  expect(found.periods[30].map(({ marketplace, now }) => [marketplace, now.fees])).toEqual([
    ['UK', 55],
    ['US', 0],
  ]);
  expect(found.periods.all.map(({ marketplace, now }) => [marketplace, now.fees])).toEqual([
    ['US', 400],
    ['UK', 55],
  ]);
  expect(found.tags.map(({ tag, marketplace, now }) => [tag, marketplace, now.fees])).toEqual([
    ['anna-20', 'US', 400],
    ['annayt-21', 'UK', 55],
  ]);
  expect(earnedOfProduct(sums, ['p:us:B0TESTAAA7'], TODAY).last).toBeNull();
});

it('direct and indirect, and what they paid', () => {
  const [us] = directness(sums, ALWAYS);
  expect(us).toMatchObject({
    currency: 'USD',
    direct: { ordered: 6, shipped: 9, fees: 640 },
    indirect: { ordered: 2, shipped: 1, fees: 30 },
    unknown: { ordered: 0, shipped: 0, fees: 0 },
  });
  expect(us && rateOf(us.indirect)).toBeCloseTo(30 / 1999);
  expect(rateOf({ fees: 5, revenue: 0 })).toBeNull();
});
