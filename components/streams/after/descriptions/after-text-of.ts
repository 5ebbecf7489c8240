import { country, listText } from '@/components/ui/format.ts';
import { kindName } from '@/components/ui/segment-kind.ts';
import { channelInput } from '@/utils/descriptions/channel-text.ts';
import { titleOf } from '@/utils/descriptions/titles.ts';
import type { Channel } from '@/utils/settings/channels.ts';
import { tagsFor } from '@/utils/settings/schema.ts';
import { type AfterText, hasChapters, siteOf, writeAfterText } from '@/utils/streams/after-text.ts';
import { chapterLines, chaptersOf, type NoChapters } from '@/utils/streams/chapters.ts';
import { describedOf } from '@/utils/streams/described.ts';
import { followBlock, followLine, followSteps } from '@/utils/streams/follow.ts';
import { shownProducts } from '@/utils/streams/on-air.ts';
import { type Recording, recordingOf } from '@/utils/streams/recording.ts';
import { foldMoments } from '@/utils/streams/run.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { usablePage } from '../../texts/usable-page.ts';
import type { Texts } from '../../texts/use-texts.ts';

/** How long a chapter's name is made of products, in UTF-16 units. */
const CHAPTER = 60;

export interface WrittenAfter extends AfterText {
  /** Why the text has no chapters although the platform makes some; null: it has, or the platform does not. */
  noChapters: NoChapters | null;
  /** Products that were shown and are not sold any more, or in the trash: they are left out. */
  unsold: number;
}

/**
 * The text of a channel after the stream: of what was really shown.
 * @param clock milliseconds since 1970
 */
export function afterTextOf(
  texts: Texts,
  channel: Channel,
  language: string,
  recording: Recording,
  clock: number,
): WrittenAfter {
  const { streamTexts } = texts.settings;
  const page = usablePage(streamTexts.page);
  const steps = followSteps(streamTexts.follow, language);
  const { shown, unsold } = shownIn(texts, channel, clock);
  const { chapters, problem } = chaptersIn(texts, recording, clock);
  const wantsChapters = hasChapters(channel.platform);
  const written = writeAfterText({
    description: inputOf(texts, channel, shown),
    chapters: wantsChapters ? chapters : [],
    follow: followBlock(steps, page),
    followLine: followLine(steps, page),
  });
  return { ...written, noChapters: wantsChapters ? problem : null, unsold };
}

function shownIn({ stream, segments, products }: Texts, { platform }: Channel, clock: number) {
  const site = siteOf(platform);
  const isSeen = ({ sites }: Segment) =>
    sites === null ||
    (site !== null && stream.sites.includes(site) ? sites.includes(site) : sites.length > 0);
  const ids = shownProducts(foldMoments(stream.moments), segments.filter(isSeen), clock);
  const known = ids.flatMap((id) => products.get(id) ?? []);
  const shown = known.filter(({ dead, deleted }) => !dead && !deleted);
  return { shown, unsold: known.length - shown.length };
}

function inputOf(texts: Texts, channel: Channel, shown: ReturnType<typeof shownIn>['shown']) {
  const { stream, settings, marketplace, disclosures } = texts;
  const input = channelInput({ settings, disclosures, country }, channel, shown.map(describedOf));
  const { tag } = stream;
  // The stream's own tag goes before the channel's: its sales are counted by it.
  const isHers = tag !== null && tagsFor(settings, marketplace).some((id) => id.tag === tag);
  return isHers ? { ...input, tags: { ...input.tags, [marketplace]: tag } } : input;
}

function chaptersIn({ stream, segments, products }: Texts, recording: Recording, clock: number) {
  const nameOf = ({ sites, title, kind, products: ids }: Segment) => {
    if (sites?.length === 0) return '';
    if (title !== '') return title;
    const titles = ids.flatMap((id) => {
      const product = products.get(id);
      return product ? titleOf(describedOf(product), CHAPTER) : [];
    });
    return titles.length > 0 ? listText(titles) : kindName(kind);
  };
  const run = foldMoments(stream.moments);
  const { stretches, end } = recordingOf(run, segments, nameOf, recording, clock);
  const { chapters, problem } = chaptersOf(stretches, end);
  return { chapters: chapterLines(chapters), problem };
}
