import type { Composed, FormatId } from '@/utils/descriptions/formats.ts';
import type { Answers, Ask, AskType, SaveAnswer } from '@/utils/messaging/messages.ts';
import type { ProductFacts } from '@/utils/product-page/document.ts';
import type { PageState, ProductPage } from '@/utils/product-page/page-state.ts';
import type { CategoryChange } from '@/utils/shop/commands/category-picks.ts';
import type { CategoryView, SavedState } from '@/utils/shop/queries/views.ts';

/** A format, or the bare link without a tag, which has to be asked for by name. */
export type CopyChoice = FormatId | 'plain';

/** A text that is ready for the clipboard, for the product that the toolbar shows now. */
export interface Prepared {
  composed: Composed;
  /** The tag in it; null for a link without one. */
  tag: string | null;
}

/** Where the toolbar stands and whether it is seen; the same three names as in the stored settings. */
export interface ToolbarPosition {
  place: 'top' | 'bottom';
  collapsed: boolean;
  hidden: boolean;
}

/** The options at this marketplace, or the shop. */
export type ExtensionPage = 'options' | 'shop';

/** What the toolbar asks of the session, which knows the page and the worker. */
export interface ToolbarActions {
  /**
   * Makes a text for the clipboard: at once where the worker has answered, else when it does.
   * Null when the product has changed meanwhile or the click is too long ago to be meant.
   */
  prepare(choice: CopyChoice): Promise<Prepared | null>;
  chooseTag(tag: string): void;
  /** Makes a channel of the creator's the one in use, with its tracking ids in every marketplace. */
  chooseChannel(name: string): void;
  /** False where the extension has gone from under the page; the toolbar then says so. */
  alive(): boolean;
  setPosition(position: ToolbarPosition): void;
  open(page: ExtensionPage): void;
  reload(): void;
  /** Asks the worker again. */
  retry(): void;
  saving: SavePort;
}

/** What the document says of the product that it has confirmed. */
export interface ProductReading {
  product: ProductPage;
  facts: ProductFacts;
}

/** What the save actions, which are loaded with the panels, ask of the session. */
export interface SavePort {
  /** What the page shows at this moment. */
  page(): PageState;
  /** Waits for the document to confirm a product; null when the page turns out to be another's. */
  read(asin: string): Promise<ProductReading | null>;
  /** @throws {Error} when the worker refused, failed, or is gone */
  ask<T extends AskType>(type: T, payload: Ask<T>): Promise<Answers[T]>;
  /** Where the shown product is saved, asked for where it is not known; null where the shop cannot be read. */
  savedState(): Promise<SavedState | null>;
  /** Tells where a product is saved from now on. */
  onSaved(asin: string, saved: SavedState): void;
}

/** What the save picker and its feedback do with the shop. */
export interface SaveActions {
  /** What the save picker begins with. Rejects when the worker cannot be asked, or not read the shop. */
  picking(): Promise<{ categories: readonly CategoryView[]; saved: SavedState }>;
  /** Resolves when the database has committed; rejects when the worker cannot be asked. */
  save(change: CategoryChange): Promise<SaveAnswer>;
  /** Resolves with whether there was still something to take back. */
  undo(token: string): Promise<boolean>;
}
