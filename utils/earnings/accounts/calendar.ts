import ical, { ICalAlarmType } from 'ical-generator';
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

const PRODUCT = { company: 'Linkshelf', product: 'Accounts', language: 'EN' } as const;
/** Reminders come at nine in the morning, wherever she is. Seconds. */
const NINE = 9 * 60 * 60;
const DAY = 24 * 60 * 60;
const MINUTE_MS = 60_000;

/**
 * A calendar file (RFC 5545) with whole days, which are the same day in every zone.
 * @param now a file that was made later replaces what an earlier one said
 */
export function calendarFile(days: readonly CalendarDay[], now: Date): string {
  const calendar = ical({ prodId: PRODUCT, name: 'Linkshelf' });
  for (const { key, day, title, text, remindOn } of days) {
    calendar.createEvent({
      id: `${key}@accounts.linkshelf.example`,
      sequence: Math.floor(now.getTime() / MINUTE_MS),
      stamp: now,
      start: day,
      allDay: true,
      summary: title,
      description: text,
      alarms: remindOn.map((before) => ({
        type: ICalAlarmType.display,
        trigger: before * DAY - NINE,
        description: title,
      })),
    });
  }
  return calendar.toString();
}
