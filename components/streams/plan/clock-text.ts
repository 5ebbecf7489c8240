import { uiLanguage } from '@/utils/browser/i18n.ts';

const made = new Map<string, Intl.DateTimeFormat>();

/**
 * What the clock on the wall shows in a zone, as the reader's language writes it; another day than that of `since` is
 * told with it.
 * @param at milliseconds since 1970, `since` too
 */
export function clockText(at: number, zone: string, since = at): string {
  const time = format(zone, { timeStyle: 'short' }).format(at);
  const days = format(zone, { dateStyle: 'short' });
  if (days.format(at) === days.format(since)) return time;
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
