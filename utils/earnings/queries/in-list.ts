import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type { Amount } from '../money.ts';
import { currencyOf } from '../money.ts';
import { earnedByProduct } from './earned.ts';
import type { SavedProducts } from './saved-products.ts';
import type { Sums } from './sums.ts';
import type { Period } from './views.ts';

/** What the products of a list have earned in a period. */
export interface EarnedInList {
  /** By the products' ids, from 0: the one that earned most. Those that earned nothing have none. */
  ranks: ReadonlyMap<string, number>;
  /** Fees by the products' ids, that of the product's own marketplace first; never two currencies in one. */
  fees: ReadonlyMap<string, readonly { currency: string; fees: Amount }[]>;
}

/**
 * Amounts in different currencies are not compared: products stand by currency, that of the most of them first, and
 * within it by what they earned in it.
 */
export function earnedInList(sums: Sums, saved: SavedProducts, period: Period): EarnedInList {
  const fees = new Map<string, { currency: string; fees: Amount }[]>();
  for (const { product, marketplace, currency, now } of earnedByProduct(sums, saved, period)) {
    if (product === null || now.fees === 0) continue;
    const known = fees.get(product) ?? [];
    const same = known.find((each) => each.currency === currency);
    if (same) same.fees += now.fees;
    else if (isOwn(product, marketplace)) known.unshift({ currency, fees: now.fees });
    else known.push({ currency, fees: now.fees });
    fees.set(product, known);
  }
  const counts = new Map<string, number>();
  for (const [first] of fees.values()) {
    if (first) counts.set(first.currency, (counts.get(first.currency) ?? 0) + 1);
  }
  const order = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([each]) => each);
  const placeOf = (id: string) => {
    const [first] = fees.get(id) ?? [];
    return first ? { at: order.indexOf(first.currency), fees: first.fees } : { at: -1, fees: 0 };
  };
  const sorted = [...fees.keys()]
    .map((id) => ({ id, ...placeOf(id) }))
    .sort((a, b) => a.at - b.at || b.fees - a.fees);
  return { ranks: new Map(sorted.map(({ id }, rank) => [id, rank])), fees };
}

function isOwn(product: string, marketplace: MarketplaceCode): boolean {
  const own = readProductId(product)?.marketplace;
  return own !== undefined && currencyOf(own) === currencyOf(marketplace);
}
