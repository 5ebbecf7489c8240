import type { Day } from '../day.ts';
import { soldKey } from '../kept/names.ts';
import { earnedByProduct } from './earned.ts';
import type { SavedProducts } from './saved-products.ts';
import { eachLine, type Sums } from './sums.ts';
import type { Period, SoldProduct } from './views.ts';

/** Products that sold in the period and are not in the shop, the most earned first. */
export function soldNotSaved(sums: Sums, saved: SavedProducts, period: Period): SoldProduct[] {
  const facts = factsOf(sums, period);
  return earnedByProduct(sums, saved, period).flatMap((each): SoldProduct[] => {
    const { indirectOrders, indirectItems, last } =
      facts.get(soldKey(each.marketplace, each.asin)) ?? {};
    const isSold = each.now.ordered > 0 || each.now.shipped > 0;
    if (each.product !== null || !isSold || !last) return [];
    return [{ ...each, indirect: indirectOrders || indirectItems || 0, last }];
  });
}

interface SoldFacts {
  indirectOrders: number;
  indirectItems: number;
  last: Day;
}

function factsOf(sums: Sums, period: Period): Map<string, SoldFacts> {
  const facts = new Map<string, SoldFacts>();
  for (const account of sums.accounts) {
    const { marketplace } = account.account;
    for (const kind of ['orders', 'earnings'] as const) {
      eachLine(account, kind, period, ([, asin, direct, ordered, shipped], day) => {
        if (asin === null) return;
        const key = soldKey(marketplace, asin);
        const known = facts.get(key) ?? { indirectOrders: 0, indirectItems: 0, last: '' };
        facts.set(key, known);
        const items = kind === 'orders' ? (ordered ?? 0) : (shipped ?? 0);
        if (items > 0 && day > known.last) known.last = day;
        if (direct !== 0) return;
        if (kind === 'orders') known.indirectOrders += items;
        else known.indirectItems += items;
      });
    }
  }
  return facts;
}
