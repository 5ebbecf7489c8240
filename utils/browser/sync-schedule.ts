import { browser } from 'wxt/browser';
import { beforeChange } from '@/utils/safekeeping/many.ts';
import type { Snapshots } from '@/utils/safekeeping/snapshots.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { runSync } from '@/utils/sync/run.ts';
import type { SyncRunPort } from '@/utils/sync/run-port.ts';
import { createSyncSchedule, type SyncSchedule } from '@/utils/sync/schedule.ts';
import { SYNC_LOCK } from '@/utils/sync/state.ts';
import { changeSettings, readSettings } from './settings-store.ts';
import { permittedFetch } from './sync-fetch.ts';

/** The name of the alarm that wakes the worker for it. */
export const SYNC_ALARM = 'sync';

/**
 * The sync's schedule in the worker, on the browser's alarms, timers and locks.
 * @param onNews records or settings have come from another machine
 * @param onState the state of the sync has changed
 */
export function createWorkerSyncSchedule(
  shop: ShopConnection,
  snapshots: Snapshots,
  onNews: (what: 'shop' | 'settings') => void,
  onState: () => void,
): SyncSchedule {
  const runPort = createRunPort(shop, snapshots, onNews, onState);
  return createSyncSchedule({
    run: (byHand, signal) => runSync(runPort, byHand, signal),
    exclusively: (work) =>
      navigator.locks.request(SYNC_LOCK, { ifAvailable: true }, async (lock) =>
        lock ? work() : 'busy',
      ),
    after(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    wake(delayInMinutes, periodInMinutes) {
      browser.alarms.create(SYNC_ALARM, { delayInMinutes, periodInMinutes });
    },
    async stopWaking() {
      await browser.alarms.clear(SYNC_ALARM);
    },
    onEnd: onState,
  });
}

function createRunPort(
  shop: ShopConnection,
  snapshots: Snapshots,
  onNews: (what: 'shop' | 'settings') => void,
  onState: () => void,
): SyncRunPort {
  return {
    use: shop.use,
    readSettings,
    async changeSettings(change, originOf) {
      await changeSettings(change, originOf);
      onNews('settings');
    },
    fetch: permittedFetch,
    beforeChange: (records) => beforeChange(snapshots, records),
    onShop: () => onNews('shop'),
    onState,
  };
}
