/** Longer texts are cut, in UTF-16 units; greater numbers are not kept. */
export const LIMITS = {
  title: 200,
  note: 5_000,
  points: 10_000,
  code: 100,
  tag: 100,
  /** A week, in seconds. */
  seconds: 604_800,
  /** A day, in minutes. */
  every: 1_440,
  result: 1e12,
} as const;
