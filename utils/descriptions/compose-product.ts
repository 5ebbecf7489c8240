import { plainLink, trackingLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { type Composed, compose, type FormatId, type OwnFormat } from './formats.ts';

/** As much of a product as a copied text shows. */
export interface Linkable {
  marketplace: MarketplaceCode;
  asin: string;
  title: string;
  brand: string | null;
  /** The shade, size and the like that was chosen; it is told where two titles are equal. */
  variation?: string | null;
}

/**
 * A product as it goes to the clipboard: with this tag, or, asked for by name, without any.
 * @param own the formats of the creator's own
 */
export function composeProduct(
  settings: Settings,
  own: readonly OwnFormat[],
  product: Linkable,
  format: FormatId,
  tag: string | null,
): Composed {
  const { marketplace, asin, title, brand } = product;
  const where = { marketplace, asin, options: settings.link };
  const link = tag === null ? plainLink(where) : trackingLink({ ...where, tag });
  return compose(format, { title, brand, asin, marketplace, link, tag }, own);
}
