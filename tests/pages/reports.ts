import type { Report, ReportAccount, ReportRow } from '@/utils/earnings/reports/report.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { addDays, addMonths, type Day, firstDayOf, lastDayOf, monthOf } from '@/utils/time/day.ts';

/** A product that sells in the demo reports. */
export interface Selling {
  marketplace: MarketplaceCode;
  asin: string;
  title: string;
}

/** Whose tracking IDs sell, the first one most. */
export type Tags = Readonly<Partial<Record<MarketplaceCode, readonly string[]>>>;

/** Nothing of these is in a shop: bought instead of what was linked to. All of it is invented. */
const OTHERS = ['Garden Hose, 20 m', 'AAA Batteries, 24 Pack', 'Cat Litter, 10 kg', 'Door Stopper'];

/** A row of which nothing is known. */
export const NOTHING: ReportRow = {
  day: null,
  at: null,
  tag: null,
  asin: null,
  name: null,
  category: null,
  seller: null,
  linkType: null,
  device: null,
  isDirect: null,
  clicks: null,
  ordered: null,
  shipped: null,
  returned: null,
  price: null,
  revenue: null,
  fees: null,
};

/**
 * Reports of some months of an invented creator, the same with every call: earnings, orders, tracking IDs and daily
 * trends of each marketplace that something sells in.
 */
export function demoReports(
  selling: readonly Selling[],
  tags: Tags,
  first: string,
  months: number,
): Report[] {
  const random = randomFrom(7);
  const marketplaces = [...new Set(selling.map(({ marketplace }) => marketplace))];
  return Array.from({ length: months }, (_, nth) => addMonths(first, nth)).flatMap((month) =>
    marketplaces.flatMap((marketplace) => {
      const own = selling.filter((each) => each.marketplace === marketplace);
      const sales = daysOf(month).flatMap((day) =>
        salesOf(day, own, tags[marketplace] ?? [], marketplace, random),
      );
      return reportsOf({ marketplace, isOnsite: false }, month, sales, random);
    }),
  );
}

interface Sale {
  day: Day;
  tag: string;
  asin: string;
  name: string;
  isDirect: boolean;
  price: number;
  isReturn: boolean;
}

function salesOf(
  day: Day,
  own: readonly Selling[],
  tags: readonly string[],
  marketplace: MarketplaceCode,
  random: () => number,
): Sale[] {
  // More is bought towards the end of a year.
  const season = day.slice(5, 7) >= '11' ? 2 : 1;
  const count = Math.floor(random() ** 2 * 5 * season * Math.min(1, own.length / 8 + 0.3));
  return Array.from({ length: count }, () => {
    const isDirect = random() < 0.7;
    const at = Math.floor(random() ** 2 * (isDirect ? own.length : OTHERS.length));
    return {
      day,
      tag: tags[Math.floor(random() ** 2 * tags.length)] ?? '',
      asin: isDirect ? (own[at]?.asin ?? '') : `B0OTHER${marketplace}${at}`,
      name: (isDirect ? own[at]?.title : OTHERS[at]) ?? '',
      isDirect,
      price: 900 + Math.floor(random() * 40) * 100,
      isReturn: random() < 0.06,
    };
  });
}

function reportsOf(
  account: ReportAccount,
  month: string,
  sales: readonly Sale[],
  random: () => number,
): Report[] {
  const whole = { account, from: firstDayOf(month), to: lastDayOf(month), file: 'demo.xlsx' };
  const made = Date.parse(`${addMonths(month, 1)}-02T08:00:00Z`);
  const days = daysOf(month);
  const clicks = new Map(days.map((day) => [day, 20 + Math.floor(random() * 60)]));
  const tags = [...new Set(sales.map(({ tag }) => tag))];
  return [
    { ...whole, made, kind: 'orders', rows: sales.filter(({ isReturn }) => !isReturn).map(order) },
    { ...whole, made, kind: 'earnings', rows: sales.map(earning) },
    {
      ...whole,
      made,
      kind: 'trends',
      rows: days.map((day) => ({
        ...NOTHING,
        day,
        clicks: clicks.get(day) ?? 0,
        ordered: sales.filter((sale) => sale.day === day && !sale.isReturn).length,
      })),
    },
    {
      ...whole,
      made,
      kind: 'tracking',
      rows: tags.map((tag) => ({
        ...NOTHING,
        tag,
        clicks: 40 + sales.filter((sale) => sale.tag === tag).length * 9,
        ordered: sales.filter((sale) => sale.tag === tag && !sale.isReturn).length,
      })),
    },
  ];
}

function order({ day, tag, asin, name, isDirect, price }: Sale): ReportRow {
  return { ...NOTHING, day, at: `${day} 12:00:00`, tag, asin, name, isDirect, price, ordered: 1 };
}

/** What comes back is a row of its own, and takes back what was earned. */
function earning({ day, tag, asin, name, isDirect, price, isReturn }: Sale): ReportRow {
  const sign = isReturn ? -1 : 1;
  return {
    ...NOTHING,
    day,
    at: `${day} 18:00:00`,
    tag,
    asin,
    name,
    isDirect,
    price,
    shipped: isReturn ? 0 : 1,
    returned: isReturn ? 1 : 0,
    revenue: sign * price,
    fees: sign * Math.round(price * (isDirect ? 0.04 : 0.015)),
  };
}

function daysOf(month: string): Day[] {
  const days: Day[] = [];
  for (let day = firstDayOf(month); monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Numbers from 0 to 1 that only look random. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
