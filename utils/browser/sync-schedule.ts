import { browser } from 'wxt/browser';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { runSync } from '@/utils/sync/run.ts';
import type { SyncRunPort } from '@/utils/sync/run-port.ts';
import { createSyncSchedule, type SyncSchedule } from '@/utils/sync/schedule.ts';
import { SYNC_LOCK } from '@/utils/sync/state.ts';
import { changeSettings, readSettings } from './settings-store.ts';
import { permittedFetch } from './sync-fetch.ts';

const ALARM = 'sync';

/**
 * The sync's schedule in the worker, on the browser's alarms, timers and locks.
 * @param onNews records or settings have come from another machine
 * @param onState the state of the sync has changed
 */
export function createWorkerSyncSchedule(
  shop: ShopConnection,
  onNews: (what: 'shop' | 'settings') => void,
  onState: () => void,
): SyncSchedule {
  const runPort = createRunPort(shop, onNews, onState);
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
      browser.alarms.create(ALARM, { delayInMinutes, periodInMinutes });
    },
    async stopWaking() {
      await browser.alarms.clear(ALARM);
    },
    onEnd: onState,
  });
}

function createRunPort(
  shop: ShopConnection,
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
    onShop: () => onNews('shop'),
    onState,
  };
}
