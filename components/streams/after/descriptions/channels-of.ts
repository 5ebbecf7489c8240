import {
  type Channel,
  type Channels,
  noChannels,
  type PlatformId,
} from '@/utils/settings/channels.ts';
import type { LiveSite, Stream } from '@/utils/streams/stream.ts';

const PLATFORM_OF: Readonly<Partial<Record<LiveSite, PlatformId>>> = {
  youtube: 'youtube',
  instagram: 'instagram',
  tiktok: 'tiktok',
  facebook: 'facebook',
};

/** The channels that get a text after a stream: hers; without any, one for each site that it ran on, else YouTube. */
export function channelsFor({ sites }: Pick<Stream, 'sites'>, { kept, last }: Channels): Channel[] {
  if (kept.length > 0) return [...kept];
  const platforms = sites.flatMap((site) => PLATFORM_OF[site] ?? []);
  const wanted: readonly PlatformId[] = platforms.length > 0 ? platforms : ['youtube'];
  const { titles, labels, sentence } = last;
  return wanted.map((platform) => ({
    ...noChannels().last,
    titles,
    labels,
    sentence,
    platform,
  }));
}
