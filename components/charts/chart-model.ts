/** A bar of a chart. */
export interface ChartPoint {
  /** What it is about, such as a day: its name in full, and as short as an axis has room for. */
  name: string;
  short: string;
  value: number;
  /** False: it is not known, or not all of it is. */
  isKnown: boolean;
  /** What is read in place of the value, where there is none. */
  instead?: string;
}

/** Where a bar stands, in CSS pixels from the start of the line and from the top. */
export interface Bar {
  start: number;
  width: number;
  top: number;
  height: number;
  isNegative: boolean;
}

export interface ChartLayout {
  bars: readonly Bar[];
  /** The line of nothing, from the top. */
  zero: number;
  /** The lines across, the lowest first. */
  ticks: readonly { value: number; top: number }[];
  /** The points that have room for their name on the axis. */
  named: readonly number[];
}

export interface ChartBox {
  width: number;
  height: number;
}

/** Fewer lines than this tell nothing, more cannot be read. */
const TICKS = 4;
/** The narrowest room for a name on the axis, in CSS pixels. */
const NAME_WIDTH = 64;
const GAP = 0.25;

/** How a chart of bars stands in a box. Values may be negative; the line of nothing is always in sight. */
export function chartLayout(values: readonly number[], { width, height }: ChartBox): ChartLayout {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const step = niceStep((most - least || 1) / TICKS);
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const topOf = (value: number) => ((high - value) / (high - low)) * height;
  const room = width / Math.max(1, values.length);
  const every = Math.max(1, Math.ceil(NAME_WIDTH / room));
  return {
    bars: values.map((value, at) => ({
      start: room * (at + GAP / 2),
      width: room * (1 - GAP),
      top: topOf(Math.max(0, value)),
      height: Math.abs(topOf(value) - topOf(0)),
      isNegative: value < 0,
    })),
    zero: topOf(0),
    ticks: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, nth) => {
      const value = low + nth * step;
      return { value, top: topOf(value) };
    }),
    named: [...values.keys()].filter((at) => at % every === 0),
  };
}

/** The next of 1, 2, 5, 10, 20, … that is not smaller: amounts and counts are whole numbers of their smallest unit. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((each) => each * power >= least) ?? 10;
  return Math.max(1, step * power);
}
