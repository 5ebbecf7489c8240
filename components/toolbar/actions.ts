import type { Composed, FormatId } from '@/utils/descriptions/formats.ts';
import type {
  Answers,
  Ask,
  AskType,
  Refusal,
  SaveAnswer,
  ToolbarState,
} from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
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

/** What can be said to have failed, as a key of its sentence. */
export type WarningKey = 'toolbar_no_answer' | 'toolbar_not_kept';

/** The options at this marketplace, or the shop. */
export type ExtensionPage = 'options' | 'shop';

/** What the toolbar asks of the session, which knows the page and the worker. */
export interface ToolbarActions {
  /** False where the extension has gone from under the page; the toolbar then says so. */
  alive(): boolean;
  setPosition(position: ToolbarPosition): void;
  open(page: ExtensionPage): void;
  reload(): void;
  /** Asks the worker again. */
  retry(): void;
  session: SessionAccess;
}

/** What the panels see of the session, and tell it. */
export interface SessionAccess {
  state(): { page: PageState; answer: ToolbarState | null; awaited: object | null };
  dispatch(
    event:
      | { type: 'refresh'; warning: WarningKey | null }
      | { type: 'revised'; asin: string; revision: Partial<ToolbarState> },
  ): void;
  /** Resolves when the page has said something new. */
  nextPage(): Promise<void>;
  /** The answer that comes next; null: there will be none. */
  nextAnswer(): Promise<ToolbarState | null>;
  /** @throws {Error} when the worker refused, failed, or is gone */
  ask<T extends AskType>(type: T, payload: Ask<T>): Promise<Answers[T]>;
}

/** What the save picker and its feedback do with the shop. */
export interface SaveActions {
  /** What the save picker begins with. Rejects when the worker cannot be asked, or not read the shop. */
  picking(): Promise<{ categories: readonly CategoryView[]; saved: SavedState } | Refusal>;
  /** Resolves when the database has committed; rejects when the worker cannot be asked. */
  save(change: CategoryChange): Promise<SaveAnswer>;
  /** Resolves with whether there was still something to take back. */
  undo(token: string): Promise<boolean>;
}
