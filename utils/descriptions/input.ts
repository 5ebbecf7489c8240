import type { LinkOptions } from '@/utils/links/tracking-link.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { LayoutId, PlatformId } from '@/utils/settings/channels.ts';
import type { DisclosureChoice } from './disclosure.ts';
import type { Template } from './template.ts';

/** A product as a description shows it. Prices, ratings and pictures are not part of it. */
export interface DescribedProduct {
  /** As in the shop. */
  id: string;
  title: string;
  /** Whether the title is the creator’s own words, which are never shortened. */
  hasOwnTitle: boolean;
  brand: string | null;
  /** The shade, size and the like that was chosen, where that is known. */
  variation?: string | null;
  /** The heading that it stands under in the layout `grouped`; '' for none. */
  group: string;
  /** Its ASIN in each marketplace that is known to have it. */
  asins: Readonly<Partial<Record<MarketplaceCode, string>>>;
}

export interface DescriptionInput {
  platform: PlatformId;
  layout: LayoutId;
  /** The creator's layout, for `own`; null: `line` stands in for it. */
  template: Template | null;
  /** In the order of the text. */
  products: readonly DescribedProduct[];
  /** The headings of `grouped` in the shop’s order; others stand behind them, in the order of their products. */
  groups?: readonly string[];
  /** Marketplaces to link to, in the order of the text. */
  countries: readonly MarketplaceCode[];
  /** The creator's tag for each; a marketplace without one is left out. */
  tags: Readonly<Partial<Record<MarketplaceCode, string>>>;
  link: Readonly<LinkOptions>;
  /** The length that titles are shortened to, in UTF-16 units; null: titles stay as they are. */
  titles: number | null;
  disclosures: Disclosures;
  disclosure: DisclosureChoice;
  /** Whether a text past the platform's limit becomes several parts; else it is one, however long. */
  split: boolean;
  /** A marketplace's country, in the language of the text. */
  country: (code: MarketplaceCode) => string;
}
