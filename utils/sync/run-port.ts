import type { Settings } from '@/utils/settings/schema.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';

/** What a run asks of the machine that it runs on. */
export interface SyncRunPort {
  /** Works on the shop's database. @throws {ShopError} */
  use<T>(work: (db: ShopDb) => Promise<T>): Promise<T>;
  readSettings(): Promise<SettingsState>;
  changeSettings(change: (settings: Settings) => Settings): Promise<unknown>;
  /** @throws {SyncError} `permission` where the browser does not let the extension onto the server */
  fetch: typeof fetch;
  /** Records of the shop have come in. */
  onShop(): void;
  /** The state has changed. */
  onState(): void;
}
