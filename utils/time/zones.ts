import { type Day, utcOf } from './day.ts';

/** A moment of the day as a clock on the wall shows it, `HH:MM`. */
export type WallTime = string;

/**
 * What a change of the clocks does to a wall time: `gap`, the clocks were put forward over it and it is on no clock
 * that day; `doubled`, they were put back and it is there twice. Null: it is there once, as nearly always.
 */
export type ClockChange = 'gap' | 'doubled' | null;

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
/** Milliseconds. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** No zone is further from UTC than this, and none changes its clocks twice within the double of it. Milliseconds. */
const SURELY_BEFORE = 24 * 60 * MINUTE;

export function isWallTime(text: string): text is WallTime {
  return TIME.test(text);
}

/** Whether this browser knows a time zone of that name. */
export function isZone(zone: string): boolean {
  return clockOf(zone) !== null;
}

/** The time zone that the device is set to, by its IANA name; UTC where it is set to none that can be named. */
export function ownZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return isZone(timeZone) ? timeZone : 'UTC';
}

/** All time zones by their IANA names: the device's own first, then those of the world by the alphabet, and UTC. */
export function allZones(): readonly string[] {
  return [...new Set([ownZone(), ...Intl.supportedValuesOf('timeZone'), 'UTC'])];
}

/**
 * The moment at which the clocks of a zone show a time on a day. A time in a gap is moved on by the gap, to where a
 * clock is that nobody has put forward (02:30 to 03:30); one that is there twice is the first.
 *
 * @param zone one that this browser does not know, as a newer one elsewhere may, counts as UTC
 * @returns milliseconds since 1970
 */
export function momentOf(
  day: Day,
  time: WallTime,
  zone: string,
): { at: number; change: ClockChange } {
  const wall = utcOf(day) + minutesOf(time) * MINUTE;
  const before = wall - offsetAt(wall - SURELY_BEFORE, zone);
  const after = wall - offsetAt(wall + SURELY_BEFORE, zone);
  const shows = (at: number): boolean => at + offsetAt(at, zone) === wall;
  if (before === after) {
    return { at: before, change: null };
  }
  if (shows(before) && shows(after)) {
    return { at: Math.min(before, after), change: 'doubled' };
  }
  if (shows(before) || shows(after)) {
    return { at: shows(before) ? before : after, change: null };
  }
  return { at: Math.max(before, after), change: 'gap' };
}

/**
 * What the clocks of a zone show at a moment.
 *
 * @param at milliseconds since 1970
 * @param zone one that this browser does not know counts as UTC
 */
export function wallAt(at: number, zone: string): { day: Day; time: WallTime } {
  const shown = new Date(at + offsetAt(at, zone)).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** The first moment of a day in a zone, which is not midnight where the clocks are put forward over it. */
export function startOfDay(day: Day, zone: string): number {
  return momentOf(day, '00:00', zone).at;
}

/**
 * How far the clocks of a zone are ahead of UTC at a moment; negative where they are behind.
 *
 * @returns milliseconds
 */
export function offsetAt(at: number, zone: string): number {
  const clock = clockOf(zone);
  if (clock === null) {
    return 0;
  }
  const shown = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => Number(shown.get(name) ?? 0);
  // The year before 1 AD is 1 BC, and that is the year 0 of days.
  const year = shown.get('era') === 'B' ? 1 - part('year') : part('year');
  const seconds = (part('hour') * 60 + part('minute')) * 60 + part('second');
  // `Date.UTC` takes a year of two digits for one of the twentieth century.
  const wall = new Date(0).setUTCFullYear(year, part('month') - 1, part('day')) + seconds * SECOND;
  return wall - Math.floor(at / SECOND) * SECOND;
}

function minutesOf(time: WallTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Making one takes longer than asking it a thousand times. */
const clocks = new Map<string, Intl.DateTimeFormat | null>();

function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) {
    return known;
  }
  const clock = newClock(zone);
  clocks.set(zone, clock);
  return clock;
}

function newClock(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'narrow',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) {
      return null;
    }
    throw error;
  }
}
