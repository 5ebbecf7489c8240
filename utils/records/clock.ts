/**
 * A hybrid logical clock: wall time where it moves forward, a counter where it does not, and the machine's id, so that
 * no two edits ever have the same clock. Comparing two as text gives the order of their edits: nine digits of
 * milliseconds and three of the counter, both in base 36, then the machine's id.
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

/** The beginning of every clock of a moment; each clock given at or after `time` is greater. */
export function clockFloor(time: number): string {
  return Math.min(Math.max(Math.floor(time) || 0, 0), MAX_TIME)
    .toString(36)
    .padStart(9, '0');
}

export function makeClock({ time, counter, device }: ClockParts): Clock {
  return `${clockFloor(time)}-${counter.toString(36).padStart(3, '0')}-${device}`;
}

/** The parts of a clock; null where the text is none. */
export function readClock(clock: string): ClockParts | null {
  const match = SHAPE.exec(clock);
  if (!match) return null;
  const [, time = '', counter = '', device = ''] = match;
  return { time: Number.parseInt(time, 36), counter: Number.parseInt(counter, 36), device };
}

/**
 * The clock of a new edit: greater than `last`, also when the wall clock was set back.
 * @param last the newest clock given or seen on this machine; null: none yet
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

/** A new machine's id: random, so that it tells nothing about the machine. */
export function newDevice(): string {
  return crypto.randomUUID().slice(0, 8);
}
