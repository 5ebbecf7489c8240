import type { LoadTrace } from './load-trace.ts';
import {
  added,
  addedShift,
  type Browsers,
  type FirstFrames,
  type Loads,
  measureFrames,
  measureLoads,
  type Variant,
} from './page-load.ts';
import type { BenchPage } from './pages.ts';
import type { Row } from './report.ts';
import { median, quantile } from './stats.ts';

const ROUNDS = 15;
/** Loads with the page's own scripts running. */
const FRAMES = 5;

/** Not more than so many times what a bare toolbar takes, on a small page. */
const LIMITS = { task: 1.5, script: 2.5, longest: 1 } as const;
type Measure = keyof typeof LIMITS;

const NAMES: Readonly<Record<Measure, string>> = {
  task: 'main thread added to the page',
  script: 'of it in scripts, microtasks among them',
  longest: 'longest that scripts take of one task',
};

/** What a toolbar costs a page: a small one and a large one, on a quick processor and on a slow one. */
export async function loadRows(
  browsers: Browsers,
  pages: Readonly<Record<'small' | 'large', BenchPage>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let shift: Loads<LoadTrace> | null = null;
  for (const [size, { stillUrl }] of Object.entries(pages)) {
    for (const slowdown of [1, 4]) {
      const loads = await measureLoads(browsers, stillUrl, slowdown, ROUNDS);
      const where = `${size} page${slowdown > 1 ? `, processor ${slowdown} × slower` : ''}`;
      const isGoal = size === 'small' && slowdown === 1;
      for (const measure of Object.keys(LIMITS).filter(isMeasure)) {
        rows.push(timesRow(where, measure, loads, isGoal));
      }
      shift ??= loads;
    }
  }
  if (shift) rows.push(shiftRow(shift));
  return [...rows, frameRow(await measureFrames(browsers, pages.large.url, FRAMES))];
}

function isMeasure(name: string): name is Measure {
  return Object.hasOwn(LIMITS, name);
}

function timesRow(where: string, measure: Measure, loads: Loads<LoadTrace>, isGoal: boolean): Row {
  const of = (variant: Variant) => added(loads, variant, (load) => load[measure]);
  const control = median(loads.control.map((load) => load[measure]));
  return {
    what: `${where}: ${NAMES[measure]}, in bare toolbars`,
    value: median(of('ours')) / median(of('vanilla')),
    unit: '×',
    limit: isGoal ? LIMITS[measure] : null,
    note: `${spread(of('ours'))}; the bare toolbar ${spread(of('vanilla'))}; the page itself ${control.toFixed(1)} ms`,
  };
}

/** Median and quartiles. */
function spread(samples: readonly number[]): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(samples, share).toFixed(1));
  return `${middle} ms (${low} to ${high})`;
}

function shiftRow(loads: Loads<LoadTrace>): Row {
  return {
    // With the page's own scripts still: its carousel shifts, now more and now less, by itself.
    what: 'layout shift added',
    value: addedShift(loads, 'ours'),
    unit: 'score',
    limit: 0,
    vanilla: addedShift(loads, 'vanilla'),
  };
}

function frameRow(frames: Loads<FirstFrames>): Row {
  const late = (variant: Variant) =>
    median(
      frames[variant].map(
        ({ toolbar, content }) => (toolbar ?? Number.POSITIVE_INFINITY) - content,
      ),
    );
  const paint = median(frames.control.map(({ fcp }) => fcp));
  return {
    what: "the toolbar's first frame after the page's first frame with content",
    value: late('ours'),
    unit: 'ms',
    limit: 0,
    vanilla: late('vanilla'),
    note: `0 is the same frame; the control paints at ${paint.toFixed(0)} ms`,
  };
}
