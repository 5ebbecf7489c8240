import { t, uiLanguage } from '@/utils/browser/i18n.ts';
import { foldMoments } from '@/utils/streams/run.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { utcOf } from '@/utils/time/day.ts';
import { momentOf, ownZone } from '@/utils/time/zones.ts';

const DAY = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

/** Formats take longer to make than to use, and a list has few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * When a stream began, or is to begin: "Fri, Dec 4, 2026, 6:30 PM". Of one that is planned in another zone than this
 * machine's, the time there with the zone.
 */
export function whenText({ day, time, zone, isLoose, moments }: Stream): string {
  const { startedAt } = foldMoments(moments);
  if (startedAt !== null) return formatIn(ownZone(), true).format(startedAt);
  if (day === null) return t('streams_list_no_day');
  if (time === null || isLoose) return formatIn('UTC', false).format(utcOf(day));
  return formatIn(zone, true).format(momentOf(day, time, zone).at);
}

function formatIn(timeZone: string, hasTime: boolean): Intl.DateTimeFormat {
  const key = `${timeZone} ${hasTime}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(uiLanguage(), {
    ...DAY,
    ...(hasTime && TIME),
    ...(hasTime && timeZone !== ownZone() && { timeZoneName: 'short' }),
    timeZone,
  });
  formats.set(key, made);
  return made;
}
