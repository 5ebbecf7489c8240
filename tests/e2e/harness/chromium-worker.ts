import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';
import { until } from './wait.ts';

type Version = Protocol.ServiceWorker.ServiceWorkerVersion;

/**
 * The extension's service worker, as the browser itself reports it. Its target is no measure: a worker
 * that is started again while it stops goes on within the same target, and puppeteer's handle is then dead.
 */
export class ChromiumWorker {
  readonly #browser: Browser;
  readonly #url: string;
  readonly #versions = new Map<string, Version>();
  /** How often each version has stopped so far. */
  readonly #stops = new Map<string, number>();
  #watch: Promise<CDPSession> | null = null;

  /** @param extensionUrl `chrome-extension://…/` */
  constructor(browser: Browser, extensionUrl: string) {
    this.#browser = browser;
    this.#url = extensionUrl;
  }

  async alive(): Promise<boolean> {
    await this.#session();
    return this.#running() !== undefined;
  }

  /** Stops it as the browser does when it is idle; resolves when it has stopped, whoever starts it next. */
  async stop(): Promise<void> {
    const session = await this.#session();
    const running = this.#running();
    if (!running) return;
    const { versionId } = running;
    const before = this.#stops.get(versionId) ?? 0;
    await session.send('ServiceWorker.stopWorker', { versionId });
    const stopped = async () => (this.#stops.get(versionId) ?? 0) > before;
    await until(stopped, 'the worker to stop');
  }

  /** Evaluates an expression in it, which has to be running, over a connection of its own. */
  async run<T>(expression: string): Promise<T> {
    const target = await until(
      async () => this.#browser.targets().find((each) => this.#isOwn(each)),
      'the worker to be reached',
    );
    const session = await target.createCDPSession();
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      awaitPromise: true,
      returnByValue: true,
    });
    await session.detach();
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return JSON.parse(result.value);
  }

  #running(): Version | undefined {
    return [...this.#versions.values()].find(
      ({ runningStatus }) => runningStatus === 'running' || runningStatus === 'starting',
    );
  }

  #isOwn(target: Target): boolean {
    return target.type() === 'service_worker' && target.url().startsWith(this.#url);
  }

  /** Any page hears of all workers; the tab that the browser starts with stays open. */
  #session(): Promise<CDPSession> {
    this.#watch ??= this.#listen();
    return this.#watch;
  }

  async #listen(): Promise<CDPSession> {
    const [first] = await this.#browser.pages();
    if (!first) throw new Error('the browser has no tab');
    const session = await first.createCDPSession();
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions)
        if (version.scriptURL.startsWith(this.#url)) this.#note(version);
    });
    // Those that there are already are told before the answer.
    await session.send('ServiceWorker.enable');
    return session;
  }

  #note(version: Version): void {
    const { versionId, runningStatus } = version;
    const former = this.#versions.get(versionId)?.runningStatus;
    this.#versions.set(versionId, version);
    if (runningStatus !== 'stopped' || former === 'stopped') return;
    this.#stops.set(versionId, (this.#stops.get(versionId) ?? 0) + 1);
  }
}
