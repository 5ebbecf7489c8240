import type { TestBrowser } from '@/tests/e2e/harness/index.ts';

/** What the trace says of the extension's scripts on one load, in milliseconds. */
export interface OwnTasks {
  /** Running, all together. */
  total: number;
  /** The longest that one of them ran without giving the thread back. */
  longest: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  /** Microseconds on the clock, and of them on the processor. */
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args: { data?: { url?: string; fileName?: string } };
}

const RUNS = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile']);

/** Loads the page under DevTools' tracing, which tells whose script ran when. */
export async function traceOwnTasks(
  browser: TestBrowser,
  url: string,
  slowdown: number,
): Promise<OwnTasks> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await page.goto(url);
  await page.evaluate(`new Promise((done) => setTimeout(done, ${400 + 200 * slowdown}))`);
  const trace = await page.tracing.stop();
  await page.close();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  return ownTasks(traceEvents, browser.extensionUrl);
}

function ownTasks(events: TraceEvent[], extensionUrl: string): OwnTasks {
  const isOwn = ({ args }: TraceEvent) =>
    (args.data?.url ?? args.data?.fileName ?? '').startsWith(extensionUrl);
  const own = outermost(events.filter((e) => e.ph === 'X' && RUNS.has(e.name) && isOwn(e)));
  const times = own.map((e) => (e.tdur ?? e.dur ?? 0) / 1000);
  return { total: times.reduce((sum, time) => sum + time, 0), longest: Math.max(0, ...times) };
}

function outermost(events: TraceEvent[]): TraceEvent[] {
  return events.filter((e) => !events.some((other) => other !== e && holds(other, e)));
}

function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  const end = (e: TraceEvent) => e.ts + (e.dur ?? 0);
  const together = outer.pid === inner.pid && outer.tid === inner.tid;
  return together && outer.ts <= inner.ts && end(outer) >= end(inner);
}
