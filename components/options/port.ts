import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { DamagedReport } from '@/utils/settings/quarantine.ts';
import type { Save } from './save.tsx';
import type { SyncOptionsPort } from './sync/port.ts';

/**
 * Switches a marketplace on or off. One that is not built in needs the browser's permission:
 * `refused` when the user or the browser said no to it.
 * Called inside a click, which is where browsers let an extension ask; rejects when nothing was stored.
 */
export type SwitchMarketplace = (code: MarketplaceCode, on: boolean) => Promise<'done' | 'refused'>;

/** What the browser says about the room that the extension's data takes. */
export interface StorageFacts {
  /** Bytes; null where the browser does not tell. */
  used: number | null;
  available: number | null;
  /** The browser will not throw the data away when the disk gets full. */
  persisted: boolean;
}

/** All that the options page asks of the browser. */
export interface OptionsPort {
  save: Save;
  switchMarketplace: SwitchMarketplace;
  /** Opens the browser's page for keyboard shortcuts; null where there is none to open. */
  openShortcuts: (() => void) | null;
  /** The wordings that Linkshelf came with. */
  disclosures: () => Promise<Disclosures>;
  sync: SyncOptionsPort;
  /** Shows the shop's own page. */
  openShop: () => void;
  /** Asks the browser to keep the data; resolves with whether it will. */
  askToKeep: () => Promise<boolean>;
  /** Offers the damaged settings as a file. */
  saveCopy: (report: DamagedReport) => void;
  /** Drops the damaged settings for good; rejects when that failed. */
  dismiss: (report: DamagedReport) => Promise<void>;
}
