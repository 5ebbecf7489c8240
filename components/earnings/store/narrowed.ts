import type { Line } from '@/utils/earnings/kept/entry.ts';
import { tagKey } from '@/utils/earnings/queries/known-tags.ts';
import type { AccountSums, Sums } from '@/utils/earnings/queries/sums.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Facts } from './facts.ts';
import type { EarningsRoute } from './route.ts';

type Narrowing = Pick<EarningsRoute, 'marketplace' | 'tag' | 'category' | 'channel'> & {
  /** Only what is in the shop. */
  isSaved?: boolean;
};

/**
 * What the reports say of what a view is about alone. What does not say of which tracking ID or product it is cannot be
 * told to belong to one, and is left out where one is asked for.
 */
export function narrowedSums(facts: Facts, narrowing: Narrowing): Sums {
  const { sums } = facts;
  const { marketplace, tag, category, channel, isSaved = false } = narrowing;
  const accounts = marketplace
    ? sums.accounts.filter(({ account }) => account.marketplace === marketplace)
    : sums.accounts;
  if (!isSaved && tag === null && category === null && channel === null) {
    return { ...sums, accounts };
  }
  return {
    ...sums,
    accounts: accounts.map((each) => withLines(each, filterOf(facts, narrowing, each))),
  };
}

function filterOf(
  { tags, saved, snapshot }: Facts,
  { tag: wanted, category, channel, isSaved }: Narrowing,
  { account: { marketplace } }: AccountSums,
): (line: Line) => boolean {
  const within = category === null ? null : categoriesBelow(snapshot.catalog.parents, category);
  const isMeantTag = onceForEach((tag) => {
    if (wanted !== null && tagKey(tag ?? '') !== tagKey(wanted)) return false;
    return channel === null || (tag !== null && tags.find(marketplace, tag)?.name === channel);
  });
  const isMeantProduct = onceForEach((asin) => {
    if (!within && !isSaved) return true;
    const product = asin === null ? null : saved.idOf(marketplace, asin);
    if (product === null || !within) return product !== null;
    return saved.categoriesOf(product).some((id) => within.has(id));
  });
  return (line) => isMeantTag(line[0]) && isMeantProduct(line[1]);
}

/** Hundreds of thousands of lines name some thousands of products. */
function onceForEach(decide: (value: string | null) => boolean): (value: string | null) => boolean {
  const known = new Map<string | null, boolean>();
  return (value) => {
    const decided = known.get(value) ?? decide(value);
    known.set(value, decided);
    return decided;
  };
}

/** A category and all that stand below it. */
function categoriesBelow(
  parents: ReadonlyMap<string, string | null>,
  category: string,
): ReadonlySet<string> {
  const isWithin = (id: string | null): boolean =>
    id !== null && (id === category || isWithin(parents.get(id) ?? null));
  return new Set([...parents.keys()].filter(isWithin));
}

function withLines(sums: AccountSums, isMeant: (line: Line) => boolean): AccountSums {
  const narrowed = <E extends { lines: readonly Line[] }>(entries: readonly E[]): E[] =>
    entries.map((entry) => ({ ...entry, lines: entry.lines.filter(isMeant) }));
  const { days, periods } = sums;
  return {
    ...sums,
    days: {
      orders: narrowed(days.orders),
      earnings: narrowed(days.earnings),
      trends: narrowed(days.trends),
      bounties: narrowed(days.bounties),
      bonuses: narrowed(days.bonuses),
      clicks: narrowed(days.clicks),
    },
    periods: {
      tracking: narrowed(periods.tracking),
      'link-types': narrowed(periods['link-types']),
    },
  };
}

/** The marketplaces that the reports are about. */
export function marketplacesOf({ accounts }: Sums): MarketplaceCode[] {
  return [...new Set(accounts.map(({ account }) => account.marketplace))];
}

/** The tracking IDs that the reports name, of one marketplace or of all. */
export function tagsOf({ accounts }: Sums, marketplace: MarketplaceCode | null): string[] {
  const tags = new Set<string>();
  for (const { account, days, periods } of accounts) {
    if (marketplace !== null && account.marketplace !== marketplace) continue;
    for (const entries of [days.orders, days.earnings, periods.tracking]) {
      for (const { lines } of entries) for (const [tag] of lines) if (tag !== null) tags.add(tag);
    }
  }
  return [...tags].sort();
}
