import { browser } from 'wxt/browser';
import { changeSettings, readSettings } from '../settings/browser-store.ts';
import type { ShopConnection } from '../shop/open.ts';
import { reach } from '../sync/browser-fetch.ts';
import { runSync } from '../sync/engine.ts';
import { readSync, SYNC_LOCK } from '../sync/state.ts';

/** Edits that follow each other closely go together. */
const SOON_MS = 2000;
const EVERY_MINUTES = 15;
/** Should the worker be stopped before the two seconds are over; browsers allow no shorter alarm. */
const AT_LATEST_MINUTES = 0.5;
export const ALARM = 'sync';

export interface Syncing {
  /** Something was changed here, or may have been elsewhere. Costs nothing where no sync is set up. */
  soon(): void;
  /** Resolves when it is done, or where another run goes on. */
  run(byHand: boolean): Promise<void>;
  stop(): void;
}

/**
 * @param onNews something has come from another machine
 * @param onState the state of the sync has changed
 */
export function createSyncing(
  shop: ShopConnection,
  onNews: (what: 'shop' | 'settings') => void,
  onState: () => void,
): Syncing {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopping = new AbortController();

  async function run(byHand: boolean): Promise<void> {
    const state = await shop.use(readSync);
    if (!state) {
      await browser.alarms.clear(ALARM);
      return;
    }
    const isFree = await navigator.locks.request(SYNC_LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return false;
      stopping = new AbortController();
      const after = await runSync(
        {
          use: shop.use,
          readSettings: async () => (await readSettings()).settings,
          async changeSettings(change) {
            await changeSettings(change);
            onNews('settings');
          },
          fetch: reach,
          onShop: () => onNews('shop'),
          onState,
        },
        byHand,
        stopping.signal,
      );
      const wait = Math.max((after?.wait ?? 0) - Date.now(), 0) / 60_000;
      browser.alarms.create(ALARM, {
        delayInMinutes: wait ? Math.max(wait, AT_LATEST_MINUTES) : EVERY_MINUTES,
        periodInMinutes: EVERY_MINUTES,
      });
      return true;
    });
    onState();
    // What was changed during a run goes with the next.
    if (!isFree) soon();
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      run(false).catch(report);
    }, SOON_MS);
    browser.alarms.create(ALARM, {
      delayInMinutes: AT_LATEST_MINUTES,
      periodInMinutes: EVERY_MINUTES,
    });
  }

  return { soon, run, stop: () => stopping.abort() };
}

function report(error: unknown): void {
  console.error('Linkshelf:', error);
}
