import type { AskWorker } from '@/utils/messaging/ask.ts';
import type {
  Answers,
  Ask,
  AskType,
  PageAnswer,
  ToolbarCommand,
} from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import type { ToolbarSettings } from '@/utils/settings/toolbar.ts';
import { ofDocument } from './element.ts';
import type { PanelsModule } from './panels/port.ts';
import type { Toolbar, ToolbarPort } from './port.ts';
import { createEffects } from './session-effects.ts';
import type { Change, SessionEvent } from './session-events.ts';
import type { Session } from './session-port.ts';
import { reduce } from './session-reducer.ts';
import { INITIAL_STATE, modelOf, type SessionState, servedProduct } from './session-state.ts';

/** What a session asks of the browser and the page. */
export interface SessionPort {
  ask: AskWorker;
  /** Whether this script has outlived its extension. */
  orphaned(): boolean;
  readSettings(): Promise<ToolbarSettings>;
  loadPanels(): Promise<PanelsModule>;
  reload(): void;
  makeToolbar(port: ToolbarPort): Toolbar;
}

/**
 * Runs what one page's toolbar knows: takes what happens to the reducer, shows the state that comes of it,
 * and does what has to be done. The first that happens is that the settings have been read.
 * @param page what the page shows by its address alone
 */
export function createSession(port: SessionPort, page: PageState): SessionListener {
  let current: SessionState = { ...INITIAL_STATE, page };
  let next = Promise.withResolvers<void>();
  const session: Session = { state: () => current, next: () => next.promise, dispatch, ask };
  const toolbar = port.makeToolbar({ ...port, ...session, alive });
  const perform = createEffects(session, toolbar, port.readSettings);
  void perform({ type: 'read-settings' });

  function dispatch(event: SessionEvent): void {
    // Without its extension the script has no texts either: only the one sentence that was kept.
    if (event.type !== 'orphaned') alive();
    const { state, effects } = reduce(current, event);
    current = state;
    const model = modelOf(state);
    if (model) toolbar.show(model);
    else toolbar.hide();
    for (const effect of effects) void perform(effect);
    next.resolve();
    next = Promise.withResolvers();
  }

  function alive(): boolean {
    // The one button that an orphaned toolbar has left must work.
    if (current.trouble === 'orphaned' || !port.orphaned()) return true;
    dispatch({ type: 'orphaned' });
    return false;
  }

  /** What fails because the extension has gone shows that at once. */
  async function ask<T extends AskType>(type: T, payload: Ask<T>): Promise<Answers[T]> {
    try {
      return await port.ask(type, payload);
    } catch (error) {
      alive();
      throw error;
    }
  }

  return createListener(session, port);
}

/** What the page, the worker and the popup tell a session. */
export type SessionListener = ReturnType<typeof createListener>;

function createListener({ state, dispatch }: Session, port: Pick<SessionPort, 'loadPanels'>) {
  return {
    /** What the page's watch says, see `watchPage`. */
    onPage(page: PageState, title: string): void {
      const confirmed = page.status === 'product' && page.confirmed;
      dispatch({ type: 'page', page, title: confirmed ? title : null });
    },
    /** Somebody changed the shop or the settings. */
    onChanged(what: Change): void {
      dispatch({ type: 'changed', what, seen: ofDocument('visibilityState') === 'visible' });
    },
    /**
     * The page came to sight again.
     * @param slept it was in the back-forward cache, where nobody hears of changes
     */
    onVisible: (slept: boolean): void => dispatch({ type: 'visible', slept }),
    /** @returns false where there is nothing to do it for: no product, or Linkshelf is switched off here */
    onCommand(command: ToolbarCommand): boolean {
      if (!state().settings || !servedProduct(state())) return false;
      dispatch({ type: 'command', command });
      return true;
    },
    /** What the popup asks a page: what it shows. */
    async answer(): Promise<PageAnswer> {
      const { page } = state();
      if (page.status !== 'product') return { state: page, facts: null };
      const panels = await port.loadPanels().catch(() => null);
      return { state: page, facts: panels?.readProduct(document, page.asin) ?? null };
    },
  };
}
