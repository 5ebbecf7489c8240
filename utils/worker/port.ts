import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Changed, ToolbarState } from '@/utils/messaging/messages.ts';
import type { GoneShop } from '@/utils/safekeeping/mark.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import type { SyncSchedule } from '@/utils/sync/schedule.ts';

/**
 * What the handlers ask of the browser and of the shop.
 * What returns nothing is not waited for: an answer is not held up by icons and other tabs.
 */
export interface WorkerPort {
  settings(): Promise<SettingsState>;
  /** The creator has chosen something. @returns the settings in use */
  changeSettings(change: (settings: Settings) => Settings): Promise<Settings>;
  shop: Pick<ShopConnection, 'use'>;
  /** Key combinations of the commands, as the browser has them now. */
  shortcuts(): Promise<ToolbarState['shortcuts']>;
  /** Shows on the icon whether the product of that tab is saved. */
  showSaved(tabId: number, saved: boolean): void;
  /** Opens the options at what waits for the creator, or at the tracking ids of a marketplace. */
  openOptions(section: 'waiting' | `accounts/${MarketplaceCode}`): Promise<void>;
  /** Shows the shop's page. */
  openShop(): Promise<void>;
  /** Tells every toolbar and every open view; `except` is the tab or the view that knows already. */
  tell(what: Changed, except?: number | string): void;
  /** A shop that was here and is gone; null: there is none. */
  goneShop(): Promise<GoneShop | null>;
  sync: SyncSchedule;
  /** Makes the registered content scripts those of the switched-on marketplaces. */
  syncMarketplaces(): Promise<void>;
}
