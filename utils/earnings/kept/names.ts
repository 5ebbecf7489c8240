import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { reading } from '@/utils/shop/queries/read.ts';
import type { Report } from '../reports/report.ts';

/*
 * What products are called that only reports name. Tens of thousands of names are read at once, and are kept in a few
 * dozen records: one for each marketplace and last character of the ASIN.
 */

function bucketOf(marketplace: MarketplaceCode, asin: string): string {
  return `${marketplace.toLowerCase()}:${asin.slice(-1)}`;
}

/** Names a product of a marketplace among names. */
export function soldKey(marketplace: MarketplaceCode, asin: string): string {
  return `${marketplace.toLowerCase()}:${asin}`;
}

/**
 * Keeps what reports call their products.
 * @throws {ShopError}
 */
export async function keepNames(db: ShopDb, reports: readonly Report[]): Promise<void> {
  const found = new Map<string, Map<string, string>>();
  for (const { account, rows } of reports) {
    for (const { asin, name } of rows) {
      if (asin === null || name === null || name === '') continue;
      const bucket = bucketOf(account.marketplace, asin);
      const names = found.get(bucket) ?? new Map<string, string>();
      names.set(asin, name);
      found.set(bucket, names);
    }
  }
  const tx = db.transaction('names', 'readwrite');
  await Promise.all([
    ...[...found].map(async ([bucket, names]) => {
      const known = await tx.store.get(bucket);
      const isNew = [...names].some(([asin, name]) => known?.[asin] !== name);
      if (isNew) await tx.store.put({ ...known, ...Object.fromEntries(names) }, bucket);
    }),
    tx.done,
  ]);
}

/**
 * What reports call products.
 * @returns by `soldKey`; what no report that was read on this machine has named is not in it
 * @throws {ShopError}
 */
export async function readNames(
  db: ShopDb,
  products: Iterable<{ marketplace: MarketplaceCode; asin: string }>,
): Promise<Map<string, string>> {
  const wanted = [...products];
  const buckets = [...new Set(wanted.map((each) => bucketOf(each.marketplace, each.asin)))];
  return reading(db, ['names'], async (tx) => {
    const store = tx.objectStore('names');
    const found = await Promise.all(buckets.map((bucket) => store.get(bucket)));
    const known = new Map(buckets.map((bucket, at) => [bucket, found[at]]));
    return new Map(
      wanted.flatMap(({ marketplace, asin }): [string, string][] => {
        const name = known.get(bucketOf(marketplace, asin))?.[asin];
        return name ? [[soldKey(marketplace, asin), name]] : [];
      }),
    );
  });
}
