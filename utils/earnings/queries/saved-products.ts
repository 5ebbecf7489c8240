import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { productId } from '@/utils/records/ids.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';

/** Which products of reports are in the shop. */
export interface SavedProducts {
  /** The product that is this one, or that names it as the same in another marketplace; null: there is none. */
  idOf(marketplace: MarketplaceCode, asin: string): string | null;
  /** The categories that it is in, without those in the trash. */
  categoriesOf(id: string): readonly string[];
}

/** @param catalog what is in the trash is not saved */
export function savedProducts({ live, parents }: Catalog): SavedProducts {
  const ids = new Map<string, string>();
  const categories = new Map<string, readonly string[]>();
  for (const { id, others, memberships } of live.items) {
    for (const other of others) if (!ids.has(other)) ids.set(other, id);
    categories.set(
      id,
      memberships.map(([category]) => category).filter((category) => parents.has(category)),
    );
  }
  // What is saved itself stands before what others name.
  for (const { id } of live.items) ids.set(id, id);
  return {
    idOf: (marketplace, asin) => ids.get(productId(marketplace, asin)) ?? null,
    categoriesOf: (id) => categories.get(id) ?? [],
  };
}
