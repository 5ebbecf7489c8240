import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Placing } from './actions.ts';

/** Where the bar stands and which marketplaces are switched off: all that is read before the first paint. */
export interface BarPlace extends Placing {
  off: MarketplaceCode[];
}

/** Reads what the settings mirror for the content script; whatever is missing or odd is the default. */
export function parsePlace(stored: unknown): BarPlace {
  const from: Partial<Record<keyof BarPlace, unknown>> =
    typeof stored === 'object' && stored !== null ? stored : {};
  return {
    place: from.place === 'top' ? 'top' : 'bottom',
    collapsed: from.collapsed === true,
    hidden: from.hidden === true,
    off: Array.isArray(from.off) ? from.off.filter(isCode) : [],
  };
}

function isCode(value: unknown): value is MarketplaceCode {
  return typeof value === 'string' && isMarketplaceCode(value);
}
