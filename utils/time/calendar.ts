import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator';
import type { Day } from './day.ts';

/** Something that goes into a calendar. */
export interface CalendarEvent {
  /** The same for the same thing in every file: imported again, it is replaced and stands there once. */
  key: string;
  /** A whole day, which is the same day in every zone; or moments (ms since 1970), which each calendar shows in its own. */
  when: { day: Day } | { from: number; to: number };
  title: string;
  text: string;
  /** Where more is to be found; '': nowhere. */
  url: string;
  isCancelled: boolean;
  /** The calendar is to say so this many seconds before it begins; negative: after that. */
  remindBefore: readonly number[];
}

const MINUTE_MS = 60_000;

/**
 * A calendar file (RFC 5545).
 * @param kind what the events are, as a word of their ids
 * @param now a file that was made later replaces what an earlier one said
 */
export function calendarFile(events: readonly CalendarEvent[], kind: string, now: Date): string {
  const product = kind.charAt(0).toUpperCase() + kind.slice(1);
  const calendar = ical({
    prodId: { company: 'Linkshelf', product, language: 'EN' },
    name: 'Linkshelf',
  });
  for (const { key, when, title, text, url, isCancelled, remindBefore } of events) {
    calendar.createEvent({
      id: `${key}@${kind}.linkshelf.example`,
      sequence: Math.floor(now.getTime() / MINUTE_MS),
      stamp: now,
      ...('day' in when
        ? { start: when.day, allDay: true }
        : { start: new Date(when.from), end: new Date(when.to) }),
      summary: title,
      description: text,
      ...(url !== '' && { url }),
      ...(isCancelled && { status: ICalEventStatus.CANCELLED }),
      alarms: isCancelled
        ? []
        : remindBefore.map((trigger) => ({
            type: ICalAlarmType.display,
            trigger,
            description: title,
          })),
    });
  }
  return calendar.toString();
}
