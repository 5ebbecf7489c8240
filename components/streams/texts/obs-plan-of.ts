import { kindName } from '@/components/ui/segment-kind.ts';
import { direction, t, uiLanguage } from '@/utils/browser/i18n.ts';
import { statementsFor } from '@/utils/descriptions/disclosure.ts';
import { titleOf as productTitleOf } from '@/utils/descriptions/titles.ts';
import { describedOf } from '@/utils/streams/described.ts';
import { plannedSegments } from '@/utils/streams/on-air.ts';
import type { OverlayLooks } from '@/utils/streams/overlay/looks.ts';
import type { ObsPlan, ObsWord } from '@/utils/streams/overlay/obs-plan.ts';
import { overlayText } from '@/utils/streams/overlay/overlay-text.ts';
import { titleOf } from '../parts/title-of.ts';
import type { Texts } from './use-texts.ts';

/** A name that viewers take in at a glance, in UTF-16 units. */
const SHORT = 60;

/** What the files for OBS say of a stream. */
export function obsPlanOf(texts: Texts, looks: OverlayLooks): ObsPlan {
  const { stream, segments, products, marketplace, settings, disclosures } = texts;
  const { own, name } = settings.channels;
  const choice = { own, name, sentence: '', labels: 'auto', shown: true } as const;
  const [statement] = statementsFor(disclosures, [marketplace], choice);
  return {
    id: `linkshelf-overlay:${stream.id}`,
    title: titleOf(stream),
    segments: plannedSegments(segments).flatMap((segment) => {
      const names = segment.products.flatMap((id) => {
        const product = products.get(id);
        if (!product) return [];
        return productTitleOf(describedOf(product), SHORT);
      });
      const text = overlayText(segment, names, kindName(segment.kind));
      return text ? { id: segment.id, ...text } : [];
    }),
    disclosure: statement?.text ?? '',
    looks,
    language: uiLanguage(),
    direction: direction(),
    words: words(),
  };
}

function words(): Record<ObsWord, string> {
  return {
    code: t('overlay_word_code'),
    back: t('overlay_word_back'),
    next: t('overlay_word_next'),
    hidden: t('overlay_word_hidden'),
    segment: t('overlay_part_segment'),
    promo: t('overlay_part_code'),
    disclosure: t('overlay_part_disclosure'),
    waiting: t('overlay_word_waiting'),
    connected: t('overlay_word_connected'),
    plan: t('overlay_word_plan'),
  };
}
