import type { Channel } from '@/utils/settings/channels.ts';
import { accountKey } from '../kept/sums-id.ts';
import { currencyOf } from '../money.ts';
import { noFigures } from './figures.ts';
import { groupEarned } from './groups.ts';
import { type KnownTags, tagKey } from './known-tags.ts';
import type { SavedProducts } from './saved-products.ts';
import { eachSummedLine, type Sums } from './sums.ts';
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
  return groupEarned(sums, period, {
    clicksFrom: 'clicks',
    by: 'asin',
    scopeOf: ({ marketplace }) => marketplace,
    namesOf: (asin) => (asin === null ? NONE : [asin]),
    rowOf: (asin, { currency, now, before }, { marketplace }) => {
      const product = saved.idOf(marketplace, asin);
      return { marketplace, asin, product, currency, now, before };
    },
  });
}

/** What each tracking ID has earned. */
export function earnedByTag(sums: Sums, tags: KnownTags, period: Period): TagEarned[] {
  return groupEarned(sums, period, {
    clicksFrom: 'tracking',
    by: 'tag',
    scopeOf: accountKey,
    namesOf: (tag) => [tagKey(tag ?? '')],
    rowOf: (tag, earned, account) => {
      const known = tag === '' ? null : tags.find(account.marketplace, tag);
      const name = known?.name ?? null;
      return { account, tag: known?.tag ?? (tag || null), name, ...earned };
    },
  });
}

/** What the products of each category have earned; what is not saved is left out. */
export function earnedByCategory(
  sums: Sums,
  saved: SavedProducts,
  period: Period,
): CategoryEarned[] {
  return groupEarned(sums, period, {
    clicksFrom: 'clicks',
    by: 'asin',
    namesOf: (asin, { marketplace }) =>
      asin === null ? NONE : categoriesOf(saved, saved.idOf(marketplace, asin)),
    rowOf: (name, earned) => ({ category: name || null, ...earned }),
  });
}

/** '' stands for products that are in no category. */
function categoriesOf(saved: SavedProducts, id: string | null): readonly string[] {
  if (id === null) return NONE;
  const categories = saved.categoriesOf(id);
  return categories.length > 0 ? categories : [''];
}

/** What each account has earned, with what came on top: an account may have had nothing else. */
export function earnedByAccount(sums: Sums, period: Period): AccountEarned[] {
  const rows = groupEarned<AccountEarned>(sums, period, {
    clicksFrom: 'trends',
    by: 'nothing',
    scopeOf: accountKey,
    namesOf: () => [''],
    rowOf: (_, earned, account) => ({ account, ...earned, bounties: 0, bonuses: 0 }),
  });
  for (const each of sums.accounts) {
    const { account } = each;
    const known = rows.find((row) => accountKey(row.account) === accountKey(account));
    const row: AccountEarned = known ?? {
      account,
      currency: currencyOf(account.marketplace),
      now: noFigures(),
      before: period.before && noFigures(),
      bounties: 0,
      bonuses: 0,
    };
    for (const kind of ['bounties', 'bonuses'] as const) {
      eachSummedLine(each, kind, period, 'nothing', (line) => {
        row[kind] += line[8] ?? 0;
      });
    }
    if (!known && (row.bounties !== 0 || row.bonuses !== 0)) rows.push(row);
  }
  return rows;
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
  return groupEarned(sums, period, {
    clicksFrom: 'tracking',
    by: 'tag',
    namesOf(tag, { marketplace }) {
      const name = tag === null ? undefined : tags.find(marketplace, tag)?.name;
      return [name !== undefined && names.has(name) ? name : ''];
    },
    rowOf: (key, earned) => ({
      tagName: key || null,
      channels: channels.filter(({ tagName }) => tagName === key).map(({ name }) => name),
      ...earned,
    }),
  });
}
