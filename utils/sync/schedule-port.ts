import type { SyncState } from '@/utils/records/sync-state.ts';

/** What the schedule asks of the browser. */
export interface SyncSchedulePort {
  /** One run, see `runSync`. */
  run(byHand: boolean, signal: AbortSignal): Promise<SyncState | null>;
  /** Does a run, unless another one goes on in any window or worker of this browser: then `busy`. */
  exclusively(run: () => Promise<SyncState | null>): Promise<SyncState | null | 'busy'>;
  /** Calls back once after so many milliseconds, as long as the worker lives. @returns cancels that */
  after(ms: number, work: () => void): () => void;
  /** Wakes the worker after so many minutes, and every so many minutes from then on. */
  wake(minutes: number, everyMinutes: number): void;
  stopWaking(): Promise<void>;
  /** A run has ended. */
  onEnd(): void;
}
