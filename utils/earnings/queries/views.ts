/*
 * What the creator reads from her reports, as the views of the section get it. `Sums` is read (`sums.ts`)
 * whenever the shop has changed, which costs nothing where the reports have not; everything else is a pure function of it, some milliseconds for years of a busy account:
 *
 *   sumsReader()(db)                                  sums.ts
 *   savedProducts(catalog)                            saved-products.ts
 *   knownTags(settings)                               known-tags.ts
 *   periodOf(length, today)                           period.ts
 *   earnedByProduct(sums, saved, period)              earned.ts     ProductEarned[]
 *   earnedByTag(sums, tags, period)                                 TagEarned[]
 *   earnedByCategory(sums, saved, period)                           CategoryEarned[]
 *   earnedByAccount(sums, period)                                   AccountEarned[]
 *   earnedByChannel(sums, channels, tags, period)                   ChannelEarned[]
 *   rateOf(figures)                                   figures.ts    fees of the revenue
 *   earnedOfProduct(sums, ids, today)                 product.ts    ProductReport
 *   soldNotSaved(sums, saved, period)                 sold.ts       SoldProduct[]
 *   readNames(db, products)                           ../kept/names.ts: names by `soldKey`
 *   tagFindings(sums, tags, today)                    tag-findings.ts
 *   directness(sums, period)                          direct.ts     Directness[]
 *   overTime(sums, period, by, currency)              over-time.ts  TimePoint[]
 *   monthTable(sums)                                                MonthRow[]
 *   soldFrom(sums, facts, period)                     sold-from.ts  SoldFrom[]
 *
 * Amounts are integers of the currency's smallest unit. No number is ever over two currencies: what may have several
 * (categories, channels) has a row for each.
 */

import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { PlatformId } from '@/utils/settings/channels.ts';
import type { Day, Month } from '@/utils/time/day.ts';
import type { Amount } from '../money.ts';
import type { ReportAccount } from '../reports/report.ts';

/** How long a period is, in days up to today. */
export type PeriodLength = 30 | 90 | 365 | 'all';

/** Days from and to, both included. */
export interface Days {
  from: Day;
  to: Day;
}

export interface Period extends Days {
  length: PeriodLength;
  /** As many days before it; null for all time. */
  before: Days | null;
}

/** What is known of sales. Orders are counted on the day of the order, all else on the day that it was shipped. */
export interface Figures {
  /** Null: no report says. */
  clicks: number | null;
  ordered: number;
  shipped: number;
  returned: number;
  /** Net of what came back. */
  revenue: Amount;
  fees: Amount;
}

/** Sales of one thing in one currency. */
export interface Earned {
  /** ISO 4217. */
  currency: string;
  now: Figures;
  /** In the period before; null: for all time there is none. */
  before: Figures | null;
}

export interface ProductEarned extends Earned {
  marketplace: MarketplaceCode;
  asin: string;
  /** Its id in the shop, also where it is saved for another marketplace that names this ASIN; null: not saved. */
  product: string | null;
}

export interface TagEarned extends Earned {
  account: ReportAccount;
  /** In the settings' spelling, else in small letters; null: the report does not say. */
  tag: string | null;
  /** What the creator calls it; null: Linkshelf does not know it. */
  name: string | null;
}

/** What is in several categories counts in each of them; what is in a sub-category does not count above it. */
export interface CategoryEarned extends Earned {
  /** Null: saved, and in no category. */
  category: string | null;
}

export interface AccountEarned extends Earned {
  account: ReportAccount;
  /** Beside the commissions: what bounties paid, and the bonus. */
  bounties: Amount;
  bonuses: Amount;
}

/** Channels that link with tracking IDs of the same name cannot be told apart: they are one row. */
export interface ChannelEarned extends Earned {
  /** The name of the tracking IDs that they link with; null: all others. */
  tagName: string | null;
  /** Their names. */
  channels: readonly string[];
}

export interface SoldProduct extends ProductEarned {
  /** Sales that were not through the product that was linked to, as far as reports say. */
  indirect: number;
  /** The last day on which it was ordered or shipped. */
  last: Day;
}

/** One saved product. */
export interface ProductReport {
  /** In each period, a row for each marketplace in which it sold or was clicked. */
  periods: Readonly<Record<PeriodLength, readonly ProductEarned[]>>;
  /** The tracking IDs that sold it, most first, in all time. */
  tags: readonly (Earned & { tag: string | null; marketplace: MarketplaceCode })[];
  /** The last day on which it was ordered or shipped; null: it never was. */
  last: Day | null;
}

export interface TagUse {
  account: ReportAccount;
  tag: string;
  /** Null: Linkshelf does not know it. */
  name: string | null;
  clicks: number;
  /** Null: never, as far as reports say. */
  last: Day | null;
}

export interface TagFindings {
  /** They sold, or were clicked, and Linkshelf does not know them: the last used first. */
  unknown: readonly (TagUse & Figures & { currency: string })[];
  /** Clicks and no sale, the most clicks first. */
  withoutSales: readonly TagUse[];
  /** Known, and neither clicked nor sold for a year of which there are reports. */
  unused: readonly TagUse[];
  /** Accounts whose reports say too little of the last year to call a tracking ID unused. */
  notCovered: readonly ReportAccount[];
}

/** What was bought through the linked product itself, and what instead of it, where the report says so. */
export interface Directness {
  account: ReportAccount;
  currency: string;
  direct: Figures;
  indirect: Figures;
  /** The report does not say. */
  unknown: Figures;
}

/** A day or a month. */
export interface TimePoint extends Figures {
  /** `2021-04-05` or `2021-04`. */
  at: Day | Month;
  /** Whether a report says all of that day; of a month, of each of its days up to the last that is known. */
  isKnown: boolean;
}

/**
 * A month in one currency, for the tax adviser: all accounts together, the newest first. Null: no report of the month
 * says.
 */
export interface MonthRow extends Readonly<Record<keyof Figures, number | null>> {
  month: Month;
  currency: string;
  bounties: Amount | null;
  bonuses: Amount | null;
  /** Fees, bounties and bonuses. */
  total: Amount | null;
}

/** Why a sale may come from a text of hers, the stronger reason first. */
export type OriginReason =
  /** The text's channel links with this tracking ID, and names the product. */
  | 'tag-and-product'
  /** The text names the product; which tracking ID its channel links with is not fixed. */
  | 'product';

/** A text of hers from which a product may have sold. */
export interface Origin {
  /** '': no channel was chosen. */
  channel: string;
  platform: PlatformId;
  /** When it was copied. */
  day: Day;
  /** Days from there to the first order. */
  after: number;
  reason: OriginReason;
}

/** Orders of one product through one tracking ID, and where they may come from: proposals, never a claim. */
export interface SoldFrom {
  marketplace: MarketplaceCode;
  asin: string;
  product: string;
  tag: string | null;
  ordered: number;
  first: Day;
  last: Day;
  /** The likeliest first; at least one. */
  origins: readonly Origin[];
}
