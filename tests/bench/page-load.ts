import type { TestBrowser } from '@/tests/e2e/harness/index.ts';
import { type LoadTrace, traceLoad } from './load-trace.ts';

export type Variant = 'control' | 'vanilla' | 'ours';
export type Browsers = Record<Variant, TestBrowser>;
export type Loads<Load> = Record<Variant, Load[]>;

/** When a page and a toolbar on it are first seen, in milliseconds. */
export interface FirstFrames {
  /** The page's first contentful paint; with a toolbar it may be the toolbar's. */
  fcp: number;
  /** The first frame that has a toolbar at the window's lower edge; null without one. */
  toolbar: number | null;
  /** The first frame that has anything of the page's own. */
  content: number;
}

/**
 * Runs in the page before anything else. Looking at what lies where makes the browser lay the page out, in every
 * frame: these loads are not measured for anything else.
 */
const FRAMES = `
window.bench = { toolbar: null, content: null };
requestAnimationFrame(function look() {
  const now = performance.now();
  const root = document.documentElement;
  const at = (y) => document.elementFromPoint(innerWidth / 2, y);
  const isPage = (e) => e && document.body?.contains(e) && e !== document.body;
  const low = at(innerHeight - 12);
  if (low && low !== root && low !== document.body && low.parentElement === root) bench.toolbar ??= now;
  if ([20, 60, 120, 240, 400].some((y) => isPage(at(y)))) bench.content ??= now;
  if (now < 5000 && (bench.toolbar === null || bench.content === null)) requestAnimationFrame(look);
});`;

/**
 * The same page in all three browsers, turn by turn and in changing order, so that whatever else
 * the machine does falls on all of them.
 */
async function inTurns<Load>(
  rounds: number,
  load: (variant: Variant) => Promise<Load>,
): Promise<Loads<Load>> {
  const loads: Loads<Load> = { control: [], vanilla: [], ours: [] };
  const order: Variant[] = ['control', 'vanilla', 'ours'];
  for (let round = 0; round <= rounds; round++) {
    for (const variant of order) {
      const result = await load(variant);
      // The first round fills caches and compiles; it does not count.
      if (round > 0) loads[variant].push(result);
    }
    order.push(...order.splice(0, 1));
  }
  return loads;
}

/** @param slowdown how many times slower the processor is made */
export function measureLoads(
  browsers: Browsers,
  url: string,
  slowdown: number,
  rounds: number,
): Promise<Loads<LoadTrace>> {
  return inTurns(rounds, (variant) => traceLoad(browsers[variant], url, slowdown));
}

export function measureFrames(
  browsers: Browsers,
  url: string,
  rounds: number,
): Promise<Loads<FirstFrames>> {
  return inTurns(rounds, (variant) => framesOf(browsers[variant], url));
}

/**
 * What a variant has more than the control, load by load: the loads of one round lie next to each other,
 * so whatever else the machine does falls on both.
 */
export function added(
  loads: Loads<LoadTrace>,
  variant: Variant,
  of: (load: LoadTrace) => number,
): number[] {
  return loads[variant].map((load, round) => {
    const control = loads.control[round];
    return control ? of(load) - of(control) : Number.NaN;
  });
}

/**
 * The layout shift that a variant adds at worst. Now and then the page shifts by itself, with and
 * without a toolbar: its worst load is compared with the control's.
 */
export function addedShift(loads: Loads<LoadTrace>, variant: Variant): number {
  const worst = (each: Variant) => Math.max(...loads[each].map(({ shift }) => shift));
  return Math.max(0, worst(variant) - worst('control'));
}

async function framesOf(browser: TestBrowser, url: string): Promise<FirstFrames> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(FRAMES);
  await page.goto(url);
  await page.evaluate('new Promise((done) => setTimeout(done, 600))');
  const seen = await page.evaluate(`JSON.stringify({
    ...bench,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  })`);
  await page.close();
  return JSON.parse(String(seen));
}
