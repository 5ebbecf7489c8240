import {
  type AssociateAccount,
  emptyAccount,
  isEntered,
} from '@/utils/earnings/accounts/account.ts';
import type { AccountFacts } from '@/utils/earnings/accounts/next-steps.ts';
import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isOn, type Settings, tagsFor } from '@/utils/settings/schema.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';

/** How many saved products stand in each marketplace, by their own marketplace and the others that they name. */
export function productsByMarketplace({ live }: Catalog): Map<MarketplaceCode, number> {
  const counts = new Map<string, number>();
  const add = (id: string) => {
    const code = id.slice(2, 4);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  };
  for (const { id, others } of live.items) {
    add(id);
    for (const other of others) add(other);
  }
  return new Map(
    CODES.flatMap((code) => {
      const count = counts.get(code.toLowerCase());
      return count ? [[code, count] as const] : [];
    }),
  );
}

export interface AccountRows {
  /** Marketplaces with an account, a tracking ID or saved products, the home marketplace first. */
  used: readonly AccountFacts[];
  /** The others that Linkshelf serves. */
  others: readonly AccountFacts[];
}

/** One row for each marketplace. */
export function accountRows(
  accounts: readonly AccountFacts[],
  settings: Settings,
  products: ReadonlyMap<MarketplaceCode, number>,
): AccountRows {
  const known = new Map(accounts.map((each) => [each.account.marketplace, each]));
  const rows = CODES.map(
    (code) => known.get(code) ?? { account: emptyAccount(code), reported: [] },
  );
  const isUsed = ({ account, reported }: AccountFacts) =>
    isEntered(account) ||
    reported.length > 0 ||
    tagsFor(settings, account.marketplace).length > 0 ||
    (products.get(account.marketplace) ?? 0) > 0;
  const isHome = (account: AssociateAccount) => account.marketplace === settings.home;
  return {
    used: rows
      .filter((row) => isUsed(row) || isHome(row.account))
      .sort((a, b) => Number(isHome(b.account)) - Number(isHome(a.account))),
    others: rows.filter(
      (row) => !isUsed(row) && !isHome(row.account) && isOn(settings, row.account.marketplace),
    ),
  };
}
