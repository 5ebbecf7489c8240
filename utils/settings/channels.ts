import * as v from 'valibot';
import { isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/** Where a description goes; what each takes is in `utils/descriptions/platforms.ts`. */
export const PLATFORM_IDS = [
  'youtube',
  'shorts',
  'comment',
  'instagram',
  'bio',
  'tiktok',
  'pinterest',
  'x',
  'threads',
  'facebook',
  'bluesky',
  'telegram',
  'blog',
] as const;

/** How a text lists its products. A `table` is one in HTML only, elsewhere it reads like `line`; `own` is the creator's own layout. */
export const LAYOUTS = ['line', 'stacked', 'numbered', 'grouped', 'table', 'own'] as const;

const text = v.string();

/** Where the creator publishes, and how her texts look there: "Main channel", "Instagram". */
const ChannelSchema = v.object({
  name: text,
  platform: v.picklist(PLATFORM_IDS),
  layout: v.picklist(LAYOUTS),
  /** Her own layout, in Mustache; kept while another is chosen. */
  template: text,
  /** Titles are shortened to so many UTF-16 units; null: they stand as they are. */
  titles: v.nullable(v.number()),
  /** The marketplaces to link to; null: all for which there are products and a tag. */
  countries: v.nullable(v.array(v.pipe(v.string(), v.guard(isMarketplaceCode)))),
  /** The name of the tracking ids that the links carry; '': those that are chosen everywhere. */
  tagName: text,
  sentence: text,
  labels: v.picklist(['auto', 'always', 'never']),
});

/** All channels, and what every text of hers has in common. */
export const ChannelsSchema = v.object({
  kept: v.array(ChannelSchema),
  /** The choices of the last text: the next one begins with them. Their `name` is the channel's that they began as. */
  last: ChannelSchema,
  /** Her wordings of the statements, by language. */
  own: v.record(text, text),
  /** The name that Japan's statement names. */
  name: text,
});

export type PlatformId = (typeof PLATFORM_IDS)[number];
export type LayoutId = (typeof LAYOUTS)[number];
export type Channel = v.InferOutput<typeof ChannelSchema>;
export type Channels = v.InferOutput<typeof ChannelsSchema>;

/** What a new creator starts with. */
export function noChannels(): Channels {
  const last: Channel = {
    name: '',
    platform: 'youtube',
    layout: 'line',
    template: '',
    titles: 60,
    countries: null,
    tagName: '',
    sentence: '',
    labels: 'auto',
  };
  return { kept: [], last, own: {}, name: '' };
}
