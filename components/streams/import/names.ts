import { kindName } from '@/components/ui/segment-kind.ts';
import { t } from '@/utils/browser/i18n.ts';
import { SEGMENT_KINDS, type SegmentKind } from '@/utils/streams/segment.ts';
import { LIVE_SITES, type LiveSite } from '@/utils/streams/stream.ts';
import type { RunOfShowNames } from '@/utils/streams/transfer/run-of-show.ts';
import { siteName } from '../parts/site-name.ts';

/** The words of a run of show, as the screen has them. */
export function runOfShowNames(): RunOfShowNames {
  return {
    columns: {
      start: t('streams_list_column_start'),
      kind: t('streams_list_column_kind'),
      title: t('streams_list_column_title'),
      duration: t('streams_list_column_duration'),
      points: t('streams_list_column_points'),
      products: t('streams_list_column_products'),
      code: t('streams_list_column_code'),
      every: t('streams_list_column_every'),
      sites: t('streams_list_column_sites'),
      skip: t('streams_list_column_skip'),
    },
    kinds: namesOf(SEGMENT_KINDS, kindName),
    sites: namesOf(LIVE_SITES, siteName),
    yes: t('streams_list_yes'),
  };
}

function namesOf<T extends SegmentKind | LiveSite>(
  all: readonly T[],
  nameOf: (each: T) => string,
): Record<T, string> {
  return Object.assign({}, ...all.map((each) => ({ [each]: nameOf(each) })));
}
