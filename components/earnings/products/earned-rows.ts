import { accountName } from '@/components/ui/account-name.ts';
import { country, listText } from '@/components/ui/format.ts';
import { pathText } from '@/components/ui/path-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { accountKey } from '@/utils/earnings/kept/sums-id.ts';
import {
  earnedByAccount,
  earnedByCategory,
  earnedByChannel,
  earnedByProduct,
  earnedByTag,
} from '@/utils/earnings/queries/earned.ts';
import type { Earned, Period, ProductEarned } from '@/utils/earnings/queries/views.ts';
import type { Facts } from '../store/facts.ts';
import { narrowedSums } from '../store/narrowed.ts';
import type { EarningsRoute, Group } from '../store/route.ts';

/** A row of the table of what earned, whatever it stands for. */
export interface EarnedRow extends Earned {
  key: string;
  /** What it is called; of a product what it is called when it has not been read. */
  name: string;
  /** Beside the name. */
  note: string;
  /** Where its name leads to; null: nowhere. */
  leads: { product: string } | Partial<EarningsRoute> | null;
}

export type Narrowing = Pick<EarningsRoute, 'by' | 'marketplace' | 'tag' | 'category' | 'channel'>;

/** What earned, as far as it is asked for. Products are those of the shop. */
export function earnedRows(facts: Facts, period: Period, narrowing: Narrowing): EarnedRow[] {
  const sums = narrowedSums(facts, narrowing);
  return ROWS[narrowing.by]({ ...facts, sums }, period, narrowing);
}

type RowsOf = (facts: Facts, period: Period, narrowing: Narrowing) => EarnedRow[];

const ROWS: Readonly<Record<Group, RowsOf>> = {
  product: ({ sums, saved }, period) => earnedByProduct(sums, saved, period).flatMap(productRow),
  tag: ({ sums, tags }, period) =>
    earnedByTag(sums, tags, period).map(({ account, tag, name, ...earned }) => ({
      ...earned,
      key: `${accountKey(account)} ${tag}`,
      name: tag ?? t('earnings_no_tag'),
      note: [name === tag ? null : name, accountName(account)].filter(Boolean).join(' · '),
      leads: tag === null ? null : { tag, marketplace: account.marketplace },
    })),
  category: ({ sums, saved, snapshot }, period) =>
    earnedByCategory(sums, saved, period).map(({ category, ...earned }) => {
      const path = snapshot.categories.find(({ id }) => id === category)?.path;
      return {
        ...earned,
        key: `${category} ${earned.currency}`,
        name: path ? pathText(path) : t('shop_uncategorized'),
        note: earned.currency,
        leads: category === null ? null : { category },
      };
    }),
  account: ({ sums }, period) =>
    earnedByAccount(sums, period).map(({ account, ...earned }) => ({
      ...earned,
      key: accountKey(account),
      name: accountName(account),
      note: earned.currency,
      leads: { marketplace: account.marketplace },
    })),
  channel: ({ sums, settings, tags }, period) =>
    earnedByChannel(sums, settings.channels.kept, tags, period).map(
      ({ tagName, channels, ...earned }) => ({
        ...earned,
        key: `${tagName} ${earned.currency}`,
        name: channels.length > 0 ? listText(channels) : t('earnings_other_channels'),
        note: [tagName, earned.currency].filter(Boolean).join(' · '),
        leads: tagName === null ? null : { channel: tagName },
      }),
    ),
};

function productRow({ marketplace, asin, product, ...earned }: ProductEarned): EarnedRow[] {
  if (product === null) return [];
  const key = `${marketplace} ${asin}`;
  return [{ ...earned, key, name: asin, note: country(marketplace), leads: { product } }];
}
