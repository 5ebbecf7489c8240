import type { Json } from '@/utils/records/record.ts';
import { readChanges } from './couch-client.ts';
import { applyPage, fetchPage, openPage, type Page, type PagePosition } from './incoming.ts';
import type { Run } from './run-context.ts';
import { readSyncState } from './state.ts';
import { BATCH } from './stored-records.ts';

/** Changes of one request where all of them are wanted. */
const FIRST_BATCH = 2500;

interface ChangesPage {
  page: Page;
  position: PagePosition;
  isLast: boolean;
}

/**
 * Brings in what the server has changed since the last time, page by page.
 * @throws {SyncError} @throws {ShopError} the pages before stay applied
 */
export async function pullChanges(run: Run): Promise<void> {
  const known = (await run.port.use(readSyncState))?.since ?? null;
  // The first time, all documents are wanted; later, most changes are what this machine has sent itself.
  const withDocs = known === null;
  let next: Promise<ChangesPage> | null = readPage(run, known, withDocs);
  while (next) {
    const { page, position, isLast }: ChangesPage = await next;
    // One page is on its way while another is applied.
    next = isLast ? null : readPage(run, position.since, withDocs);
    // Should this page fail to apply, nobody awaits the next one any more: its own failure then adds nothing.
    next?.catch(() => undefined);
    const hasMoved = isLast && position.since !== known;
    if (page.count > 0 || hasMoved) await applyPage(run, page, position);
  }
}

async function readPage(run: Run, since: Json, withDocs: boolean): Promise<ChangesPage> {
  // What this exchange has written is passed over within the same request.
  const limit = withDocs ? FIRST_BATCH : BATCH + run.written.size;
  const { results, last_seq, pending } = await readChanges(run.couch, since, limit, withDocs);
  run.isRewound ||= isBefore(last_seq, since);
  const changed = results.filter((change) => !isOwnChange(run, change));
  const ids = changed.map(({ id }) => id);
  const page = withDocs
    ? await openPage(
        run,
        changed.map(({ id, doc }) => [id, doc]),
        ids.length,
      )
    : await fetchPage(run, ids);
  return {
    page,
    position: { since: last_seq, pending: pending || 0 },
    isLast: results.length === 0 || pending === 0,
  };
}

/** Whether a change is of CouchDB's own documents, or one that this exchange has written. */
function isOwnChange(
  { written }: Run,
  { id, changes }: { id: string; changes: readonly { rev: string }[] },
): boolean {
  return id.startsWith('_') || (changes.length <= 1 && written.get(id) === changes[0]?.rev);
}

/**
 * Whether a place in a server's changes lies before one that it gave earlier. Places are opaque; only the number that
 * they begin with can tell.
 */
function isBefore(now: unknown, then: unknown): boolean {
  return Number.parseInt(String(now), 10) < Number.parseInt(String(then ?? 0), 10);
}
