import { browser } from 'wxt/browser';
import { changeSettings, readSettings } from '@/utils/browser/settings-store.ts';
import { reach } from '@/utils/browser/sync-fetch.ts';
import { report } from '@/utils/report.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { runSync, type SyncRunPort } from './run.ts';
import { SYNC_LOCK } from './state.ts';

/** Edits that follow each other closely go together. */
const SOON_MS = 2000;
const EVERY_MINUTES = 15;
/** Should the worker be stopped before the two seconds are over; browsers allow no shorter alarm. */
const AT_LATEST_MINUTES = 0.5;
const ALARM = 'sync';

export interface SyncSchedule {
  /** Something was changed here, or may have been elsewhere. Where no sync is set up, it costs a look at that. */
  soon(): void;
  /** Resolves when it is done, or where another run goes on. */
  run(byHand: boolean): Promise<void>;
  stop(): void;
}

/**
 * @param onNews something has come from another machine
 * @param onState the state of the sync has changed
 */
export function createSyncSchedule(
  shop: ShopConnection,
  onNews: (what: 'shop' | 'settings') => void,
  onState: () => void,
): SyncSchedule {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopping = new AbortController();
  const world: SyncRunPort = {
    use: shop.use,
    readSettings,
    async changeSettings(change) {
      await changeSettings(change);
      onNews('settings');
    },
    fetch: reach,
    onShop: () => onNews('shop'),
    onState,
  };

  async function run(byHand: boolean): Promise<void> {
    const after = await navigator.locks.request(SYNC_LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return 'busy';
      stopping = new AbortController();
      return runSync(world, byHand, stopping.signal);
    });
    // What was changed during a run goes with the next.
    if (after === 'busy') soon();
    else if (after === null) await browser.alarms.clear(ALARM);
    else {
      const wait = Math.max(after.wait - Date.now(), 0) / 60_000;
      wakeIn(wait ? Math.max(wait, AT_LATEST_MINUTES) : EVERY_MINUTES);
      onState();
    }
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      run(false).catch(report);
    }, SOON_MS);
    wakeIn(AT_LATEST_MINUTES);
  }

  return { soon, run, stop: () => stopping.abort() };
}

function wakeIn(delayInMinutes: number): void {
  browser.alarms.create(ALARM, { delayInMinutes, periodInMinutes: EVERY_MINUTES });
}
