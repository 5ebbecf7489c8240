import type { PageAnswer } from '@/utils/messaging/messages.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import { ofDocument } from './element.ts';
import { createPageReader } from './page-reader.ts';
import type { LoadedPanels } from './panels/port.ts';
import { createPendingAnswer } from './pending-answer.ts';
import { createActions } from './session-actions.ts';
import { createEffects } from './session-effects.ts';
import type { SessionEvent } from './session-events.ts';
import type { Session, SessionPort } from './session-port.ts';
import { reduce } from './session-reducer.ts';
import { INITIAL_STATE, modelOf, servedProduct } from './session-state.ts';

/**
 * Runs what one page's toolbar knows: takes what happens to the reducer, shows the state that comes of it,
 * and does what has to be done.
 */
export function createSession(port: SessionPort): Session {
  let state = INITIAL_STATE;
  const { ask, loadPanels } = noticingOrphans(port, () => dispatch({ type: 'orphaned' }));
  const reader = createPageReader(() => state.page, loadPanels);
  const pending = createPendingAnswer(() => state.answer);
  const run = { ...port, ask, reader, pending, dispatch, state: () => state };
  const toolbar = port.makeToolbar({ ...createActions(run), loadPanels });
  const perform = createEffects({ ...run, toolbar });

  function dispatch(event: SessionEvent): void {
    // Without its extension the script has no texts either: only the one sentence that was kept.
    const orphaned = port.orphaned() && state.trouble !== 'orphaned';
    const effects = [...(orphaned ? take({ type: 'orphaned' }) : []), ...take(event)];
    const model = modelOf(state);
    if (model) toolbar.show(model);
    else toolbar.hide();
    for (const effect of effects) perform(effect);
  }

  function take(event: SessionEvent) {
    const step = reduce(state, event);
    state = step.state;
    return step.effects;
  }

  perform({ type: 'read-settings' });

  return {
    onPage(page) {
      const confirmed = page.status === 'product' && page.confirmed;
      dispatch({ type: 'page', page, title: confirmed ? port.readTitle() : null });
    },
    onChanged(what) {
      const seen = ofDocument('visibilityState') === 'visible';
      dispatch({ type: 'changed', what, seen });
    },
    onVisible: (slept) => dispatch({ type: 'visible', slept }),
    onCommand(command) {
      if (!state.settings || !servedProduct(state)) return false;
      dispatch({ type: 'command', command });
      return true;
    },
    answer: () => answerPopup(state.page, loadPanels),
  };
}

/** Asks and loads as `port` does, and says when that failed because the extension has gone. */
function noticingOrphans(
  port: SessionPort,
  onOrphaned: () => void,
): Pick<SessionPort, 'ask' | 'loadPanels'> {
  const noticing = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      if (port.orphaned()) onOrphaned();
      throw error;
    });
  return {
    ask: (type, payload) => noticing(port.ask(type, payload)),
    loadPanels: () => noticing(port.loadPanels()),
  };
}

async function answerPopup(
  page: PageState,
  loadPanels: () => Promise<LoadedPanels>,
): Promise<PageAnswer> {
  if (page.status !== 'product') return { state: page, facts: null };
  const facts = await loadPanels().then(
    ({ readProduct }) => readProduct(document, page.asin),
    () => null,
  );
  return { state: page, facts };
}
