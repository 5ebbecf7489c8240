import type { GoneShopPort } from '@/components/ui/gone-shop.ts';
import type { ReadSettings } from '@/components/ui/live-shop.ts';
import type { SyncPort } from '@/components/ui/sync-line.tsx';
import type { Composed } from '@/utils/descriptions/formats.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Changed } from '@/utils/messaging/messages.ts';
import type { Origin } from '@/utils/shop/commands/arrange-products.ts';
import type { ProductEdit } from '@/utils/shop/commands/edit-product.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import type { Done, History } from '@/utils/shop/queries/history.ts';
import type { CategoryNode, ProductDetails } from '@/utils/shop/queries/views.ts';

export type { Done, History } from '@/utils/shop/queries/history.ts';

/**
 * All that the shop's page asks of the browser and the database. Actions resolve when the database has committed,
 * with what was done or null where there was nothing to do, reject with a `ShopError`, and can be undone.
 */
export interface ShopPort extends GoneShopPort {
  settings(): Promise<ReadSettings>;
  sync: SyncPort;
  /** Calls when somebody else (another tab, the toolbar, the popup) has changed the shop, streams or the settings. */
  watchChanges(onChange: (what: Changed) => void, signal: AbortSignal): void;

  /** All that lists, filters, sorts and searches, in memory: about 100 ms at 50,000. Read again after each change. */
  catalog(): Promise<Catalog>;
  /** The tree of categories with counts, notes and covers, in order, each before its sub-categories. */
  categories(): Promise<CategoryNode[]>;
  /** What rows show, in the order asked for; what is gone is left out. Also products in the trash. */
  details(ids: readonly string[]): Promise<ProductDetails[]>;
  history(): Promise<History>;

  /** The last thing that was done in any window; null: there is nothing. */
  undo(): Promise<Done | null>;
  redo(): Promise<Done | null>;
  /** Puts products into a category before a product there (null: at the end) and takes them out of `from`. from === to reorders. */
  move(
    ids: readonly string[],
    change: { from: Origin; to: string; before: string | null },
  ): Promise<Done | null>;
  /** Adds to categories by id and by path (made where missing), at the end of each; takes out of others. */
  categorize(
    ids: readonly string[],
    change: { add: string[]; create: string[][]; remove: string[] },
  ): Promise<Done | null>;
  trash(ids: readonly string[]): Promise<Done | null>;
  restore(ids: readonly string[]): Promise<Done | null>;
  /** Products in the trash are gone for good from the trash's list (undo brings them back while the journal has them); null: all. */
  empty(ids: readonly string[] | null): Promise<Done | null>;
  /** Makes one product of several, of which the first stays; nothing of the others is lost. */
  merge(ids: readonly string[]): Promise<Done | null>;
  /** The creator's own title ('' gives the page's back), note, another marketplace's ASIN (null: not there). */
  edit(id: string, change: ProductEdit): Promise<Done | null>;

  /** At the end; null for a name without letters. One of that name that is there already is found. */
  addCategory(path: {
    parent: string | null;
    name: string;
  }): Promise<({ id: string } & Done) | null>;
  editCategory(
    id: string,
    change: { name?: string; note?: string; cover?: string | null },
  ): Promise<Done | null>;
  /** `before`: a sibling's id, null: the end. Refuses to put a category into itself (null). */
  moveCategory(
    id: string,
    to: { parent: string | null; before: string | null },
  ): Promise<Done | null>;
  /** With its sub-categories; their products stay in the shop (and in their other categories). */
  removeCategory(id: string): Promise<Done | null>;

  /** The marketplaces whose account the creator has marked as closed. */
  closedAccounts(): Promise<MarketplaceCode[]>;

  copy(composed: Composed): Promise<void>;
  open(url: string): void;
  /** @param section of the options, as their address names it; '': their beginning */
  openOptions(section: string): void;
  /**
   * The room that the shop takes, in bytes (null: the browser does not tell), and whether the browser keeps it also when
   * the disk gets full. Never rejects.
   */
  storage(): Promise<{ used: number | null; persisted: boolean }>;
}
