import { report } from '@/utils/report.ts';
import type { SyncSchedulePort } from './schedule-port.ts';

/** Edits that follow each other closely go together. */
const SOON_MS = 2000;
const EVERY_MINUTES = 15;
/** Should the worker be stopped before the two seconds are over; browsers allow no shorter alarm. */
const AT_LATEST_MINUTES = 0.5;

export interface SyncSchedule {
  /** Something was changed here, or may have been elsewhere. Where no sync is set up, a run ends at once. */
  soon(): void;
  /** Resolves when the run is over; where another run goes on, at once, and this one follows soon. */
  run(byHand: boolean): Promise<void>;
  /** Stops the run that goes on. */
  stop(): void;
}

/** Decides when to sync. */
export function createSyncSchedule(port: SyncSchedulePort): SyncSchedule {
  let cancel: (() => void) | null = null;
  let stopping = new AbortController();

  async function run(byHand: boolean): Promise<void> {
    const after = await port.exclusively(() => {
      stopping = new AbortController();
      return port.run(byHand, stopping.signal);
    });
    // What was changed during a run goes with the next.
    if (after === 'busy') return soon();
    if (after === null) return port.stopWaking();
    const wait = Math.max(after.waitUntil - Date.now(), 0) / 60_000;
    port.wake(wait ? Math.max(wait, AT_LATEST_MINUTES) : EVERY_MINUTES, EVERY_MINUTES);
    port.onEnd();
  }

  function soon(): void {
    cancel?.();
    cancel = port.after(SOON_MS, () => {
      run(false).catch(report);
    });
    port.wake(AT_LATEST_MINUTES, EVERY_MINUTES);
  }

  return { soon, run, stop: () => stopping.abort() };
}
