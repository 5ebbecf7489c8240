import type { SavePort, ToolbarActions } from './actions.ts';
import { createPrepare } from './copies.ts';
import type { PageReader } from './page-reader.ts';
import type { PendingAnswer } from './pending-answer.ts';
import type { SessionEvent } from './session-events.ts';
import type { SessionPort } from './session-port.ts';
import type { SessionState } from './session-state.ts';

interface ActionsPort extends Pick<SessionPort, 'ask' | 'orphaned' | 'reload'> {
  state(): SessionState;
  dispatch(event: SessionEvent): void;
  reader: PageReader;
  pending: PendingAnswer;
}

/** What a session does for its toolbar. */
export function createActions(port: ActionsPort): ToolbarActions {
  const { state, dispatch, orphaned } = port;
  return {
    prepare: createPrepare(port.pending, port.reader.read),
    alive() {
      // The one button that an orphaned toolbar has left must work.
      if (state().trouble === 'orphaned' || !orphaned()) return true;
      dispatch({ type: 'orphaned' });
      return false;
    },
    chooseTag: (tag) => dispatch({ type: 'choice', choice: { tag } }),
    chooseChannel: (channel) => dispatch({ type: 'choice', choice: { channel } }),
    setPosition: (position) => dispatch({ type: 'position', position }),
    open: (page) => dispatch({ type: 'open', page }),
    reload: port.reload,
    retry: () => dispatch({ type: 'refresh' }),
    saving: createSavePort(port),
  };
}

function createSavePort({ state, dispatch, reader, pending, ask }: ActionsPort): SavePort {
  return {
    page: () => state().page,
    read: reader.read,
    ask,
    async savedState() {
      const known = state().answer?.saved;
      if (known) return known;
      if (state().awaited === null) dispatch({ type: 'refresh' });
      if (state().awaited === null) return null;
      return (await pending.next())?.saved ?? null;
    },
    onSaved: (asin, saved) => dispatch({ type: 'saved', asin, saved }),
  };
}
