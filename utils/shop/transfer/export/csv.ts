import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { formatCsv, inertCell } from '@/utils/text/csv.ts';
import type { ProductDetails } from '../../queries/views.ts';
import { writePaths } from '../import/paths.ts';

/** A product with the link that it is exported with. */
export interface Exported
  extends Pick<
    ProductDetails,
    'asin' | 'marketplace' | 'title' | 'brand' | 'variation' | 'note' | 'savedAt' | 'categories'
  > {
  link: string;
}

/**
 * A table for spreadsheets (RFC 4180, with the mark by which they know UTF-8): title, link, ASIN, marketplace, brand,
 * variation, note, categories and date; no price, rating or picture, which Linkshelf never passes on. No cell runs as a formula.
 */
export function exportCsv(products: readonly Exported[]): string {
  const head = [
    ...['title', 'link', 'asin', 'marketplace', 'brand', 'variation', 'note', 'category', 'saved'],
  ];
  const rows = products.map(
    ({ title, link, asin, marketplace, brand, variation, note, categories, savedAt }) =>
      [
        title,
        link,
        asin,
        HOSTS[marketplace],
        brand ?? '',
        variation ?? '',
        note,
        writePaths(categories.map(({ path }) => path)),
        new Date(savedAt).toISOString(),
      ].map(inertCell),
  );
  return `\ufeff${formatCsv([head, ...rows])}`;
}
