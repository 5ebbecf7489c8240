import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { ToolbarCommand, ToolbarState } from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import type { ToolbarSettings } from '@/utils/settings/toolbar.ts';
import type { ToolbarPosition, WarningKey } from './actions.ts';

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

/** What happens to a session. */
export type SessionEvent =
  /** The page has changed. `title` is null while the document has not confirmed a product. */
  | { type: 'page'; page: PageState; title: string | null }
  /** The toolbar's few settings have been read. */
  | { type: 'settings'; settings: ToolbarSettings }
  /** The worker must be asked anew. `warning`: what has to be said when it has answered. */
  | { type: 'refresh'; warning: WarningKey | null }
  /** The worker has answered; null: it has not. */
  | { type: 'answer'; question: Question; answer: ToolbarState | null }
  /** An action has made this of a product's answer. */
  | { type: 'revised'; asin: string; revision: Partial<ToolbarState> }
  | { type: 'position'; position: ToolbarPosition }
  | { type: 'command'; command: ToolbarCommand }
  /** Somebody changed the shop or the settings. `seen`: the page is in sight. */
  | { type: 'changed'; what: Change; seen: boolean }
  /** The page came to sight again. `slept`: it was where nobody hears of changes. */
  | { type: 'visible'; slept: boolean }
  /** The script has outlived its extension. */
  | { type: 'orphaned' };

/** What has to be done after an event, beside showing the new state. */
export type SessionEffect =
  | { type: 'ask'; question: Question }
  | { type: 'keep-position'; position: ToolbarPosition }
  | { type: 'read-settings' }
  /** Whoever waits for the worker's answer gets it; null: none will come. */
  | { type: 'settle'; answer: ToolbarState | null }
  /** The mark on the extension's icon has to go. */
  | { type: 'leave' }
  | { type: 'press'; button: 'copy' | 'save' }
  | { type: 'warn'; key: WarningKey };
