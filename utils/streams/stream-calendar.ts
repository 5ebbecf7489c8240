import type { CalendarEvent } from '@/utils/time/calendar.ts';
import type { Stream } from './stream.ts';

/** Half an hour before: time to look at the light. Seconds. */
const REMIND = 30 * 60;
/** How long a stream is taken to be where neither its plan nor a target says so. Seconds. */
const USUAL = 60 * 60;

export interface CalendarStream {
  stream: Pick<Stream, 'id' | 'day' | 'time' | 'isDeleted'>;
  /** When it begins (ms since 1970); null: on its day, or not decided at all. */
  startsAt: number | null;
  /** How long it is planned to be, in seconds; 0: not decided. */
  seconds: number;
  title: string;
  text: string;
  /** The address of her page; ''. */
  page: string;
}

/**
 * A stream as it goes into a calendar. One in the trash is cancelled there; one that has a day but no time is on that
 * whole day.
 * @returns null: it is not decided when it is
 */
export function streamEvent(given: CalendarStream): CalendarEvent | null {
  const { stream, startsAt, seconds, title, text, page } = given;
  const { id, day, isDeleted } = stream;
  if (startsAt === null && day === null) return null;
  const to = (startsAt ?? 0) + (seconds || USUAL) * 1000;
  return {
    key: id.replace(/[^\w-]/g, '-'),
    when: startsAt === null ? { day: day ?? '' } : { from: startsAt, to },
    title,
    text,
    url: page,
    isCancelled: isDeleted,
    remindBefore: startsAt === null ? [] : [REMIND],
  };
}
