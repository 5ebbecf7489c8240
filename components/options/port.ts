import type { BackupPort } from '@/components/backup/port.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Answer } from '@/utils/settings/answer.ts';
import type { Arrival } from '@/utils/settings/arrivals.ts';
import type { DamagedReport } from '@/utils/settings/quarantine.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import type { Edit, Save } from './save.tsx';
import type { SyncOptionsPort } from './sync/port.ts';

/** What the options ask of the browser and of what is stored: a port for each section, and what all of them need. */
export interface OptionsPort {
  settings: SettingsPort;
  damaged: DamagedPort;
  accounts: AccountsPort;
  toolbar: ToolbarPort;
  data: DataPort;
  about: AboutPort;
  /** What the sync's section asks for, loaded when that is shown; rejects if it cannot be loaded. */
  openSync(): Promise<SyncOptionsPort>;
  /** What saving and restoring everything asks for, loaded when the data are shown; rejects if it cannot be loaded. */
  openBackups(): Promise<BackupPort>;
  /** Shows the shop's own page, and there what it is opened for. */
  openShop(task?: 'import' | 'snapshots'): void;
  /** What the page runs in. */
  browser: BrowserFacts;
}

/** The browser and the system, as far as hints and problem reports need them. */
export interface BrowserFacts {
  engine: 'chromium' | 'firefox';
  /** Such as `Firefox 142`. */
  name: string;
  /** Such as `Linux`; '' if the browser does not tell. */
  system: string;
}

export interface SettingsPort {
  read(): Promise<SettingsState>;
  /** Stores a change and resolves with the settings after it. Rejects with a `SettingsError` if nothing was stored. */
  store(edit: Edit): Promise<Settings>;
  /** The creator's answer to what waits; resolves with what is then. Rejects with a `SettingsError` if nothing was stored. */
  answer(arrivals: readonly Arrival[], answer: Answer): Promise<SettingsState>;
  /** Calls when another window has changed the settings. */
  watch(onChange: (state: SettingsState) => void): void;
}

/** Settings that could not be read, of which a copy was kept. */
export interface DamagedPort {
  /** Offers the copy as a file. */
  saveCopy(report: DamagedReport): void;
  /** Deletes the copy. */
  dismiss(report: DamagedReport): Promise<void>;
}

export interface AccountsPort {
  /** The wordings of disclosures that Linkshelf comes with. */
  disclosures(): Promise<Disclosures>;
}

export interface ToolbarPort {
  /**
   * Switches a marketplace on or off. A marketplace that is not built in needs the browser's permission:
   * `refused` if the creator or the browser denied it. Has to be called inside a click, as browsers demand.
   * Rejects if nothing was stored.
   */
  switchMarketplace(save: Save, code: MarketplaceCode, on: boolean): Promise<'done' | 'refused'>;
  /** Never rejects; none on a device without a keyboard. */
  readShortcuts(): Promise<readonly Shortcut[]>;
  /** Opens the browser's page for keyboard shortcuts; null if the browser has none that an extension may open. */
  openShortcuts: (() => void) | null;
}

export interface Shortcut {
  /** What it does, in the reader's language. */
  label: string;
  /** As the browser writes it, such as `Alt+Shift+L`; '' if none is set. */
  keys: string;
}

export interface DataPort {
  /** Never rejects. */
  readStorage(): Promise<StorageFacts>;
  /** Asks the browser to keep the data; resolves with whether it will. */
  persist(): Promise<boolean>;
  /** Begins anew: everything was deleted. */
  restart(): void;
  /** The same without being asked, and only if the shop has a product in it. Never rejects. */
  persistFilledShop(): Promise<void>;
}

export interface AboutPort {
  /** Where the project is at home; null: nowhere yet. */
  homepage: string | null;
  /** Never rejects; null where it cannot be known. */
  readPrivacy(): Promise<PrivacyFacts | null>;
  /** Whether this version has news that were not seen. */
  hasNews(): Promise<boolean>;
  /** Remembers that they were seen. */
  newsSeen(): Promise<void>;
  copy(text: string): Promise<void>;
}

/** Where the creator's data goes, by her own choice. */
export interface PrivacyFacts {
  /** The host of the server that the shop is synced with; null: none. */
  syncHost: string | null;
  /** Whether tracking ids and templates go through the browser's own account. */
  isInAccount: boolean;
}

/** What the browser says about the room that the extension's data takes. */
export interface StorageFacts {
  /** Bytes; null if the browser does not tell. */
  used: number | null;
  /** Bytes; null if the browser does not tell. */
  available: number | null;
  /** Whether the browser keeps the data also when the disk gets full. */
  persisted: boolean;
}
