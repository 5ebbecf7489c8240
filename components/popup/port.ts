import type { GoneShopPort } from '@/components/ui/gone-shop.ts';
import type { ReadSettings } from '@/components/ui/live-shop.ts';
import type { SyncPort } from '@/components/ui/sync-line.tsx';
import type { Copy } from '@/utils/descriptions/copies.ts';
import type { Composed, FormatId } from '@/utils/descriptions/formats.ts';
import type { Reminder } from '@/utils/earnings/accounts/reminders.ts';
import type { Disclosures } from '@/utils/marketplaces/disclosures.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Changed, UpcomingStream } from '@/utils/messaging/messages.ts';
import type { Page, PageProduct } from '@/utils/product-page/tab-page.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import type {
  CategoryRef,
  CategoryView,
  ProductView,
  SavedState,
} from '@/utils/shop/queries/views.ts';
import type { SearchResult } from '@/utils/shop/search-index/search.ts';
import type { Day } from '@/utils/time/day.ts';

export type { Page, PageProduct } from '@/utils/product-page/tab-page.ts';

/** What a save did, and the token that takes it back: null where nothing was changed. */
export interface Saved {
  saved: SavedState;
  undo: string | null;
  added: CategoryRef[];
  removed: CategoryRef[];
}

/** What there is to say of her associate accounts. */
export interface AccountNotes {
  /** Deadlines to remind of, the nearest first. */
  due: readonly Reminder[];
  today: Day;
  /** The marketplaces whose account she has marked as closed. */
  closed: readonly MarketplaceCode[];
}

/** Finds at most so many products for some words, at once. */
export type Searcher = (words: string, limit: number) => SearchResult;

/** Where `newest` goes on: after this product. */
export type After = Pick<ProductView, 'id' | 'savedAt'> | null;

/**
 * All that the popup asks of the browser and the database. Reads and writes of the shop reject with a `ShopError`;
 * a write resolves when the database has committed.
 */
export interface PopupPort extends GoneShopPort {
  settings: () => Promise<ReadSettings>;
  /** Calls at once when the page is known, and again whenever it has changed; rejects when nothing can be known. */
  watchPage: (onPage: (page: Page) => void, signal: AbortSignal) => Promise<void>;
  sync: SyncPort;
  /** Calls when somebody else has changed the shop or the settings. */
  watchChanges: (onChange: (what: Changed) => void, signal: AbortSignal) => void;

  newest: (limit: number, after: After) => Promise<ProductView[]>;
  inCategory: (id: string, limit: number) => Promise<ProductView[]>;
  byId: (ids: readonly string[]) => Promise<ProductView[]>;
  categories: () => Promise<CategoryView[]>;
  /** Reads all texts into memory, to be searched on every key. */
  searcher: () => Promise<Searcher>;
  savedState: (product: PageProduct) => Promise<SavedState>;

  /** Saves a product, or changes the categories of a saved one; an empty title leaves its own as it is. */
  save: (product: PageProduct, change: CategoryChange) => Promise<Saved>;
  /** Resolves with the token that takes the removal back; null where somebody else had removed it before. */
  remove: (id: string) => Promise<string | null>;
  /** The live streams that a product can be added to, the next one first. */
  upcomingStreams: () => Promise<UpcomingStream[]>;
  /** Saves the product where it is not saved yet, and adds it to a stream; null: it is in it already. */
  addToStream: (product: PageProduct, stream: string) => Promise<Pick<Saved, 'undo'> | null>;
  /** Resolves with whether there was still something to take back. */
  undo: (token: string) => Promise<boolean>;

  /** Resolves with the settings as they are then. */
  chooseTag: (marketplace: MarketplaceCode, tag: string) => Promise<Settings>;
  /** Remembers what was last copied in. Resolves with the settings as they are then. */
  chooseFormat: (format: FormatId) => Promise<Settings>;
  /**
   * Has to be called inside a click, as browsers demand who ask for a permission.
   * @returns null where the creator or the browser refused it: nothing has changed then
   */
  showToolbar: (marketplace: MarketplaceCode) => Promise<Settings | null>;
  /** Loads the page that the popup was opened on again. */
  reload: () => Promise<void>;
  /** Writes to the clipboard; rejects when the browser refuses. */
  copy: (composed: Composed) => Promise<void>;
  /** The wordings that the texts of the creator's channels ask for. */
  disclosures: () => Promise<Disclosures>;
  /** Remembers what was copied where; rejects where it cannot. */
  noteCopy: (copy: Copy) => Promise<void>;
  /** Opens an untagged address in a new tab. */
  open: (url: string) => void;
  /**
   * Reads the products that the popup's page lists and shows them in the shop's page, to be picked from.
   * Resolves with how many there are.
   */
  collect: () => Promise<number>;
  /** Opens the options at a section of them, as in `accounts/DE`; empty: at their beginning. */
  openOptions: (section: string) => void;
  /** Whether this version has news that were not seen. */
  hasNews: () => Promise<boolean>;
  accountNotes: () => Promise<AccountNotes>;
  /** What there is to remind of was seen. */
  remindersSeen: () => Promise<void>;
  /** Shows her accounts, in the shop's page. */
  openAccounts: () => void;
  /** Shows the shop's own page. */
  openShop: () => void;
}
