import type { CDPSession, Page } from 'puppeteer-core';
import { seedShop, type TestBrowser } from '@/tests/e2e/harness/index.ts';
import type { NewSegment } from '@/utils/streams/edits.ts';
import type { Row } from './report.ts';
import { median, p95 } from './stats.ts';

/** A stream of four hours, with a new segment every five minutes. */
const SEGMENTS = 48;
const SECONDS = 5 * 60;

/**
 * A clock that jumps from second to second as fast as the page can follow: timers wait for it, and each second is
 * measured until the page is laid out.
 */
const FAST_CLOCK = `(() => {
  const real = { now: performance.now.bind(performance), timeout: setTimeout.bind(globalThis) };
  const begin = Math.floor(Date.now() / 1000) * 1000;
  let passed = 0;
  let timers = [];
  let nth = 0;
  Date.now = () => begin + passed;
  performance.now = () => passed;
  globalThis.setTimeout = (run, delay = 0, ...given) => {
    nth += 1;
    timers.push({ id: nth, at: passed + delay, run: () => run(...given) });
    return nth;
  };
  globalThis.clearTimeout = (id) => {
    timers = timers.filter((timer) => timer.id !== id);
  };
  const fire = () => {
    const due = timers.filter(({ at }) => at <= passed);
    timers = timers.filter(({ at }) => at > passed);
    for (const { run } of due) run();
  };
  globalThis.fastClock = {
    settle: async () => {
      for (let i = 0; i < 5; i++) await new Promise((done) => real.timeout(done, 20));
      fire();
    },
    run: async (seconds) => {
      const times = [];
      for (let second = 0; second < seconds; second++) {
        passed = Math.floor(passed / 1000) * 1000 + 1000;
        const start = real.now();
        fire();
        for (let i = 0; i < 5; i++) await null;
        document.body.getBoundingClientRect();
        times.push(real.now() - start);
        if (second % 20 === 19) await new Promise(requestAnimationFrame);
      }
      return JSON.stringify(times);
    },
  };
})()`;

/** What the window on air costs in each second of four hours, and what is left of it in memory. */
export async function onAirRows(browser: TestBrowser): Promise<Row[]> {
  const [stream = ''] = await seedShop(
    browser,
    [{ marketplace: 'US', asin: 'B0DEMOLIP1', title: 'Velvet lipstick' }],
    [],
    [{ title: 'Four hours', segments: plan(), sites: ['amazon'], zone: 'UTC' }],
  );
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(FAST_CLOCK);
  await page.goto(`${browser.extensionUrl}on-air.html#${stream}`);
  await page.waitForSelector('.stage-start');
  const session = await page.createCDPSession();
  // The work of the thread itself: what else the machine does at that time is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const times: number[] = [];
  const kept: Memory[] = [];
  const before = await taskSeconds(session);
  for (let at = 0; at < SEGMENTS; at++) {
    await page.keyboard.press('ArrowRight');
    await page.evaluate('fastClock.settle()');
    times.push(...(await run(page)));
    if (at % 12 === 11) kept.push(await memory(session));
  }
  const [first = NOTHING, last = NOTHING] = [kept[0], kept.at(-1)];
  const each = ((await taskSeconds(session)) - before) / times.length;
  await page.close();
  return [
    { what: 'on air, a second', value: median(times), unit: 'ms', limit: 2, note: 'laid out' },
    { what: 'on air, a second', value: p95(times), unit: 'ms', limit: null, note: 'p95' },
    {
      what: 'on air, main thread a second',
      value: each * 1000,
      unit: 'ms',
      limit: 2,
      note: `mean of ${times.length} seconds, painted and with all steps`,
    },
    {
      what: 'on air, memory after four hours more than after one',
      value: (last.heap - first.heap) / 1000,
      unit: 'kB',
      limit: 250,
      note: `by the hour ${kept.map(({ heap }) => Math.round(heap / 1000)).join(', ')} kB; ${last.nodes - first.nodes} nodes more`,
    },
  ];
}

function plan(): NewSegment[] {
  return Array.from({ length: SEGMENTS }, (_, at) => ({
    kind: at % 6 === 1 ? 'disclosure' : 'product',
    title: `Segment ${at + 1}`,
    seconds: SECONDS,
    points: 'What it is\nHow it feels\nWho it is for',
    products: ['p:us:B0DEMOLIP1'],
    every: at % 6 === 1 ? 20 : null,
  }));
}

async function run(page: Page): Promise<number[]> {
  return JSON.parse(String(await page.evaluate(`fastClock.run(${SECONDS})`)));
}

interface Memory {
  /** Bytes. */
  heap: number;
  nodes: number;
}

const NOTHING: Memory = { heap: Number.NaN, nodes: Number.NaN };

/** After garbage is collected. */
async function memory(session: CDPSession): Promise<Memory> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return { heap: await metric(session, 'JSHeapUsedSize'), nodes: await metric(session, 'Nodes') };
}

function taskSeconds(session: CDPSession): Promise<number> {
  return metric(session, 'TaskDuration');
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}
