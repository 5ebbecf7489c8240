import { t } from '@/utils/browser/i18n.ts';
import type { ComposeItem } from '@/utils/descriptions/formats.ts';
import { trackingLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';

/** An invented product for examples; links to it are shown as text only. */
export const EXAMPLE_ASIN = 'B0EXAMPLE1';

/** The creator's tag for a marketplace, else what a tag looks like there. */
export function exampleTag(settings: Settings, code: MarketplaceCode): string {
  return chosenTag(settings, code) ?? `yourname${marketplace(code).tagSuffix ?? '-20'}`;
}

/** The invented product as a template sees it, in the creator's home marketplace. */
export function exampleProduct(settings: Settings): ComposeItem {
  const code = settings.home ?? 'US';
  const tag = exampleTag(settings, code);
  return {
    title: t('options_sample_title'),
    brand: t('options_sample_brand'),
    asin: EXAMPLE_ASIN,
    marketplace: code,
    tag,
    link: trackingLink({ marketplace: code, asin: EXAMPLE_ASIN, tag, options: settings.link }),
  };
}
