import type { Page } from 'puppeteer-core';
import type { KillPage } from './in-page.ts';

/** What a product must be after a restart; `either`: it was being changed when the browser was killed. */
export type Expected = 'live' | 'trash' | 'either';

/** What the creator was told so far, by ASIN. */
export class Told {
  readonly products = new Map<string, Expected>();
  /** Products of one transaction: all of them are there, or none. */
  together: string[][] = [];
  #next = 0;

  asins(count: number): string[] {
    return Array.from({ length: count }, () => `B0K${String(this.#next++).padStart(7, '0')}`);
  }

  say(asins: readonly string[], expected: Expected): void {
    for (const asin of asins) this.products.set(asin, expected);
  }

  count(expected: Expected): number {
    return [...this.products.values()].filter((each) => each === expected).length;
  }

  /** What differs from what the creator was told. */
  faults(live: ReadonlySet<string>): string[] {
    const lost = [...this.products].filter(([asin, each]) => each === 'live' && !live.has(asin));
    const back = [...this.products].filter(([asin, each]) => each === 'trash' && live.has(asin));
    const torn = this.together.filter((all) => {
      const there = all.filter((asin) => live.has(asin)).length;
      return there !== 0 && there !== all.length;
    });
    const unknown = [...live].filter((asin) => !this.products.has(asin));
    return [
      ...(lost.length > 0 ? [`${lost.length} confirmed products are lost, ${lost[0]?.[0]}`] : []),
      ...(back.length > 0 ? [`${back.length} that were taken back are there again`] : []),
      ...(torn.length > 0 ? [`${torn.length} actions are torn`] : []),
      ...(unknown.length > 0 ? [`${unknown.length} that nobody has saved`] : []),
    ];
  }

  /** From here on what was found after a restart counts as told. */
  settle(live: ReadonlySet<string>): void {
    for (const [asin, each] of this.products)
      if (each === 'either') this.products.set(asin, live.has(asin) ? 'live' : 'trash');
    this.together = [];
  }
}

/** Saved at the same time, as from several windows. */
const LANES = 3;
const SAVES = 40;
/** More than one transaction of an import holds. */
const IMPORTED = 1_300;
const BATCH = 1_000;

/** Works until the browser is gone: saves, some of them taken back, and imports that are taken back. */
export async function work(page: Page, told: Told, ended: AbortSignal): Promise<void> {
  try {
    for (;;) {
      await Promise.all(Array.from({ length: LANES }, () => saves(page, told)));
      await importAndUndo(page, told);
    }
  } catch (error) {
    // What is asked of a browser that is gone fails; anything else is a fault of the test.
    if (!ended.aborted) throw error;
  }
}

async function saves(page: Page, told: Told): Promise<void> {
  for (let each = 0; each < SAVES; each++) {
    const [asin = ''] = told.asins(1);
    told.say([asin], 'either');
    const token = await call(page, 'save', asin);
    told.say([asin], 'live');
    if (each % 4 !== 3) continue;
    told.say([asin], 'either');
    await call(page, 'undo', token);
    told.say([asin], 'trash');
  }
}

async function importAndUndo(page: Page, told: Told): Promise<void> {
  const asins = told.asins(IMPORTED);
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
