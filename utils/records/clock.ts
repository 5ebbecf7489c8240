/**
 * A hybrid logical clock: wall time where it moves forward, a counter where it does not,
 * and the machine's id, so that no two edits ever carry the same stamp.
 * Written so that plain string comparison is the order of edits:
 * nine digits of milliseconds and three of the counter, both base 36, then the device.
 */
export type Clock = string;

export interface ClockParts {
  /** Milliseconds since 1970. */
  time: number;
  counter: number;
  /** Eight characters of 0-9 and a-z. */
  device: string;
}

/** Nine base-36 digits reach the year 5188. */
const MAX_TIME = 36 ** 9 - 1;
const MAX_COUNTER = 36 ** 3 - 1;
const SHAPE = /^([0-9a-z]{9})-([0-9a-z]{3})-([0-9a-z]{8})$/;

/** The first stamp of a moment; every stamp given at or after `time` is greater. */
export function clockFloor(time: number): string {
  return Math.min(Math.max(Math.floor(time) || 0, 0), MAX_TIME)
    .toString(36)
    .padStart(9, '0');
}

export function makeClock({ time, counter, device }: ClockParts): Clock {
  return `${clockFloor(time)}-${counter.toString(36).padStart(3, '0')}-${device}`;
}

/** The parts of a stamp, or null where the text is none. */
export function readClock(clock: string): ClockParts | null {
  const match = SHAPE.exec(clock);
  if (!match) return null;
  const [, time = '', counter = '', device = ''] = match;
  return { time: Number.parseInt(time, 36), counter: Number.parseInt(counter, 36), device };
}

/**
 * The stamp of a new edit: greater than `last`, also when the wall clock was set back.
 * @param last the newest stamp given or seen on this machine, null before the first
 * @param now milliseconds since 1970
 */
export function tick(last: Clock | null, now: number, device: string): Clock {
  const before = last === null ? null : readClock(last);
  const time = Math.max(Math.floor(now) || 0, 0);
  if (!before || time > before.time) return makeClock({ time, counter: 0, device });
  const full = before.counter >= MAX_COUNTER;
  return makeClock({
    time: full ? before.time + 1 : before.time,
    counter: full ? 0 : before.counter + 1,
    device,
  });
}

/** A new machine's id: random, and telling nothing of the machine. */
export function newDevice(): string {
  return crypto.randomUUID().slice(0, 8);
}
