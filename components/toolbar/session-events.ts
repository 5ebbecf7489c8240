import type { ToolbarCommand, ToolbarState } from '@/utils/messaging/messages.ts';
import type { PageState, ProductPage } from '@/utils/product-page/page-state.ts';
import type { ToolbarSettings } from '@/utils/settings/toolbar.ts';

/** What can have changed: everything, or only the shop. */
export type Change = 'shop' | 'settings';

/** Where the toolbar stands and whether it is seen; the same three names as in the stored settings. */
export interface ToolbarPosition {
  place: 'top' | 'bottom';
  collapsed: boolean;
  hidden: boolean;
}

/** What can be said to have failed, as a key of its sentence. */
export type WarningKey = 'toolbar_no_answer' | 'toolbar_not_copied' | 'toolbar_not_kept';

/** One question to the worker, about the product that the page showed; the same product asked for again is another. */
export type Question = ProductPage;

/** What happens to a session. */
export type SessionEvent =
  /** The page has changed. `title` is null while the document has not confirmed a product. */
  | { type: 'page'; page: PageState; title: string | null }
  /** The toolbar's few settings have been read. */
  | { type: 'settings'; settings: ToolbarSettings }
  /** The worker must be asked anew. */
  | { type: 'refresh' }
  /** The worker has answered; null: it has not. */
  | { type: 'answer'; question: Question; answer: ToolbarState | null }
  /** An action has made this of a product's answer. */
  | { type: 'revised'; asin: string; revision: Partial<ToolbarState> }
  | { type: 'position'; change: Partial<ToolbarPosition> }
  /** A page of the extension is wanted: the options at this marketplace, or the shop. */
  | { type: 'open'; page: 'options' | 'shop' }
  | { type: 'command'; command: ToolbarCommand }
  /** Somebody changed the shop or the settings. `seen`: the page is in sight. */
  | { type: 'changed'; what: Change; seen: boolean }
  /** The page came to sight again. `slept`: it was where nobody hears of changes. */
  | { type: 'visible'; slept: boolean }
  /** Something did not work. */
  | { type: 'failed'; warning: WarningKey }
  /** The script has outlived its extension. */
  | { type: 'orphaned' };

/** What has to be done after an event, beside showing the new state. */
export type SessionEffect =
  | { type: 'ask'; question: Question }
  | { type: 'keep-position'; position: ToolbarPosition }
  | { type: 'open'; page: 'options' | 'shop' }
  | { type: 'read-settings' }
  /** The mark on the extension's icon has to go. */
  | { type: 'leave' }
  | { type: 'press'; command: Exclude<ToolbarCommand, 'toggle'> }
  /** It has to be said. */
  | { type: 'failed'; warning: WarningKey };
