import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Arrival } from './arrivals.ts';

/** Whether a tracking id waits that links to a marketplace would carry. */
export function tagWaitsFor(arrivals: readonly Arrival[], code: MarketplaceCode): boolean {
  return arrivals.some((each) => {
    if (each.kind === 'tag') return each.marketplace === code && each.after !== null;
    return each.kind === 'one-link' && each.after?.marketplaces.includes(code) === true;
  });
}
