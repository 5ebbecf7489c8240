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
  return groupEarned(
    sums,
    period,
    'clicks',
    ([, asin], { account }) => (asin === null ? NONE : [`${account.marketplace} ${asin}`]),
    (name) => {
      const { marketplace } = accountOf(name.split(' ')[0]);
      const asin = name.slice(name.indexOf(' ') + 1);
      return { marketplace, asin, product: saved.idOf(marketplace, asin) };
    },
  ).map(({ key, ...earned }) => ({ ...key, ...earned }));
}

/** What each tracking ID has earned. */
export function earnedByTag(sums: Sums, tags: KnownTags, period: Period): TagEarned[] {
  return groupEarned(
    sums,
    period,
    'tracking',
    ([tag], { account }) => [`${accountKey(account)} ${tag ?? ''}`],
    (name) => {
      const [key, tag = ''] = name.split(' ');
      const account = accountOf(key);
      const known = tag === '' ? null : tags.find(account.marketplace, tag);
      return { account, tag: tag || null, name: known?.name ?? null };
    },
  ).map(({ key, ...earned }) => ({ ...key, ...earned }));
}

/** What the products of each category have earned; what is not saved is left out. */
export function earnedByCategory(
  sums: Sums,
  saved: SavedProducts,
  period: Period,
): CategoryEarned[] {
  const known = new Map<string, readonly string[]>();
  return groupEarned(
    sums,
    period,
    'clicks',
    ([, asin], { account: { marketplace } }) => {
      if (asin === null) return NONE;
      const key = `${marketplace} ${asin}`;
      const names = known.get(key) ?? categoriesOf(saved, saved.idOf(marketplace, asin));
      known.set(key, names);
      return names;
    },
    (name) => name || null,
  ).map(({ key, ...earned }) => ({ category: key, ...earned }));
}

/** '' stands for products that are in no category. */
function categoriesOf(saved: SavedProducts, id: string | null): readonly string[] {
  if (id === null) return NONE;
  const categories = saved.categoriesOf(id);
  return categories.length > 0 ? categories : [''];
}

/** What each account has earned, with what came on top. */
export function earnedByAccount(sums: Sums, period: Period): AccountEarned[] {
  const rows = groupEarned(
    sums,
    period,
    'trends',
    (_, { account }) => [accountKey(account)],
    (name) => name,
  ).map(({ key, ...earned }) => ({ account: accountOf(key), ...earned }));
  return rows.map((row) => {
    const key = accountKey(row.account);
    const own = sums.accounts.find(({ account }) => accountKey(account) === key);
    const sumOf = (kind: 'bounties' | 'bonuses') => {
      let sum = 0;
      if (own) eachLine(own, kind, period, (line) => (sum += line[8] ?? 0));
      return sum;
    };
    return { ...row, bounties: sumOf('bounties'), bonuses: sumOf('bonuses') };
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
  const names = new Set(channels.map(({ tagName }) => tagName).filter(Boolean));
  const known = new Map<string, readonly string[]>();
  return groupEarned(
    sums,
    period,
    'tracking',
    ([tag], { account: { marketplace } }) => {
      const key = `${marketplace} ${tagKey(tag ?? '')}`;
      const found = known.get(key);
      if (found) return found;
      const name = tag === null ? '' : (tags.find(marketplace, tag)?.name ?? '');
      const group = [names.has(name) ? name : ''];
      known.set(key, group);
      return group;
    },
    (name) => name,
  ).map(({ key, ...earned }) => ({
    tagName: key || null,
    channels: channels.filter(({ tagName }) => tagName === key).map(({ name }) => name),
    ...earned,
  }));
}

function accountOf(key: string | undefined): ReportAccount {
  const account = readAccountKey(key ?? '');
  if (!account) throw new Error(`no account ${key}`);
  return account;
}
