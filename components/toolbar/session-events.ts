import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { ToolbarCommand, ToolbarState } from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import type { ToolbarSettings } from '@/utils/settings/toolbar.ts';
import type { SavedState } from '@/utils/shop/queries/views.ts';
import type { ToolbarPosition } from './actions.ts';

/** What can have changed: everything, or only the shop. */
export type Change = 'shop' | 'settings';

/** One question to the worker about a product. */
export interface Question {
  marketplace: MarketplaceCode;
  asin: string;
  parentAsin: string | null;
  /** What has to be said when the answer is there. */
  warning: WarningKey | null;
}

/** What the creator puts in use: a tracking id, or a channel with all of its tracking ids. */
export type Choice = { tag: string } | { channel: string };

/** What happens to a session. */
export type SessionEvent =
  /** The page has changed. `title` is null while the document has not confirmed a product. */
  | { type: 'page'; page: PageState; title: string | null }
  /** The toolbar's few settings have been read. */
  | { type: 'settings'; settings: ToolbarSettings }
  /** The worker must be asked: again, or because something needs its answer. */
  | { type: 'refresh' }
  /** The worker has answered; null: it has not. */
  | { type: 'answer'; question: Question; answer: ToolbarState | null }
  | { type: 'choice'; choice: Choice }
  | { type: 'choice-kept'; choice: Choice; kept: boolean }
  /** The worker has saved a product, or taken that back: it is now there. */
  | { type: 'saved'; asin: string; saved: SavedState }
  | { type: 'position'; position: ToolbarPosition }
  | { type: 'command'; command: ToolbarCommand }
  /** Somebody changed the shop or the settings. `seen`: the page is in sight. */
  | { type: 'changed'; what: Change; seen: boolean }
  /** The page came to sight again. `slept`: it was where nobody hears of changes. */
  | { type: 'visible'; slept: boolean }
  /** The script has outlived its extension. */
  | { type: 'orphaned' };

export type WarningKey = 'toolbar_no_answer' | 'toolbar_not_kept';

/** What has to be done after an event, beside showing the new state. */
export type SessionEffect =
  | { type: 'ask'; question: Question }
  | { type: 'keep-choice'; choice: Choice }
  | { type: 'keep-position'; position: ToolbarPosition }
  | { type: 'read-settings' }
  /** Whoever waits for the worker's answer gets it; null: none will come. */
  | { type: 'settle'; answer: ToolbarState | null }
  /** The mark on the extension's icon has to go. */
  | { type: 'leave' }
  | { type: 'press'; button: 'copy' | 'save' }
  | { type: 'warn'; key: WarningKey };
