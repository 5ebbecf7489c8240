import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Day } from '@/utils/time/day.ts';
import type { Amount } from '../money.ts';

/** Whose report it is. The onsite store (`onamz…`) of a marketplace is an account of its own. */
export interface ReportAccount {
  marketplace: MarketplaceCode;
  isOnsite: boolean;
}

/** Reports whose rows have a day, and which are replaced day by day. */
export const DATED_KINDS = [
  'orders',
  'earnings',
  'trends',
  'bounties',
  'bonuses',
  'clicks',
] as const;
/** Reports that sum up their whole period. */
export const PERIOD_KINDS = ['tracking', 'link-types'] as const;

export const REPORT_KINDS = [...DATED_KINDS, ...PERIOD_KINDS] as const;

export type DatedKind = (typeof DATED_KINDS)[number];
export type PeriodKind = (typeof PERIOD_KINDS)[number];
export type ReportKind = DatedKind | PeriodKind;

/** Whether a report sums up its whole period. */
export function isOfPeriod(kind: ReportKind): boolean {
  return PERIOD_KINDS.some((each) => each === kind);
}

/** What one row says; what its report does not have is null. Equal rows are different sales. */
export interface ReportRow {
  /** Null in a report of a period. */
  day: Day | null;
  /** As it stands in the file: `2021-04-12 21:57:18`, without a zone. */
  at: string | null;
  tag: string | null;
  asin: string | null;
  name: string | null;
  category: string | null;
  seller: string | null;
  linkType: string | null;
  device: string | null;
  /** Orders: through the very product that was linked (`di`). Earnings: "qualifies as direct" (Y). The two differ. */
  isDirect: boolean | null;
  clicks: number | null;
  ordered: number | null;
  shipped: number | null;
  returned: number | null;
  price: Amount | null;
  revenue: Amount | null;
  /** Commission; of a bounty or a bonus what it paid. */
  fees: Amount | null;
}

/** One sheet of a report file, understood. */
export interface Report {
  account: ReportAccount;
  kind: ReportKind;
  /** The first and the last day that the report is about: its title's, else its rows'. */
  from: Day;
  to: Day;
  /** When it was exported, milliseconds since 1970: of two reports about one day the later one is right. */
  made: number;
  /** The file's name. */
  file: string;
  rows: readonly ReportRow[];
}
