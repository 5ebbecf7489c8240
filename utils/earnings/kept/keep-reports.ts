import type { ShopRecord } from '@/utils/records/record.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import { type OneStep, oneStep } from '@/utils/shop/database/one-step.ts';
import type { UseShop } from '@/utils/shop/database/open.ts';
import { ALL, type SalesRows } from '@/utils/shop/database/schema.ts';
import type { Outcome } from '@/utils/shop/database/transact.ts';
import type { Report } from '../reports/report.ts';
import { type Candidate, understand } from './candidates.ts';
import { cleanRawRows } from './clean-raw-rows.ts';
import { type Decision, decide, strongest } from './decide.ts';
import type { Entry } from './entry.ts';
import { keepNames } from './names.ts';
import { bytesOf, packRow } from './raw-rows.ts';
import { withEntries } from './with-entries.ts';

export interface KeepOptions {
  /** Whether what is older than what is kept replaces it all the same. */
  takeOlder?: boolean;
  /** Called with the rows that are kept so far, and how many there are. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** What was kept. */
export interface Kept {
  /** Days, and periods, that are not as before. */
  days: number;
  /** The rows of them. */
  rows: number;
  /** It was cancelled: what came before is kept. */
  cancelled: boolean;
}

/** Rows of one transaction: a page draws between two. */
const BATCH_ROWS = 1500;

/**
 * Keeps what reports say: for each day the newest report's word, with its rows. Which order reports are read in makes
 * no difference, and the same report again changes nothing. All of it is one step for undo. Each day is kept as a whole
 * or not at all, wherever this is stopped.
 * @returns what was kept, and the token that takes it back; null where nothing has changed
 * @throws {ShopError} the days before are kept then
 */
export async function keepReports(
  use: UseShop,
  reports: readonly Report[],
  { takeOlder = false, onProgress, signal }: KeepOptions = {},
): Promise<Outcome<Kept>> {
  const kept: Kept = { days: 0, rows: 0, cancelled: false };
  const step = oneStep(use, 'reports', ALL);
  await use((db) => keepNames(db, reports));
  const best = strongest(reports.flatMap((report) => understand(report).candidates));
  const batches = batchesOf([...best.values()]);
  const total = sumOf(batches.flat());
  let done = 0;
  for (const batch of batches) {
    if (signal?.aborted) {
      kept.cancelled = true;
      break;
    }
    const written = await keepBatch(step, batch, takeOlder);
    kept.days += written.length;
    kept.rows += sumOf(written);
    done += sumOf(batch);
    onProgress?.(done, total);
  }
  await use(cleanRawRows);
  return { result: kept, undo: step.undo };
}

function sumOf(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** Record by record, so that each is written as rarely as possible. */
function batchesOf(candidates: readonly Candidate[]): Candidate[][] {
  const batches: Candidate[][] = [];
  let left = 0;
  for (const candidate of candidates.toSorted((a, b) => compare(a.id, b.id))) {
    const batch = batches.at(-1);
    if (batch && candidate.rows.length <= left) batch.push(candidate);
    else {
      batches.push([candidate]);
      left = BATCH_ROWS;
    }
    left -= candidate.rows.length;
  }
  return batches;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** @returns those that are kept */
function keepBatch(
  step: OneStep,
  batch: readonly Candidate[],
  takeOlder: boolean,
): Promise<Candidate[]> {
  const ids = [...new Set(batch.map(({ id }) => id))];
  return step.add(
    (tx) => Promise.all(ids.map((id) => tx.objectStore('sums').get(id))),
    (action, records) =>
      ids.flatMap((id, at) => {
        const record = records[at] ?? null;
        const own = batch.filter((each) => each.id === id);
        const decided = own.map((each) => decide(each, record?.v ?? {}, takeOlder));
        const kept = own.filter((_, nth) => decided[nth]?.isKept);
        if (kept.length > 0) stage(action, record, id, kept);
        storeRows(
          action,
          own.filter((each, nth) => counts(each, decided[nth])),
        );
        return kept;
      }),
  );
}

function stage(
  action: Action,
  record: ShopRecord | null,
  id: string,
  kept: readonly Candidate[],
): void {
  const entries = new Map<string, Entry>(kept.map(({ field, entry }) => [field, entry]));
  action.put('sums', record, withEntries(record, id, entries, action.clock));
}

/** Whether the rows are those that count: also of what was known, whose rows may have been dropped, or never been here. */
function counts({ entry }: Candidate, decision: Decision | undefined): boolean {
  return decision !== undefined && (decision.isKept || decision.known?.made === entry.made);
}

function storeRows(action: Action, candidates: readonly Candidate[]): void {
  const stored = candidates.filter(({ rows }) => rows.length > 0);
  action.beside.push((tx) => {
    const sales = tx.objectStore('sales');
    return Promise.all(
      stored.map(async (each) => {
        const known = await sales.getKey([each.account, each.kind, each.day, each.entry.made]);
        if (known === undefined) await sales.put(rawRows(each, action.now));
      }),
    );
  });
}

function rawRows({ account, kind, day, entry, rows }: Candidate, at: number): SalesRows {
  const packed = rows.map(packRow);
  return { account, kind, day, made: entry.made, at, bytes: bytesOf(packed), rows: packed };
}
