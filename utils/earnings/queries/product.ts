import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type { Day } from '@/utils/time/day.ts';
import { earnedByProduct } from './earned.ts';
import { groupEarned } from './groups.ts';
import { tagKey } from './known-tags.ts';
import { periodOf } from './period.ts';
import { type DaySums, eachLine, type Sums } from './sums.ts';
import type { PeriodLength, ProductEarned, ProductReport } from './views.ts';

/**
 * What one product of the shop has earned.
 * @param ids its own, and those of the same product in other marketplaces: `p:de:B0…`
 */
export function earnedOfProduct(sums: Sums, ids: readonly string[], today: Day): ProductReport {
  const own = onlyThese(sums, ids);
  const [product = null] = ids;
  const saved = { idOf: () => product, categoriesOf: () => [] };
  const rows = (length: PeriodLength): ProductEarned[] =>
    earnedByProduct(own, saved, periodOf(length, today));
  const always = periodOf('all', today);
  const tags = groupEarned(own, always, {
    clicksFrom: null,
    by: 'tag',
    scopeOf: ({ marketplace }) => marketplace,
    namesOf: (tag) => [tagKey(tag ?? '')],
    rowOf: (tag, earned, { marketplace }) => ({ ...earned, tag: tag || null, marketplace }),
  });
  return {
    periods: { 30: rows(30), 90: rows(90), 365: rows(365), all: rows('all') },
    tags,
    last: lastSale(own),
  };
}

/** The sums without the lines of all other products. */
function onlyThese(sums: Sums, ids: readonly string[]): Sums {
  const asins = new Map<MarketplaceCode, Set<string>>();
  for (const id of ids) {
    const read = readProductId(id);
    if (!read) continue;
    const known = asins.get(read.marketplace) ?? new Set();
    asins.set(read.marketplace, known.add(read.asin));
  }
  const accounts = sums.accounts.flatMap((each) => {
    const own = asins.get(each.account.marketplace);
    if (!own) return [];
    const only = (days: readonly DaySums[]) =>
      days.flatMap((day) => {
        const lines = day.lines.filter(([, asin]) => asin !== null && own.has(asin));
        return lines.length > 0 ? [{ ...day, lines }] : [];
      });
    const { orders, earnings, clicks } = each.days;
    const days = {
      ...{ trends: [], bounties: [], bonuses: [] },
      ...{ orders: only(orders), earnings: only(earnings), clicks: only(clicks) },
    };
    return [{ ...each, days }];
  });
  return { ...sums, accounts };
}

function lastSale(sums: Sums): Day | null {
  let last: Day | null = null;
  const always = sums.span ?? { from: '', to: '' };
  for (const account of sums.accounts) {
    for (const kind of ['orders', 'earnings'] as const) {
      eachLine(account, kind, always, ([, , , ordered, shipped], day) => {
        if (((ordered ?? 0) > 0 || (shipped ?? 0) > 0) && day > (last ?? '')) last = day;
      });
    }
  }
  return last;
}
