import type { PageAnswer, ToolbarState } from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import type { WarningKey } from './actions.ts';
import { ofDocument } from './element.ts';
import { createActions } from './session-actions.ts';
import { createEffects } from './session-effects.ts';
import type { SessionEvent } from './session-events.ts';
import type { Session, SessionPort } from './session-port.ts';
import { reduce } from './session-reducer.ts';
import { INITIAL_STATE, modelOf, servedProduct } from './session-state.ts';
import { createWaiters } from './waiters.ts';

/**
 * Runs what one page's toolbar knows: takes what happens to the reducer, shows the state that comes of it,
 * and does what has to be done.
 */
export function createSession(port: SessionPort): Session {
  let current = INITIAL_STATE;
  const state = () => current;
  const pages = createWaiters<void>();
  const answers = createWaiters<ToolbarState | null>();
  const ask: SessionPort['ask'] = (type, payload) => noticed(port.ask(type, payload));
  const loadPanels = () => noticed(port.loadPanels());
  const run = { ...port, ask, state, dispatch, warn, pages, answers };
  const toolbar = port.makeToolbar({ ...createActions(run), loadPanels });
  const perform = createEffects({ ...run, toolbar });
  perform({ type: 'read-settings' });

  function dispatch(event: SessionEvent): void {
    // Without its extension the script has no texts either: only the one sentence that was kept.
    const orphaned = port.orphaned() && current.trouble !== 'orphaned';
    const effects = [...(orphaned ? take({ type: 'orphaned' }) : []), ...take(event)];
    const model = modelOf(current);
    if (model) toolbar.show(model);
    else toolbar.hide();
    for (const effect of effects) perform(effect);
  }

  function take(event: SessionEvent) {
    const step = reduce(current, event);
    current = step.state;
    return step.effects;
  }

  /** What fails because the extension has gone shows that at once. */
  async function noticed<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      if (port.orphaned()) dispatch({ type: 'orphaned' });
      throw error;
    });
  }

  /** An orphaned toolbar has its own lasting sentence, and no texts for others. */
  function warn(key: WarningKey): void {
    if (!port.orphaned()) toolbar.warn(key);
  }

  return {
    onPage(page) {
      const confirmed = page.status === 'product' && page.confirmed;
      dispatch({ type: 'page', page, title: confirmed ? port.readTitle() : null });
      pages.settle();
    },
    onChanged(what) {
      const seen = ofDocument('visibilityState') === 'visible';
      dispatch({ type: 'changed', what, seen });
    },
    onVisible: (slept) => dispatch({ type: 'visible', slept }),
    onCommand(command) {
      if (!current.settings || !servedProduct(current)) return false;
      dispatch({ type: 'command', command });
      return true;
    },
    answer: () => answerPopup(current.page, loadPanels),
  };
}

async function answerPopup(
  page: PageState,
  loadPanels: SessionPort['loadPanels'],
): Promise<PageAnswer> {
  if (page.status !== 'product') return { state: page, facts: null };
  const facts = await loadPanels().then(
    ({ readProduct }) => readProduct(document, page.asin),
    () => null,
  );
  return { state: page, facts };
}
