import { country } from '@/components/ui/format.ts';
import { channelInput } from '@/utils/descriptions/channel-text.ts';
import { writeDescription } from '@/utils/descriptions/description.ts';
import type { Composed } from '@/utils/descriptions/formats.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import { productId } from '@/utils/records/ids.ts';
import type { Channel } from '@/utils/settings/channels.ts';
import { chosenTag, namedTag, type Settings } from '@/utils/settings/schema.ts';
import type { PageProduct } from './port.ts';

/** What is copied for a channel. */
export interface ChannelText {
  text: Composed;
  /** The tag of its link. */
  tag: string | null;
  /** The product's id in the shop. */
  id: string;
}

/**
 * The product of a page as the text that a channel makes of it; null where it makes none. This, and all that
 * it imports, is loaded only for a creator who has channels.
 */
export function channelText(
  { marketplace, asin, title, brand, variation }: PageProduct,
  channel: Channel,
  settings: Settings,
  disclosures: Disclosures,
): ChannelText | null {
  const id = productId(marketplace, asin);
  const asins = { [marketplace]: asin };
  const known = { id, title: title || asin, hasOwnTitle: false, brand, variation };
  const product = { ...known, group: '', asins };
  const here = { ...channel, countries: [marketplace] };
  const input = channelInput({ settings, disclosures, country }, here, [product]);
  // For one product the tag counts that was chosen beside it.
  const tag = namedTag(settings, marketplace, channel.tagName) ?? chosenTag(settings, marketplace);
  const tags = tag === null ? {} : { [marketplace]: tag };
  const [part] = writeDescription({ ...input, tags }).parts;
  return part ? { text: { text: part.text, html: part.html }, tag, id } : null;
}
