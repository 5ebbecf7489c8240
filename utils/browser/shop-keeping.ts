import { browser } from 'wxt/browser';
import { report } from '@/utils/report.ts';
import type { GoneShop } from '@/utils/safekeeping/mark.ts';
import type { Snapshots } from '@/utils/safekeeping/snapshots.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { createBrowserMark } from './shop-mark.ts';
import { createBrowserSnapshots } from './snapshots.ts';

const ALARM = 'snapshot';
/** After a change: what is done together is in it together, and the creator's own work is over. */
const SOON_MINUTES = 1;

/** How the worker looks after the shop: its mark, and a snapshot a day. */
export interface ShopKeeping {
  snapshots: Snapshots;
  /** A shop that was here and is gone; null: there is none. */
  goneShop(): Promise<GoneShop | null>;
  /** The browser has started. */
  started(): Promise<void>;
  /** The shop was changed. */
  changed(): void;
  /** An alarm has rung; others than its own are none of its business. */
  alarm(name: string): Promise<void>;
}

export function createShopKeeping(shop: Pick<ShopConnection, 'use'>): ShopKeeping {
  const mark = createBrowserMark(shop);
  const snapshots = createBrowserSnapshots(shop);

  async function keep(): Promise<void> {
    try {
      await mark.update();
    } catch (error) {
      report(error);
    }
    await snapshots.takeDaily();
  }

  return {
    snapshots,
    goneShop: mark.gone,
    started: keep,
    changed() {
      mark.update().catch(report);
      wakeOnce().catch(report);
    },
    async alarm(name) {
      if (name === ALARM) await keep();
    },
  };
}

/** One that is set already stays: many changes after each other would put it off for ever. */
async function wakeOnce(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  await browser.alarms.create(ALARM, { delayInMinutes: SOON_MINUTES });
}
