import type {
  Answers,
  Ask,
  AskType,
  PageAnswer,
  ToolbarCommand,
} from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import type { ToolbarSettings } from '@/utils/settings/toolbar.ts';
import type { LoadedPanels } from './panels/port.ts';
import type { Change } from './session-events.ts';
import type { Toolbar, ToolbarPort } from './toolbar-port.ts';

/** What a session asks of the browser and the page. */
export interface SessionPort {
  /** @throws {Error} when the worker refused, failed, or is gone */
  ask<T extends AskType>(type: T, payload: Ask<T>): Promise<Answers[T]>;
  /** Whether this script has outlived its extension. */
  orphaned(): boolean;
  readSettings(): Promise<ToolbarSettings>;
  readTitle(): string;
  /** What a page loads only when a person turns to the toolbar, or the popup asks. */
  loadPanels(): Promise<LoadedPanels>;
  reload(): void;
  makeToolbar(port: ToolbarPort): Toolbar;
}

/** What the page and the worker tell a session, and what it answers. */
export interface Session {
  /** What the page's watch says. */
  onPage(page: PageState): void;
  /** Somebody changed the shop or the settings. */
  onChanged(what: Change): void;
  /**
   * The page came to sight again.
   * @param slept it was in the back-forward cache, where nobody hears of changes
   */
  onVisible(slept: boolean): void;
  /** @returns false where there is nothing to do it for: no product, or Linkshelf is switched off here */
  onCommand(command: ToolbarCommand): boolean;
  /** For the popup. */
  answer(): Promise<PageAnswer>;
}
