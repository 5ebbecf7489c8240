import { t } from '@/utils/browser/i18n.ts';
import type { ComposeItem } from '@/utils/descriptions/formats.ts';
import { trackingLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { marketplace } from '@/utils/marketplaces/table.ts';
import { chosenTag, type Settings } from '@/utils/settings/schema.ts';

/** An invented product for examples; links to it are shown as text only. */
export const SAMPLE_ASIN = 'B0EXAMPLE1';

/** The user's tag where there is one, else what one looks like there. */
export function exampleTag(settings: Settings, code: MarketplaceCode): string {
  return chosenTag(settings, code) ?? `yourname${marketplace(code).tagSuffix ?? '-20'}`;
}

/** The invented product as a template sees it, in the user's home marketplace. */
export function sampleItem(settings: Settings): ComposeItem {
  const code = settings.home ?? 'US';
  const tag = exampleTag(settings, code);
  return {
    title: t('options_sample_title'),
    brand: t('options_sample_brand'),
    asin: SAMPLE_ASIN,
    marketplace: code,
    tag,
    link: trackingLink({ marketplace: code, asin: SAMPLE_ASIN, tag, options: settings.link }),
  };
}
