import * as v from 'valibot';
import { isMarketplaceCode, type MarketplaceCode } from '../marketplaces/hosts.ts';
import { chosenTag, type Settings, tagsFor } from '../settings/schema.ts';
import { LAYOUTS } from './description.ts';
import { isPlatform } from './platforms.ts';

/** What they are called where they are kept: the `localStorage` of the extension's pages. */
export const CHANNELS = 'channels';

/** Where the creator publishes, and how her texts look there: "Main channel", "Instagram". */
const ChannelSchema = v.object({
  name: v.string(),
  platform: v.pipe(v.string(), v.guard(isPlatform)),
  layout: v.picklist(LAYOUTS),
  /** Her own layout, in Mustache; kept while another is chosen. */
  template: v.optional(v.string(), ''),
  titles: v.nullable(v.number()),
  /** Null: every marketplace that the products and the tags allow. */
  countries: v.nullable(v.array(v.pipe(v.string(), v.guard(isMarketplaceCode)))),
  /** The name of the tracking ids that the links carry; '': those that are chosen everywhere. */
  tagName: v.string(),
  sentence: v.string(),
  labels: v.picklist(['auto', 'always', 'never']),
});

/** All channels, and what every text of hers has in common; kept on this machine. */
const ChannelsSchema = v.object({
  version: v.literal(1),
  channels: v.array(ChannelSchema),
  /** As it was left: what the next text begins with. */
  last: ChannelSchema,
  /** Her wordings of the statements, by language. */
  own: v.record(v.string(), v.string()),
  /** The name that Japan's statement names. */
  name: v.string(),
});

export type Channel = v.InferOutput<typeof ChannelSchema>;
export type Channels = v.InferOutput<typeof ChannelsSchema>;

const FIRST: Channel = {
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

/** @param stored what `writeChannels` gave; anything else begins anew */
export function readChannels(stored: string | null): Channels {
  try {
    return v.parse(ChannelsSchema, JSON.parse(stored ?? ''));
  } catch {
    return { version: 1, channels: [], last: FIRST, own: {}, name: '' };
  }
}

export function writeChannels(channels: Channels): string {
  return JSON.stringify(channels);
}

/** The tag that a channel's links carry in each marketplace: the one of its name, else the one chosen there. */
export function channelTags(
  settings: Settings,
  codes: readonly MarketplaceCode[],
  tagName: string,
): Partial<Record<MarketplaceCode, string>> {
  const entries = codes.map((code) => {
    const named = tagName && tagsFor(settings, code).find(({ name }) => name === tagName)?.tag;
    return [code, named || chosenTag(settings, code)] as const;
  });
  return Object.fromEntries(entries.flatMap(([code, tag]) => (tag ? [[code, tag]] : [])));
}

/** The names that her tracking ids have, each once. */
export function tagNames({ accounts }: Settings): string[] {
  const names = Object.values(accounts).flatMap(({ ids }) => ids.map(({ name }) => name));
  return [...new Set(names)].filter(Boolean).sort();
}
