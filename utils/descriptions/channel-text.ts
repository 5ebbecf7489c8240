import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Channel } from '@/utils/settings/channels.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { channelTags } from './channels.ts';
import type { DescribedProduct, DescriptionInput } from './input.ts';
import { parseTemplate, type Template, TemplateError } from './mustache.ts';

/** What all texts of the creator are made with. */
export interface Writing {
  settings: Settings;
  disclosures: Disclosures;
  /** A marketplace's country, in the language of the text. */
  country: (code: MarketplaceCode) => string;
}

export interface ChannelInput extends DescriptionInput {
  /** Marketplaces that some product is sold in and that there is a tag for. */
  possible: MarketplaceCode[];
  /** Where the channel's own layout cannot be understood. */
  problem: TemplateError | null;
}

/** What a channel makes of products: in the countries that it names, as far as a product and a tag are there. */
export function channelInput(
  { settings, disclosures, country }: Writing,
  channel: Channel,
  products: readonly DescribedProduct[],
): ChannelInput {
  const { platform, layout, titles, sentence, labels } = channel;
  const { own, name } = settings.channels;
  const { parsed, error } = readTemplate(channel.template);
  const tags = channelTags(settings, CODES, channel.tagName);
  const possible = CODES.filter((code) => tags[code] && products.some(({ asins }) => asins[code]));
  return {
    platform,
    layout,
    titles,
    products,
    template: parsed,
    problem: error,
    possible,
    countries: channel.countries?.filter((code) => possible.includes(code)) ?? possible,
    tags,
    link: settings.link,
    disclosures,
    disclosure: { own, name, sentence, labels, shown: true },
    split: false,
    country,
  };
}

/** A layout of hers as it was understood, or where it could not be; none where nothing is written. */
function readTemplate(text: string): {
  parsed: Template | null;
  error: TemplateError | null;
} {
  try {
    return { parsed: text.trim() === '' ? null : parseTemplate(text), error: null };
  } catch (error) {
    if (error instanceof TemplateError) return { parsed: null, error };
    throw error;
  }
}
