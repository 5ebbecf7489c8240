import type { Composed, FormatId } from '@/utils/descriptions/formats.ts';
import type { SaveAnswer } from '@/utils/messaging/messages.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import type { CategoryView, SavedState } from '@/utils/shop/queries/views.ts';
import type { LoadedPanels } from './panels/port.ts';

/** A format, or the bare link without a tag, which has to be asked for by name. */
export type CopyChoice = FormatId | 'plain';

/** A text that is ready for the clipboard, for the product that the bar shows now. */
export interface Prepared {
  composed: Composed;
  /** The tag in it; null for a link without one. */
  tag: string | null;
}

export interface Placing {
  place: 'top' | 'bottom';
  collapsed: boolean;
  hidden: boolean;
}

/** All that the bar asks of the world. */
export interface ToolbarActions {
  /**
   * At once where the worker has answered, else when it does; null when the product has changed
   * meanwhile or the click is too long ago to be meant.
   */
  prepare(choice: CopyChoice): Promise<Prepared | null>;
  /** Rejects when the extension has gone from under the page. */
  loadPanels(): Promise<LoadedPanels>;
  chooseTag(tag: string): void;
  /** Makes a channel of hers the one in use, with its tracking ids in every marketplace. */
  chooseChannel(name: string): void;
  /** What the save picker begins with. Rejects when the worker cannot be asked, or not read the shop. */
  picking(): Promise<{ categories: readonly CategoryView[]; saved: SavedState }>;
  /** Resolves when the database has committed; rejects when the worker cannot be asked. */
  save(change: CategoryChange): Promise<SaveAnswer>;
  /** Resolves with whether there was still something to take back. */
  undo(token: string): Promise<boolean>;
  /** False where the extension has gone from under the page; the bar then says so. */
  alive(): boolean;
  setPlace(placing: Placing): void;
  /** Opens a page of the extension: the options at this marketplace, or the shop. */
  open(page: 'options' | 'shop'): void;
  reload(): void;
  /** Asks the worker again. */
  retry(): void;
}
