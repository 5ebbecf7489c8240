import {
  acknowledgedBy,
  type Change,
  type ChangesTail,
  extendTail,
  hasStill,
  sequenceInterval,
} from './acknowledged.ts';
import { askInBatches } from './batch-size.ts';
import { readChanges } from './couch-client.ts';
import { applyPage, fetchPage, openPage, type Page } from './incoming.ts';
import type { Run } from './run-context.ts';
import { readSyncState } from './state.ts';
import { BATCH } from './stored-records.ts';

/** The sequence before all changes. */
const BEGINNING = '0';

interface ChangesPage {
  page: Page;
  changes: Change[];
  /** The sequence after them. */
  end: string;
  /** How many come after them. */
  pending: number;
  isLast: boolean;
}

/** Revisions that the server has acknowledged and not shown yet in this exchange, by document. */
type Unseen = Map<string, readonly string[]>;

/**
 * Brings in what the server has changed since the last time, page by page.
 * @throws {SyncError} @throws {ShopError} the pages before stay applied
 */
export async function pullChanges(run: Run): Promise<void> {
  const state = await run.port.use(readSyncState);
  // The first time, all documents are wanted; later, most changes are what this machine has sent itself.
  const withDocs = (state?.since ?? null) === null;
  const known = withDocs ? BEGINNING : String(state?.since);
  const unseen: Unseen = new Map(withDocs ? [] : Object.entries(state?.acknowledged ?? {}));
  let tail: ChangesTail = { since: known, changes: [] };
  let isFirst = true;
  let next: Promise<ChangesPage> | null = readPage(run, known, withDocs, unseen);
  while (next) {
    const { page, changes, end, pending, isLast }: ChangesPage = await next;
    // One page is on its way while another is applied.
    next = isLast ? null : readPage(run, end, withDocs, unseen);
    // Should this page fail to apply, nobody awaits the next one any more: its own failure then adds nothing.
    next?.catch(() => undefined);
    for (const change of changes) {
      if (hasStill(unseen.get(change.id) ?? [], change)) unseen.delete(change.id);
    }
    tail = extendTail(tail, changes);
    const isRewound = isLast && unseen.size > 0;
    run.isRewound ||= isRewound;
    const hasMoved = isLast && (withDocs || tail.since !== known);
    if (page.count === 0 && !hasMoved && !isRewound) continue;
    const acknowledged = acknowledgedBy(tail, isLast ? new Map() : unseen);
    if (isFirst) await run.port.beforeChange(page.count + pending);
    isFirst = false;
    await applyPage(run, page, { since: tail.since, acknowledged, pending });
  }
}

async function readPage(
  run: Run,
  since: string,
  withDocs: boolean,
  unseen: Unseen,
): Promise<ChangesPage> {
  const { results, last_seq, pending, limit } = await askForChanges(run, since, withDocs);
  const end = String(last_seq);
  const fresh = results.filter((change) => !isKnownChange(run, unseen, change));
  const ids = fresh.map(({ id }) => id);
  const page = withDocs
    ? await openPage(
        run,
        fresh.map(({ id, doc }) => [id, doc]),
        ids.length,
      )
    : await fetchPage(run, ids);
  return {
    page,
    changes: results.map((each, at) => (at === results.length - 1 ? { ...each, seq: end } : each)),
    end,
    pending: pending || 0,
    // Older servers do not say how many are left.
    isLast: Number.isNaN(pending) ? results.length < limit : pending === 0 || results.length === 0,
  };
}

async function askForChanges({ couch, sizes, written }: Run, since: string, withDocs: boolean) {
  const ask = async (limit: number) => {
    const interval = sequenceInterval(withDocs ? limit : written.size);
    return { ...(await readChanges(couch, since, limit, interval, withDocs)), limit };
  };
  // Without documents they are small, and what this exchange has written is passed over within the same request.
  return withDocs ? askInBatches(couch, sizes.changes, ask) : ask(BATCH + written.size);
}

/** Whether a change is of CouchDB's own documents, or this machine knows all that the document says. */
function isKnownChange({ written }: Run, unseen: Unseen, { id, revs }: Change): boolean {
  if (id.startsWith('_')) return true;
  const known = unseen.get(id) ?? [];
  return revs.every((rev) => known.includes(rev) || written.get(id) === rev);
}
