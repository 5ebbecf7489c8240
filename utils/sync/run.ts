/*
 * How the sync works:
 * - The outbox is the `dirty` mark of the records. Every step is one transaction (`transaction.ts`): records come in
 *   together with `since`, the place in the server's changes; a record that was sent loses its mark only if its edit
 *   counter `n` is still the one that was sent. The worker may be killed between any two steps.
 * - Merging is the later clock, field by field (`utils/records/merge.ts`). Records that replication has split on the
 *   server are merged from the last revision that they share (`resolve.ts`).
 * - Two records are the sync's own: the settings (`settings-record.ts`), and one for each machine, with a mark that
 *   changes at every write. A mark that this machine never wrote means a copied profile: this one takes a new id.
 * - A server that was put back shows in a revision older than one it had before, or in a marker that another machine
 *   has renewed (`marker.ts`): everything is then compared and sent again.
 * - `schedule.ts` decides when, `failures.ts` what needs the creator's attention; the rest is tried again, ever later.
 */

import type { SyncState } from '@/utils/records/sync-state.ts';
import { needsAttention, SyncError, syncFailureOf } from './failures.ts';
import { renewMarker } from './marker.ts';
import { pullChanges } from './pull.ts';
import { pushRecords } from './push.ts';
import { deleteMergedLeaves } from './resolve.ts';
import { beginRun, type Run } from './run-context.ts';
import type { SyncRunPort } from './run-port.ts';
import { readSyncState, updateRunState } from './state.ts';
import { SETTINGS_ID } from './stored-records.ts';
import { applyRemoteSettings, originsIn } from './synced-settings.ts';

/** Milliseconds after the first failure; twice as long after each further one, up to the longest that a server gets. */
const FIRST_WAIT = 15_000;
const LONGEST_WAIT = 60 * 60 * 1000;
const AT_REST = { failure: null, failedRuns: 0, waitUntil: 0, done: 0, total: 0 } as const;

/**
 * One run: what the server has comes in, what this machine has goes out. Killed at any moment, it leaves the shop
 * whole, and the next run goes on where the last transaction was committed.
 * @param byHand the creator has asked: the run waits for nothing but a locked account, and tries again what was refused
 *   or needs attention, a wrong password excepted
 * @returns the state afterwards; null where no sync is set up. What a server does is no rejection but a `failure`.
 * @throws {ShopError} where the state itself cannot be written
 */
export async function runSync(
  port: SyncRunPort,
  byHand: boolean,
  signal: AbortSignal | null = null,
): Promise<SyncState | null> {
  try {
    const state = await port.use(readSyncState);
    if (!state) return null;
    if (!(byHand ? mayTryAgain(state) : isDue(state))) return state;
    if (byHand) await updateRunState(port, () => ({ refused: {} }));
    // A server that was emptied or put back to an earlier state is given again what this machine has.
    const isRewound = (await syncOnce(port, signal)) && (await syncOnce(port, signal));
    const done = { ...AT_REST, lastSyncedAt: Date.now(), ...(isRewound ? {} : { isRewound }) };
    return await updateRunState(port, () => done);
  } catch (error) {
    if (signal?.aborted) return updateRunState(port, () => AT_REST);
    return recordFailure(port, error);
  }
}

/** Whether a run may begin by itself. A wait that no failure asks for is of a clock that was set back since. */
function isDue({ failure, waitUntil }: SyncState): boolean {
  const left = waitUntil - Date.now();
  return !needsAttention(failure) && (left <= 0 || left > LONGEST_WAIT);
}

/** With a wrong password, each further attempt brings the account nearer to its lock, and none opens a locked one. */
function mayTryAgain(state: SyncState): boolean {
  if (state.failure === 'password') return false;
  return state.failure !== 'locked' || isDue(state);
}

async function recordFailure(port: SyncRunPort, error: unknown): Promise<SyncState | null> {
  console.warn('Linkshelf:', error);
  const asked = error instanceof SyncError ? error.wait : 0;
  return updateRunState(port, ({ failedRuns }) => ({
    ...AT_REST,
    failure: syncFailureOf(error),
    failedRuns: failedRuns + 1,
    waitUntil: Date.now() + Math.min(asked || backOff(failedRuns), LONGEST_WAIT),
  }));
}

/** Milliseconds to wait, partly by chance so that no two machines come back at the same time. */
function backOff(failedRuns: number): number {
  return Math.min(FIRST_WAIT * 2 ** failedRuns, LONGEST_WAIT) * (0.5 + Math.random() / 2);
}

/** Syncs the shop and the settings. @returns whether it has to be done again, see `exchange` */
async function syncOnce(port: SyncRunPort, signal: AbortSignal | null): Promise<boolean> {
  const read = await port.readSettings();
  const before = await port.use(readSyncState);
  if (!before) return false;
  const isRewound = await exchange(await beginRun(port, before, read, signal));
  const state = await port.use(readSyncState);
  if (state && applyRemoteSettings(read.shared, state) !== read.shared) {
    await port.changeSettings((now) => applyRemoteSettings(now, state), originsIn(state));
    await updateRunState(port, ({ lastSyncedSettings, synced }) => ({
      lastSyncedSettings: { ...lastSyncedSettings, ...synced[SETTINGS_ID]?.v },
    }));
  }
  return isRewound;
}

/**
 * Brings in what the server has, and sends what this machine has.
 * @returns whether the server has less than this machine once had from it: the next exchange sends that again
 * @throws {SyncError} @throws {ShopError} what was dealt with before stays so
 */
async function exchange(run: Run): Promise<boolean> {
  await pullAndPush(run);
  // Other machines may have written meanwhile, and the place in the changes moves on past what was just written.
  if (run.written.size > 0) await pullAndPush(run);
  if (run.isRewound && !run.isShopRenewed) await renewMarker(run.couch);
  return run.isRewound || run.isShopRenewed;
}

async function pullAndPush(run: Run): Promise<void> {
  await pullChanges(run);
  await pushRecords(run);
  await deleteMergedLeaves(run);
}
