import { expect, it } from 'vitest';
import { knownTags } from '@/utils/earnings/queries/known-tags.ts';
import { periodOf } from '@/utils/earnings/queries/period.ts';
import { soldFrom } from '@/utils/earnings/queries/sold-from.ts';
import { tagFindings } from '@/utils/earnings/queries/tag-findings.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { ordered, report, row, shipped } from '../reports.ts';
import { sumsOfReports } from './sums-of-reports.ts';

const TODAY = '2026-04-30';
const YEAR = { from: '2025-05-01', to: TODAY };
const US = { marketplace: 'US', isOnsite: false } as const;
const tags = knownTags({
  ...defaultSettings(),
  accounts: {
    US: {
      ids: [
        { tag: 'anna-20', name: 'Blog' },
        { tag: 'annayt-20', name: 'YouTube' },
        { tag: 'annaold-20', name: '' },
      ],
      default: null,
    },
  },
});

it('tracking IDs that are not known, do not sell, or are not used', () => {
  const sums = sumsOfReports(
    report({
      ...YEAR,
      rows: [
        shipped('2026-04-01'),
        shipped('2026-02-01', { tag: 'other-20', fees: 5 }),
        shipped('2026-03-01', { tag: 'another-20', fees: 4 }),
      ],
    }),
    report({
      from: '2024-01-01',
      to: '2024-01-31',
      rows: [shipped('2024-01-05', { tag: 'annaold-20' })],
    }),
    report({
      kind: 'tracking',
      from: '2026-04-01',
      to: TODAY,
      rows: [row({ tag: 'annayt-20', clicks: 12 }), row({ tag: 'anna-20', clicks: 3 })],
    }),
  );
  const found = tagFindings(sums, tags, TODAY);
  expect(found.unknown.map(({ tag, last, fees }) => [tag, last, fees])).toEqual([
    ['another-20', '2026-03-01', 4],
    ['other-20', '2026-02-01', 5],
  ]);
  expect(found.withoutSales).toMatchObject([{ tag: 'annayt-20', name: 'YouTube', clicks: 12 }]);
  expect(found.unused).toEqual([
    { account: US, tag: 'annaold-20', name: 'annaold-20', clicks: 0, last: '2024-01-05' },
  ]);
  expect(found.notCovered).toEqual([]);
});

it('calls nothing unused where reports do not cover the year', () => {
  const found = tagFindings(sumsOfReports(report({ rows: [shipped('2026-04-01')] })), tags, TODAY);
  expect(found.unused).toEqual([]);
  expect(found.notCovered).toEqual([US]);
});

const saved = { idOf: (_: string, asin: string) => `p:us:${asin}`, categoriesOf: () => [] };
const noon = (day: string) => new Date(`${day}T12:00`).getTime();
const copy = (day: string, channel: string, product = 'p:us:B0TESTAAA1') => ({
  at: noon(day),
  channel,
  platform: 'youtube' as const,
  products: [product],
});

it('proposes the texts that a sale may come from, the likeliest first, with the reason', () => {
  const facts = {
    tags,
    saved,
    channels: [
      { name: 'Main', tagName: 'YouTube' },
      { name: 'Blog', tagName: 'Blog' },
      { name: 'Pins', tagName: '' },
    ],
    copies: [
      copy('2026-04-11', 'Pins'),
      copy('2026-04-05', 'Main'),
      copy('2026-04-09', 'Blog'),
      copy('2026-02-01', 'Main'),
      copy('2026-04-13', 'Main'),
      copy('2026-04-09', 'Main', 'p:us:B0TESTAAA2'),
    ],
  };
  const sums = sumsOfReports(
    report({
      kind: 'orders',
      ...YEAR,
      rows: [
        ordered('2026-04-12', { tag: 'annayt-20', ordered: 2 }),
        ordered('2026-04-08', { tag: 'annayt-20' }),
        ordered('2026-04-12', { asin: 'B0TESTAAA3' }),
      ],
    }),
    report({ ...YEAR, rows: [shipped('2026-04-12', { tag: 'annayt-20' })] }),
  );
  const text = { platform: 'youtube', after: 1 };
  expect(soldFrom(sums, facts, periodOf(90, TODAY))).toEqual([
    {
      marketplace: 'US',
      asin: 'B0TESTAAA1',
      product: 'p:us:B0TESTAAA1',
      tag: 'annayt-20',
      ordered: 3,
      first: '2026-04-08',
      last: '2026-04-12',
      origins: [
        { ...text, channel: 'Main', day: '2026-04-05', after: 3, reason: 'tag-and-product' },
        { ...text, channel: 'Pins', day: '2026-04-11', reason: 'product' },
      ],
    },
  ]);
});

it('of an account without reports of orders, the day on which it was shipped is taken', () => {
  const facts = { tags, saved, channels: [], copies: [copy('2026-04-11', '')] };
  const sums = sumsOfReports(report({ ...YEAR, rows: [shipped('2026-04-12', { tag: null })] }));
  expect(soldFrom(sums, facts, periodOf('all', TODAY))).toMatchObject([
    { tag: null, ordered: 1, origins: [{ channel: '', after: 1, reason: 'product' }] },
  ]);
});
