import * as v from 'valibot';

/** How the prompter looks on this device. */
export interface Looks {
  /** Of the letters, in CSS pixels. */
  size: number;
  /** Lines a minute. */
  speed: number;
  /** Of each side, in percent of the width. */
  margin: number;
  /** From line to line, in tenths of the size. */
  line: number;
  /** Where the line stands that is read, in percent of the height. */
  eye: number;
  weight: number;
  /** Left and right are exchanged, as behind a pane of glass. */
  isMirrored: boolean;
  /** Above and below are exchanged. */
  isFlipped: boolean;
  /** It goes to the segment that is on when that changes. */
  isFollowing: boolean;
  hasClock: boolean;
}

/** What can be set in numbers. */
export type Measure = 'size' | 'speed' | 'margin' | 'line' | 'eye' | 'weight';

interface Range {
  min: number;
  max: number;
  step: number;
  usual: number;
}

export const RANGES: Readonly<Record<Measure, Range>> = {
  size: { min: 20, max: 200, step: 4, usual: 64 },
  speed: { min: 4, max: 120, step: 2, usual: 24 },
  margin: { min: 0, max: 40, step: 1, usual: 8 },
  line: { min: 10, max: 24, step: 1, usual: 14 },
  eye: { min: 5, max: 85, step: 5, usual: 30 },
  weight: { min: 300, max: 900, step: 100, usual: 600 },
};

const KEY = 'prompter-looks';

function measure(of: Measure) {
  const { min, max, usual } = RANGES[of];
  return v.fallback(v.pipe(v.number(), v.minValue(min), v.maxValue(max)), usual);
}

/** What cannot be read is as usual, and spares the rest. */
const LOOKS = v.object({
  size: measure('size'),
  speed: measure('speed'),
  margin: measure('margin'),
  line: measure('line'),
  eye: measure('eye'),
  weight: measure('weight'),
  isMirrored: v.fallback(v.boolean(), false),
  isFlipped: v.fallback(v.boolean(), false),
  isFollowing: v.fallback(v.boolean(), true),
  hasClock: v.fallback(v.boolean(), true),
});

/** An absent value is none that can be read. */
const NOTHING = Object.fromEntries(Object.keys(LOOKS.entries).map((name) => [name, null]));

export function readLooks(notes: Pick<Storage, 'getItem'>): Looks {
  return v.parse(LOOKS, { ...NOTHING, ...Object(parsed(notes.getItem(KEY))) });
}

export function writeLooks(notes: Pick<Storage, 'setItem'>, looks: Looks): void {
  notes.setItem(KEY, JSON.stringify(looks));
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A measure some steps further, within its range. */
export function stepped(looks: Looks, of: Measure, steps: number): Looks {
  const { min, max, step } = RANGES[of];
  return { ...looks, [of]: Math.min(max, Math.max(min, looks[of] + steps * step)) };
}

/** How fast the text moves, in CSS pixels a second. */
export function pixelsPerSecond({ speed, size, line }: Looks): number {
  return (speed * size * line) / 10 / 60;
}
