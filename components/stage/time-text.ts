import { uiLanguage } from '@/utils/browser/i18n.ts';
import { durationText } from '@/utils/time/duration.ts';

let times: Intl.DateTimeFormat | null = null;

/** What the clock on the wall shows where the machine is. @param at milliseconds since 1970 */
export function wallText(at: number): string {
  times ??= new Intl.DateTimeFormat(uiLanguage(), { timeStyle: 'short' });
  return times.format(at);
}

/** A duration whatever its sign, such as `1:20`. @param seconds whole ones */
export function lengthText(seconds: number): string {
  return durationText(Math.abs(seconds));
}
