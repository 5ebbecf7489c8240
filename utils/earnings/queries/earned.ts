import type { Channel } from '@/utils/settings/channels.ts';
import { accountKey, readAccountKey } from '../kept/sums-id.ts';
import type { ReportAccount } from '../reports/report.ts';
import { groupEarned } from './groups.ts';
import { type KnownTags, tagKey } from './known-tags.ts';
import type { SavedProducts } from './saved-products.ts';
import { eachLine, type Sums } from './sums.ts';
import type {
  AccountEarned,
  CategoryEarned,
  ChannelEarned,
  Period,
  ProductEarned,
  TagEarned,
} from './views.ts';

const NONE: readonly string[] = [];

/** What each product has earned in each marketplace, the most first. */
export function earnedByProduct(sums: Sums, saved: SavedProducts, period: Period): ProductEarned[] {
  const rows = groupEarned(sums, period, {
    clicksFrom: 'clicks',
    by: 'asin',
    namesOf: (asin, { account }) =>
      asin === null ? NONE : [named({ ...account, isOnsite: false }, asin)],
    describe(name) {
      const [{ marketplace }, asin] = accountAnd(name);
      return { marketplace, asin, product: saved.idOf(marketplace, asin) };
    },
  });
  return rows.map(({ key: { marketplace, asin, product }, currency, now, before }) => {
    return { marketplace, asin, product, currency, now, before };
  });
}

/** What each tracking ID has earned. */
export function earnedByTag(sums: Sums, tags: KnownTags, period: Period): TagEarned[] {
  const rows = groupEarned(sums, period, {
    clicksFrom: 'tracking',
    by: 'tag',
    namesOf: (tag, { account }) => [named(account, tagKey(tag ?? ''))],
    describe(name) {
      const [account, tag] = accountAnd(name);
      const known = tag === '' ? null : tags.find(account.marketplace, tag);
      return { account, tag: known?.tag ?? (tag || null), name: known?.name ?? null };
    },
  });
  return rows.map(({ key, ...earned }) => ({ ...key, ...earned }));
}

/** What the products of each category have earned; what is not saved is left out. */
export function earnedByCategory(
  sums: Sums,
  saved: SavedProducts,
  period: Period,
): CategoryEarned[] {
  const rows = groupEarned(sums, period, {
    clicksFrom: 'clicks',
    by: 'asin',
    namesOf: (asin, { account: { marketplace } }) =>
      asin === null ? NONE : categoriesOf(saved, saved.idOf(marketplace, asin)),
    describe: (name) => name || null,
  });
  return rows.map(({ key, ...earned }) => ({ category: key, ...earned }));
}

/** '' stands for products that are in no category. */
function categoriesOf(saved: SavedProducts, id: string | null): readonly string[] {
  if (id === null) return NONE;
  const categories = saved.categoriesOf(id);
  return categories.length > 0 ? categories : [''];
}

/** What each account has earned, with what came on top. */
export function earnedByAccount(sums: Sums, period: Period): AccountEarned[] {
  const rows = groupEarned(sums, period, {
    clicksFrom: 'trends',
    by: 'tag',
    namesOf: (_, { account }) => [named(account, '')],
    describe: (name) => accountAnd(name)[0],
  });
  return rows.map(({ key: account, ...earned }) => {
    const own = sums.accounts.filter((each) => accountKey(each.account) === accountKey(account));
    const sumOf = (kind: 'bounties' | 'bonuses') => {
      let sum = 0;
      for (const each of own) eachLine(each, kind, period, (line) => (sum += line[8] ?? 0));
      return sum;
    };
    return { account, ...earned, bounties: sumOf('bounties'), bonuses: sumOf('bonuses') };
  });
}

/**
 * What channels have earned, by the tracking IDs that they link with.
 * @param channels the creator's
 */
export function earnedByChannel(
  sums: Sums,
  channels: readonly Pick<Channel, 'name' | 'tagName'>[],
  tags: KnownTags,
  period: Period,
): ChannelEarned[] {
  const names = new Set(channels.map(({ tagName }) => tagName));
  const rows = groupEarned(sums, period, {
    clicksFrom: 'tracking',
    by: 'tag',
    namesOf(tag, { account: { marketplace } }) {
      const name = tag === null ? undefined : tags.find(marketplace, tag)?.name;
      return [name !== undefined && names.has(name) ? name : ''];
    },
    describe: (name) => name,
  });
  return rows.map(({ key, ...earned }) => ({
    tagName: key || null,
    channels: channels.filter(({ tagName }) => tagName === key).map(({ name }) => name),
    ...earned,
  }));
}

/** A name for something of an account. */
function named(account: ReportAccount, what: string): string {
  return `${accountKey(account)} ${what}`;
}

/** Accounts by their keys: asked for tens of thousands of products. */
const accounts = new Map<string, ReportAccount>();

function accountAnd(name: string): [account: ReportAccount, what: string] {
  const end = name.indexOf(' ');
  const key = name.slice(0, end);
  const account = accounts.get(key) ?? readAccountKey(key);
  if (!account) throw new Error(`no account in ${name}`);
  accounts.set(key, account);
  return [account, name.slice(end + 1)];
}
