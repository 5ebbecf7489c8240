import type { TestBrowser } from '@/tests/e2e/harness/index.ts';

/** What the trace says of one load, about the main thread of the page; milliseconds on the processor. */
export interface LoadTrace {
  /** All tasks, from the start to rest. */
  task: number;
  /** Of them in scripts: their worlds, compiling, evaluating, callbacks, and the microtasks after them, whoever's. */
  script: number;
  /** The longest that scripts took of one task. */
  longest: number;
  shift: number;
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
  args: { data?: { score?: number }; beginData?: { url?: string } };
}

const TASK = 'ThreadControllerImpl::RunTask';
/**
 * What runs after an `await` carries no address in a trace, so that scripts are not told apart by theirs. On a page
 * whose own scripts are kept from running, all of them are the extension's.
 */
const SCRIPTS = new Set([
  'LocalWindowProxy::Initialize',
  'v8.compile',
  'v8.callFunction',
  'EvaluateScript',
  'FunctionCall',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);
const CATEGORIES = ['toplevel', 'devtools.timeline', 'loading', 'v8'];

/**
 * Loads a page under DevTools' tracing.
 * @param slowdown how many times slower the processor is made
 */
export async function traceLoad(
  browser: TestBrowser,
  url: string,
  slowdown: number,
): Promise<LoadTrace> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(url);
  // Nothing is run in the page to wait for its rest: that would be counted.
  await new Promise((done) => setTimeout(done, 400 + 200 * slowdown));
  const trace = await page.tracing.stop();
  await page.close();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  return readTrace(traceEvents, url);
}

function readTrace(events: readonly TraceEvent[], url: string): LoadTrace {
  const parsing = events.find(({ args }) => args.beginData?.url === url);
  if (!parsing) throw new Error(`no document at ${url} in the trace`);
  const main = events.filter(({ pid, tid }) => pid === parsing.pid && tid === parsing.tid);
  const tasks = outermost(main.filter(({ name }) => name === TASK));
  const scripts = outermost(main.filter(({ ph, name }) => ph === 'X' && SCRIPTS.has(name)));
  const scriptIn = (task: TraceEvent) =>
    sum(scripts.filter((script) => holds(task, script)).map(milliseconds));
  const shifts = main.filter(({ name }) => name === 'LayoutShift');
  return {
    task: sum(tasks.map(milliseconds)),
    script: sum(scripts.map(milliseconds)),
    longest: Math.max(0, ...tasks.map(scriptIn)),
    shift: sum(shifts.map(({ args }) => args.data?.score ?? 0)),
  };
}

/** Those that lie in no other. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = 0;
  return sorted.filter(({ ts, dur = 0 }) => {
    const isInner = ts < end;
    end = Math.max(end, ts + dur);
    return !isInner;
  });
}

function holds({ ts, dur = 0 }: TraceEvent, inner: TraceEvent): boolean {
  return ts <= inner.ts && inner.ts < ts + dur;
}

function milliseconds({ tdur, dur }: TraceEvent): number {
  return (tdur ?? dur ?? 0) / 1000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
