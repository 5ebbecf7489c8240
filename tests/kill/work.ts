import type { Page } from 'puppeteer-core';
import { addDays } from '@/utils/time/day.ts';
import type { KillPage } from './in-page.ts';
import type { ToldStreams } from './told-streams.ts';

/** What a product, or a day of reports, must be after a restart; `either`: it was being changed when the browser was killed. */
export type Expected = 'live' | 'trash' | 'either';

/** What the creator was told so far: of products by ASIN, or of days of reports. */
export class Told {
  readonly #what: string;
  readonly #nameOf: (nth: number) => string;
  readonly #all = new Map<string, Expected>();
  /** Those of one transaction: all of them are there, or none. */
  together: string[][] = [];
  #next = 0;

  /** @param what they are called in faults */
  constructor(what: string, nameOf: (nth: number) => string) {
    this.#what = what;
    this.#nameOf = nameOf;
  }

  /** Such that were never there. */
  fresh(count: number): string[] {
    return Array.from({ length: count }, () => this.#nameOf(this.#next++));
  }

  say(names: readonly string[], expected: Expected): void {
    for (const name of names) this.#all.set(name, expected);
  }

  count(expected: Expected): number {
    return [...this.#all.values()].filter((each) => each === expected).length;
  }

  /** What differs from what the creator was told. */
  faults(live: ReadonlySet<string>): string[] {
    const lost = [...this.#all].filter(([name, each]) => each === 'live' && !live.has(name));
    const back = [...this.#all].filter(([name, each]) => each === 'trash' && live.has(name));
    const torn = this.together.filter((all) => {
      const there = all.filter((name) => live.has(name)).length;
      return there !== 0 && there !== all.length;
    });
    const unknown = [...live].filter((name) => !this.#all.has(name));
    return [
      ...(lost.length > 0
        ? [`${lost.length} confirmed ${this.#what} are lost, ${lost[0]?.[0]}`]
        : []),
      ...(back.length > 0
        ? [`${back.length} ${this.#what} that were taken back are there again`]
        : []),
      ...(torn.length > 0 ? [`${torn.length} actions about ${this.#what} are torn`] : []),
      ...(unknown.length > 0 ? [`${unknown.length} ${this.#what} that nobody has saved`] : []),
    ];
  }

  /** From here on what was found after a restart counts as told. */
  settle(live: ReadonlySet<string>): void {
    for (const [name, each] of this.#all)
      if (each === 'either') this.#all.set(name, live.has(name) ? 'live' : 'trash');
    this.together = [];
  }
}

export function toldOfProducts(): Told {
  return new Told('products', (nth) => `B0K${String(nth).padStart(7, '0')}`);
}

export function toldOfDays(): Told {
  return new Told('days of reports', (nth) => addDays('2001-01-01', nth));
}

/** What the creator was told of everything. */
export interface AllTold {
  products: Told;
  days: Told;
  streams: ToldStreams;
}

/** Saved at the same time, as from several windows. */
const LANES = 3;
const SAVES = 40;
/** More than one transaction of an import holds. */
const IMPORTED = 1_300;
const BATCH = 1_000;

/** Noted of each stream. */
const MOMENTS = 5;
/** Days of one report, which are several transactions. */
const DAYS = 12;

/**
 * Works until the browser is gone: saves, some of them taken back, beside a stream on air; imports that are taken back;
 * and reports, every other one of which is taken back.
 * @param first what it begins with: each is to be cut off
 */
export async function work(
  page: Page,
  { products, days, streams }: AllTold,
  first: number,
  ended: AbortSignal,
): Promise<void> {
  const steps = [
    () => {
      const lanes = Array.from({ length: LANES }, () => saves(page, products));
      return Promise.all([...lanes, streamOnAir(page, streams)]);
    },
    () => importAndUndo(page, products),
    () => reports(page, days),
  ];
  try {
    for (let at = first; ; at++) await steps[at % steps.length]?.();
  } catch (error) {
    // What is asked of a browser that is gone fails; anything else is a fault of the test.
    if (!ended.aborted) throw error;
  }
}

async function saves(page: Page, told: Told): Promise<void> {
  for (let each = 0; each < SAVES; each++) {
    const [asin = ''] = told.fresh(1);
    told.say([asin], 'either');
    const token = await call(page, 'save', asin);
    told.say([asin], 'live');
    if (each % 4 !== 3) continue;
    told.say([asin], 'either');
    await call(page, 'undo', token);
    told.say([asin], 'trash');
  }
}

/** Plans a stream and notes what happens on air, beside everything else. */
async function streamOnAir(page: Page, told: ToldStreams): Promise<void> {
  const id = await call(page, 'plan', `Stream ${told.count}`);
  told.planned(id);
  for (let at = 1; at <= MOMENTS; at++) {
    await call(page, 'note', id, at);
    told.noted(id, at);
  }
}

async function importAndUndo(page: Page, told: Told): Promise<void> {
  const asins = told.fresh(IMPORTED);
  told.say(asins, 'either');
  told.together = [asins.slice(0, BATCH), asins.slice(BATCH)];
  await call(page, 'importAll', asins);
  told.say(asins, 'live');
  told.say(asins, 'either');
  told.together = [asins];
  await call(page, 'undoLast');
  told.say(asins, 'trash');
  told.together = [];
}

/** Two, the second of which is taken back. */
async function reports(page: Page, told: Told): Promise<void> {
  for (const isTakenBack of [false, true]) {
    const days = told.fresh(DAYS);
    told.say(days, 'either');
    const token = await call(page, 'keepReport', days);
    told.say(days, 'live');
    if (!isTakenBack) continue;
    told.say(days, 'either');
    told.together = [days];
    await call(page, 'undoReport', token);
    told.say(days, 'trash');
    told.together = [];
  }
}

/** Calls one of the commands in the page. */
export async function call<K extends keyof KillPage>(
  page: Page,
  name: K,
  ...given: Parameters<KillPage[K]>
): Promise<Awaited<ReturnType<KillPage[K]>>> {
  const list = given.map((each) => JSON.stringify(each)).join();
  const answer = await page.evaluate(
    `killPage.${name}(${list}).then((value) => JSON.stringify(value ?? null))`,
  );
  return JSON.parse(String(answer));
}
