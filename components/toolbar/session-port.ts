import type { AskWorker } from '@/utils/messaging/ask.ts';
import type { SessionEvent } from './session-events.ts';
import type { SessionState } from './session-state.ts';

/** What the toolbar and its panels see of the session, and tell it. */
export interface Session {
  state(): SessionState;
  dispatch(event: SessionEvent): void;
  /** Resolves when the next event has been taken. */
  next(): Promise<void>;
  /** @throws {Error} when the worker refused, failed, or is gone */
  ask: AskWorker;
}
