import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Day } from '@/utils/time/day.ts';
import type { Amount } from '../money.ts';
import type { Payout } from './account.ts';

/*
 * What is known of the programmes. All of it is a default that the creator can replace, and is shown with its state and
 * with the day on which it was looked up.
 */

/** `seen`: in the programme's own pages. `second-hand`: reported by others. `unknown`: it was looked for. */
export type FactState = 'seen' | 'second-hand' | 'unknown';

/** The day on which what stands here was looked up. */
export const LOOKED_UP: Day = '2026-12-01';

/** From the application on, in days; and so many qualifying sales. (seen) */
export const TRIAL = { days: 180, sales: 3 } as const;
/** Without a commission for so many years, an accepted account is closed. (seen) There is no such rule of 365 days. */
export const IDLE_YEARS = 3;
/** From the end of a month until its earnings are paid, about, in days. (seen) */
export const PAID_AFTER_DAYS = 60;
/** Qualified sales in the trailing days, for Amazon's product API. (seen) */
export const PRODUCT_API = { sales: 10, days: 30 } as const;

/** From which balance on an account is paid, in the smallest unit of its currency. */
export interface Threshold {
  amount: Amount | null;
  /** What is kept back of each payment. */
  fee: Amount | null;
  state: FactState;
}

const THRESHOLDS: Partial<Record<MarketplaceCode, Partial<Record<Payout, Threshold>>>> = {
  US: {
    transfer: { amount: 1000, fee: null, state: 'seen' },
    'gift-card': { amount: 1000, fee: null, state: 'seen' },
    cheque: { amount: 10_000, fee: 1500, state: 'seen' },
  },
  UK: {
    transfer: { amount: 2500, fee: null, state: 'seen' },
    'gift-card': { amount: 2500, fee: null, state: 'seen' },
    cheque: { amount: 5000, fee: null, state: 'seen' },
  },
  DE: {
    transfer: { amount: 2500, fee: null, state: 'seen' },
    'gift-card': { amount: 2500, fee: null, state: 'seen' },
    cheque: { amount: 5000, fee: null, state: 'seen' },
  },
  JP: {
    transfer: { amount: 5000, fee: null, state: 'second-hand' },
    'gift-card': { amount: 5000, fee: null, state: 'second-hand' },
  },
};

const UNKNOWN: Threshold = { amount: null, fee: null, state: 'unknown' };

/** The programme's own threshold, until she enters hers. @param payout null: a transfer, the usual one */
export function usualThreshold(marketplace: MarketplaceCode, payout: Payout | null): Threshold {
  return THRESHOLDS[marketplace]?.[payout ?? 'transfer'] ?? UNKNOWN;
}

/** The stores in which links of a US account earn through OneLink, and those that need an account of their own. */
const ONE_LINK: readonly [state: FactState, reached: boolean, codes: readonly MarketplaceCode[]][] =
  [
    ['seen', true, ['CA', 'UK', 'ES', 'DE', 'FR', 'NL', 'PL', 'SE', 'IT', 'AU', 'SG', 'JP']],
    ['second-hand', false, ['IN', 'BR', 'MX', 'AE', 'SA', 'TR', 'EG', 'BE', 'IE', 'ZA']],
  ];

/** Whether OneLink leads from a US account to a marketplace; null where it is not known, and for the US itself. */
export function oneLinkReach(
  marketplace: MarketplaceCode,
): { reached: boolean; state: FactState } | null {
  const known = ONE_LINK.find(([, , codes]) => codes.includes(marketplace));
  return known ? { reached: known[1], state: known[0] } : null;
}

export const API_REGIONS = ['NA', 'EU', 'FE'] as const;
export type ApiRegion = (typeof API_REGIONS)[number];

const REGIONS: Readonly<Record<ApiRegion, readonly MarketplaceCode[]>> = {
  NA: ['US', 'CA', 'MX', 'BR'],
  EU: ['UK', 'DE', 'FR', 'IT', 'ES', 'NL', 'BE', 'EG', 'IN', 'IE', 'PL', 'SA', 'SE', 'TR', 'AE'],
  FE: ['JP', 'SG', 'AU'],
};

/** The region whose credentials serve a marketplace in the product API (seen); null where none is known. */
export function apiRegionOf(marketplace: MarketplaceCode): ApiRegion | null {
  return API_REGIONS.find((region) => REGIONS[region].includes(marketplace)) ?? null;
}
