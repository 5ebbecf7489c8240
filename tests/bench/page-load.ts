import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '@/tests/e2e/harness/index.ts';

/** One load of the page in one browser; times in milliseconds. */
interface Load {
  /** Processor time of the page's main thread, from the start to rest. */
  task: number;
  /** Of it in scripts, style and layout: all that a bar can add, without the noise of the rest. */
  work: number;
  shift: number;
  /** The page's first contentful paint; with a bar it may be the bar's. */
  fcp: number;
  /** The first frame that has a bar at the window's lower edge; null without one. */
  bar: number | null;
  /** The first frame that has anything of the page's own. */
  content: number;
}

export type Variant = 'control' | 'vanilla' | 'ours';
export type Browsers = Record<Variant, TestBrowser>;
export type Loads = Record<Variant, Load[]>;

/** Runs in the page before anything else. */
const SHIFTS = `
window.bench = { shift: 0, bar: null, content: null };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) bench.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });`;

/**
 * The same, where frames are compared and not the load: looking at what lies where makes the browser
 * lay the page out, in every frame.
 */
const FRAMES = `
requestAnimationFrame(function look() {
  const now = performance.now();
  const root = document.documentElement;
  const at = (y) => document.elementFromPoint(innerWidth / 2, y);
  const isPage = (e) => e && document.body?.contains(e) && e !== document.body;
  const low = at(innerHeight - 12);
  if (low && low !== root && low !== document.body && low.parentElement === root) bench.bar ??= now;
  if ([20, 60, 120, 240, 400].some((y) => isPage(at(y)))) bench.content ??= now;
  if (now < 5000 && (bench.bar === null || bench.content === null)) requestAnimationFrame(look);
});`;

/**
 * The same page in all three browsers, turn by turn and in changing order, so that whatever else
 * the machine does falls on all of them.
 * @param slowdown how many times slower the processor is made
 * @param frames look at each frame, for `bar` and `content`, which costs the page some time
 */
export async function measureLoads(
  browsers: Browsers,
  url: string,
  slowdown: number,
  rounds: number,
  frames: boolean,
): Promise<Loads> {
  const loads: Loads = { control: [], vanilla: [], ours: [] };
  const order: Variant[] = ['control', 'vanilla', 'ours'];
  for (let round = 0; round <= rounds; round++) {
    for (const variant of order) {
      const load = await loadOnce(browsers[variant], url, slowdown, frames);
      // The first round fills caches and compiles; it does not count.
      if (round > 0) loads[variant].push(load);
    }
    order.push(...order.splice(0, 1));
  }
  return loads;
}

/**
 * What a variant has more than the control, load by load: the loads of one round lie next to each other,
 * so whatever else the machine does falls on both.
 */
export function added(loads: Loads, variant: Variant, of: (load: Load) => number): number[] {
  return loads[variant].map((load, round) => {
    const control = loads.control[round];
    return control ? of(load) - of(control) : Number.NaN;
  });
}

/**
 * The layout shift that a variant adds at worst. Now and then the page shifts by itself, with and
 * without a bar: its worst load is compared with the control's.
 */
export function addedShift(loads: Loads, variant: Variant): number {
  const worst = (each: Variant) => Math.max(...loads[each].map(({ shift }) => shift));
  return Math.max(0, worst(variant) - worst('control'));
}

async function loadOnce(
  browser: TestBrowser,
  url: string,
  slowdown: number,
  frames: boolean,
): Promise<Load> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  // Time on the processor, not on the clock: what other programs do does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluateOnNewDocument(SHIFTS + (frames ? FRAMES : ''));
  await page.goto(url);
  await rest(page, slowdown);
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => (metrics.find((m) => m.name === name)?.value ?? 0) * 1000;
  const seen = await page.evaluate(`JSON.stringify({
    ...bench,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  })`);
  await page.close();
  return {
    task: metric('TaskDuration'),
    work: metric('ScriptDuration') + metric('RecalcStyleDuration') + metric('LayoutDuration'),
    ...JSON.parse(String(seen)),
  };
}

/** Until the page has done what it does after loading. */
async function rest(page: Page, slowdown: number): Promise<void> {
  await page.evaluate(`new Promise((done) => setTimeout(done, ${400 + 200 * slowdown}))`);
}
