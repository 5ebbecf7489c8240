import { calendarFile as eventsFile } from '@/utils/time/calendar.ts';
import type { Day } from '@/utils/time/day.ts';

/** A day that goes into a calendar. */
export interface CalendarDay {
  /** The same for the same thing in every file: imported again, the day is replaced and stands there once. */
  key: string;
  day: Day;
  title: string;
  text: string;
  /** So many days before it, in the morning, the calendar is to say so. */
  remindOn: readonly number[];
}

/** Reminders come at nine in the morning, wherever she is. Seconds. */
const NINE = 9 * 60 * 60;
const DAY = 24 * 60 * 60;

/**
 * A calendar file with whole days, which are the same day in every zone.
 * @param now a file that was made later replaces what an earlier one said
 */
export function calendarFile(days: readonly CalendarDay[], now: Date): string {
  const events = days.map(({ key, day, title, text, remindOn }) => ({
    key,
    when: { day },
    title,
    text,
    url: '',
    isCancelled: false,
    remindBefore: remindOn.map((before) => before * DAY - NINE),
  }));
  return eventsFile(events, 'accounts', now);
}
