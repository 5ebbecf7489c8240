import type { OriginOf } from '@/utils/settings/agreed.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';

/** What syncs of the settings: what all devices share, whether this one uses it or not. */
export type SharedSettings = Pick<SettingsState, 'shared' | 'damaged' | 'newer'>;

/** What a run asks of the machine that it runs on. */
export interface SyncRunPort {
  /** Works on the shop's database. @throws {ShopError} */
  use<T>(work: (db: ShopDb) => Promise<T>): Promise<T>;
  readSettings(): Promise<SharedSettings>;
  /** @param originOf says where each part of the change came from: what needs the creator's word waits for it */
  changeSettings(change: (settings: Settings) => Settings, originOf: OriginOf): Promise<unknown>;
  /** @throws {SyncError} `permission` where the browser does not let the extension onto the server */
  fetch: typeof fetch;
  /** So many records are about to come in: the time to keep what is here. Never rejects. */
  beforeChange(records: number): Promise<void>;
  /** Records of the shop have come in. */
  onShop(): void;
  /** The state has changed. */
  onState(): void;
}
