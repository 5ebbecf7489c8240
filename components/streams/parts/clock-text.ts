import { uiLanguage } from '@/utils/browser/i18n.ts';

const made = new Map<string, Intl.DateTimeFormat>();

/**
 * What the clock on the wall shows in a zone, as the reader's language writes it.
 * @param at milliseconds since 1970
 */
export function clockText(at: number, zone: string): string {
  return format(zone, { timeStyle: 'short' }).format(at);
}

/**
 * The day of the week, where it is another one than that of `since`; else null.
 * @param at milliseconds since 1970, `since` too
 */
export function newDayText(at: number, zone: string, since: number): string | null {
  const days = format(zone, { dateStyle: 'short' });
  return days.format(at) === days.format(since)
    ? null
    : format(zone, { weekday: 'short' }).format(at);
}

/** The time, with the day of the week where that is another one than that of `since`. */
export function momentText(at: number, zone: string, since: number): string {
  if (newDayText(at, zone, since) === null) return clockText(at, zone);
  return format(zone, { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(at);
}

/** A time zone as a list can name it: "Berlin (Europe)". Its offset is left to the moment. */
export function zoneName(zone: string): string {
  const [area = '', ...place] = zone.replaceAll('_', ' ').split('/');
  return place.length === 0 ? area : `${place.join(', ')} (${area})`;
}

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${Object.keys(options).join()}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(uiLanguage(), { ...options, timeZone: zone });
  made.set(key, fresh);
  return fresh;
}
