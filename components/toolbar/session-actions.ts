import type { ToolbarState } from '@/utils/messaging/messages.ts';
import type { ToolbarActions, WarningKey } from './actions.ts';
import type { SessionEvent } from './session-events.ts';
import type { SessionPort } from './session-port.ts';
import type { SessionState } from './session-state.ts';
import type { Waiters } from './waiters.ts';

interface ActionsPort extends Pick<SessionPort, 'ask' | 'orphaned' | 'reload'> {
  state(): SessionState;
  dispatch(event: SessionEvent): void;
  warn(key: WarningKey): void;
  pages: Waiters<void>;
  answers: Waiters<ToolbarState | null>;
}

/** What a session does for its toolbar. */
export function createActions(port: ActionsPort): ToolbarActions {
  const { state, dispatch } = port;
  return {
    alive() {
      // The one button that an orphaned toolbar has left must work.
      if (state().trouble === 'orphaned' || !port.orphaned()) return true;
      dispatch({ type: 'orphaned' });
      return false;
    },
    setPosition: (position) => dispatch({ type: 'position', position }),
    open: (page) => void port.ask(`${page}/open`, {}).catch(() => port.warn('toolbar_no_answer')),
    reload: port.reload,
    retry: () => dispatch({ type: 'refresh', warning: null }),
    session: { ...port, nextPage: port.pages.next, nextAnswer: port.answers.next },
  };
}
