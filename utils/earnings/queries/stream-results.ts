import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { productId } from '@/utils/records/ids.ts';
import { addDays, type Day } from '@/utils/time/day.ts';
import type { Line } from '../kept/entry.ts';
import type { Amount } from '../money.ts';
import { addClicks, addEarnings, addOrders, isAnything, noFigures } from './figures.ts';
import { tagKey } from './known-tags.ts';
import type { SavedProducts } from './saved-products.ts';
import { type AccountSums, eachLine, eachPeriodLine, type Sums } from './sums.ts';
import type { Days, Figures } from './views.ts';

/** A click counts for so long, in milliseconds. */
const CLICK_COUNTS_MS = 24 * 60 * 60 * 1000;

/** A stream, as far as reports can say what came of it. */
export interface StreamFacts {
  /** When it began and was over, in milliseconds since 1970. */
  from: number;
  to: number;
  /** The day that it is at a moment where the stream's zone is. */
  dayAt: (moment: number) => Day;
  /** What it sold in. */
  marketplace: MarketplaceCode;
  /** The tracking ID of its links; null: there is none. */
  tag: string | null;
  /** The ids of the products that were shown. */
  products: ReadonlySet<string>;
  saved: SavedProducts;
}

/**
 * Why something may have come of a stream, the stronger reason first:
 * - `tag-and-products`: the shown products, through the stream's tracking ID;
 * - `tag`: whatever was ordered through that ID; who clicks on one product may buy another;
 * - `onsite`: the shown products, on Amazon's own pages, where a live stream is;
 * - `products`: the shown products, through whatever ID.
 */
export const RESULT_REASONS = ['tag-and-products', 'onsite', 'tag', 'products'] as const;
export type ResultReason = (typeof RESULT_REASONS)[number];

/** What reports say that may have come of a stream: a proposal, never a claim. */
export interface StreamResult {
  reason: ResultReason;
  /** Null: no report says. */
  clicks: number | null;
  orders: number;
  /** What was shipped of it on these days, in the smallest unit of the marketplace's currency; null: no report says. */
  sales: Amount | null;
  /** How many of the shown products were ordered. */
  ordered: number;
}

export interface StreamResults {
  /** The days that are counted: reports say a day, and no time of it that could be compared. */
  days: Days;
  /** Whether reports of orders say all, some or nothing of these days. */
  known: 'all' | 'some' | 'none';
  /** The strongest reason first; none that says the same as a stronger one. */
  proposals: readonly StreamResult[];
}

/** What may have come of a stream: orders from its beginning until 24 hours after its end, as a click counts for those. */
export function streamResults(sums: Sums, facts: StreamFacts): StreamResults {
  const days = { from: facts.dayAt(facts.from), to: facts.dayAt(facts.to + CLICK_COUNTS_MS) };
  const accounts = sums.accounts.filter(({ account }) => account.marketplace === facts.marketplace);
  const proposals = RESULT_REASONS.flatMap((reason) => {
    const result = resultOf(reason, accounts, days, facts);
    return result ? [result] : [];
  });
  return { days, known: knownOf(accounts, days), proposals: proposals.filter(saysMore) };
}

/** Which lines of which account a reason is about; null: nothing can be about it. */
function linesOf(
  reason: ResultReason,
  { marketplace, tag, products, saved }: StreamFacts,
): { isOnsite: boolean; isMeant: (line: Line) => boolean } | null {
  const isShown = ([, asin]: Line): boolean => {
    if (asin === null) return false;
    // What is in the trash by now was shown all the same.
    if (products.has(productId(marketplace, asin))) return true;
    const id = saved.idOf(marketplace, asin);
    return id !== null && products.has(id);
  };
  const isOwn = ([own]: Line): boolean =>
    tag !== null && own !== null && tagKey(own) === tagKey(tag);
  switch (reason) {
    case 'tag-and-products':
      return tag === null
        ? null
        : { isOnsite: false, isMeant: (line) => isOwn(line) && isShown(line) };
    case 'tag':
      return tag === null ? null : { isOnsite: false, isMeant: isOwn };
    case 'onsite':
      return { isOnsite: true, isMeant: isShown };
    case 'products':
      return { isOnsite: false, isMeant: isShown };
  }
}

function resultOf(
  reason: ResultReason,
  accounts: readonly AccountSums[],
  days: Days,
  facts: StreamFacts,
): StreamResult | null {
  const lines = linesOf(reason, facts);
  if (!lines) return null;
  const { isOnsite, isMeant } = lines;
  const figures = noFigures();
  const ordered = new Set<string | null>();
  let isShipped = false;
  for (const account of accounts.filter((each) => each.account.isOnsite === isOnsite)) {
    eachLine(account, 'orders', days, (line) => {
      if (!isMeant(line)) return;
      addOrders(figures, line);
      if ((line[3] ?? 0) > 0) ordered.add(line[1]);
    });
    eachLine(account, 'earnings', days, (line) => {
      if (!isMeant(line)) return;
      addEarnings(figures, line);
      isShipped = true;
    });
    addClicksOf(reason, account, days, isMeant, figures);
  }
  if (!isAnything(figures)) return null;
  const { clicks, ordered: orders, revenue } = figures;
  const sales = isShipped ? Math.max(0, revenue) : null;
  return { reason, clicks, orders, sales, ordered: ordered.size };
}

/** Clicks are said by product, without an ID, or by ID, without a product and for a whole period alone. */
function addClicksOf(
  reason: ResultReason,
  account: AccountSums,
  days: Days,
  isMeant: (line: Line) => boolean,
  figures: Figures,
): void {
  const add = (line: Line): void => {
    if (isMeant(line)) addClicks(figures, line);
  };
  if (reason === 'tag') eachPeriodLine(account, 'tracking', days, add);
  else if (reason !== 'tag-and-products') eachLine(account, 'clicks', days, add);
}

/** Through the tracking ID nothing else was ordered, or through others nothing more: that is no other proposal. */
function saysMore(result: StreamResult, at: number, all: readonly StreamResult[]): boolean {
  return !all
    .slice(0, at)
    .some(
      (stronger) =>
        (stronger.reason === 'onsite') === (result.reason === 'onsite') &&
        stronger.orders === result.orders &&
        stronger.sales === result.sales &&
        (result.clicks === null || stronger.clicks === result.clicks),
    );
}

function knownOf(accounts: readonly AccountSums[], { from, to }: Days): StreamResults['known'] {
  const known = new Set(
    accounts.flatMap(({ days }) => days.orders.filter(({ whole }) => whole).map(({ day }) => day)),
  );
  let count = 0;
  let wanted = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    wanted += 1;
    if (known.has(day)) count += 1;
  }
  if (count === 0) return 'none';
  return count === wanted ? 'all' : 'some';
}
