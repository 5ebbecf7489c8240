import { listText } from '@/components/ui/format.ts';
import { labelFor, statementsFor } from '@/utils/descriptions/disclosure.ts';
import { titlesOf } from '@/utils/descriptions/titles.ts';
import { trackingLink } from '@/utils/links/tracking-link.ts';
import type { PlatformId } from '@/utils/settings/channels.ts';
import { defaultTag } from '@/utils/settings/schema.ts';
import {
  type AnnouncedProduct,
  type Announcement,
  timesIn,
  writeAnnouncement,
} from '@/utils/streams/announcement.ts';
import { carouselOf, plannedProducts } from '@/utils/streams/carousel.ts';
import { describedOf } from '@/utils/streams/described.ts';
import { followBlock, followLine, followSteps } from '@/utils/streams/follow.ts';
import { startOf } from '@/utils/streams/start.ts';
import { siteName } from '../parts/site-name.ts';
import { titleOf } from '../parts/title-of.ts';
import { dayTextIn } from './day-text.ts';
import { usablePage } from './usable-page.ts';
import type { Texts } from './use-texts.ts';

/** Titles are as short as a person would say them, in UTF-16 units. */
const SHORT = 60;

/** The announcement of a stream, in a language and for a platform. */
export function announcementOf(texts: Texts, language: string, platform: PlatformId): Announcement {
  const { stream, settings, marketplace, disclosures } = texts;
  const { streamTexts, channels } = settings;
  const page = usablePage(streamTexts.page);
  const steps = followSteps(streamTexts.follow, language);
  const choice = { own: channels.own, name: channels.name, sentence: '', shown: true } as const;
  const statements = statementsFor(disclosures, [marketplace], { ...choice, labels: 'auto' });
  return writeAnnouncement({
    template: streamTexts.announcement,
    platform,
    title: titleOf(stream),
    times: timesOf(texts, language),
    where: listText(stream.sites.map(siteName)),
    products: productsOf(texts),
    follow: followBlock(steps, page),
    followLine: followLine(steps, page),
    page,
    statements: statements.flatMap(({ text }) => text ?? []),
  });
}

/** Day and time in every zone; the day alone where there is no time yet. */
function timesOf({ stream, settings }: Texts, language: string): string[] {
  const at = startOf(stream);
  if (at !== null) return timesIn(at, [stream.zone, ...settings.streamTexts.zones], language);
  return stream.day === null ? [] : [dayTextIn(stream.day, language)];
}

function productsOf(texts: Texts): AnnouncedProduct[] {
  const { stream, segments, products, marketplace, settings, disclosures } = texts;
  const ids = plannedProducts(stream, segments);
  const items = carouselOf(ids, products, marketplace).filter(
    ({ product }) => !product.dead && !product.deleted,
  );
  const titles = titlesOf(
    items.map(({ product }) => describedOf(product)),
    SHORT,
  );
  const tag = defaultTag(settings, marketplace);
  return items.map(({ asin }, at) => ({
    title: titles[at] ?? '',
    link: asin && tag ? trackingLink({ marketplace, asin, tag, options: settings.link }) : '',
    label: labelFor(disclosures, marketplace, 'auto'),
  }));
}
