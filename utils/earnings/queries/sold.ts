import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Day } from '@/utils/time/day.ts';
import { earnedByProduct } from './earned.ts';
import type { SavedProducts } from './saved-products.ts';
import { type AccountSums, eachLine, type Sums } from './sums.ts';
import type { Period, ProductEarned, SoldProduct } from './views.ts';

/** Products that sold in the period and are not in the shop, the most earned first. */
export function soldNotSaved(sums: Sums, saved: SavedProducts, period: Period): SoldProduct[] {
  const sold = earnedByProduct(sums, saved, period).filter(
    ({ product, now }) => product === null && (now.ordered > 0 || now.shipped > 0),
  );
  const facts = factsOf(sums, period, sold);
  return sold.map((each) => {
    const {
      indirectOrders = 0,
      indirectItems = 0,
      last = '',
    } = facts.get(each.marketplace)?.get(each.asin) ?? {};
    return { ...each, indirect: indirectOrders || indirectItems, last };
  });
}

interface SoldFacts {
  indirectOrders: number;
  indirectItems: number;
  last: Day;
}

type FactsByProduct = Map<MarketplaceCode, Map<string | null, SoldFacts>>;

function factsOf(sums: Sums, period: Period, sold: readonly ProductEarned[]): FactsByProduct {
  const facts: FactsByProduct = new Map();
  for (const { marketplace, asin } of sold) {
    const own = facts.get(marketplace) ?? new Map<string | null, SoldFacts>();
    own.set(asin, { indirectOrders: 0, indirectItems: 0, last: '' });
    facts.set(marketplace, own);
  }
  for (const account of sums.accounts) {
    const own = facts.get(account.account.marketplace);
    if (!own) continue;
    addSold(account, 'orders', 'indirectOrders', period, own);
    addSold(account, 'earnings', 'indirectItems', period, own);
  }
  return facts;
}

/** Where the number of items stands in a line: those ordered, those shipped. */
const ITEMS = { orders: 3, earnings: 4 } as const;

/** Adds what the reports of one kind say of products that are looked for. */
function addSold(
  account: AccountSums,
  kind: keyof typeof ITEMS,
  indirect: 'indirectOrders' | 'indirectItems',
  period: Period,
  products: ReadonlyMap<string | null, SoldFacts>,
): void {
  eachLine(account, kind, period, (line, day) => {
    const known = products.get(line[1]);
    const items = line[ITEMS[kind]] ?? 0;
    if (!known || items <= 0) return;
    if (day > known.last) known.last = day;
    if (line[2] === 0) known[indirect] += items;
  });
}
