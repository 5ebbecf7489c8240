import { type ShopRecord, snapshotOf } from '@/utils/records/record.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import type { Acknowledged } from './acknowledged.ts';
import { isSizeLikely } from './batch-size.ts';
import { repeatTwoAtATime } from './concurrency.ts';
import { type Doc, type WriteAnswer, writeDocs } from './couch-client.ts';
import { toDoc } from './documents.ts';
import { SyncError } from './failures.ts';
import { applyPage, fetchPage } from './incoming.ts';
import type { Run } from './run-context.ts';
import { updateRunState } from './state.ts';
import { BATCH, readRecords, readUnsentIds } from './stored-records.ts';
import { inSyncTransaction } from './transaction.ts';

/** Attempts to send records that other machines send at the same time. */
const MAX_ROUNDS = 5;

/**
 * Sends everything that was not sent yet. Where the server has a record in another revision, that one is merged and
 * the result sent again.
 * @throws {SyncError} @throws {ShopError} what was sent before stays sent
 */
export async function pushRecords(run: Run): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const unsent = await run.port.use(readUnsentIds);
    if (unsent.length === 0) return;
    await updateRunState(run.port, () => ({ done: 0, total: unsent.length }));
    const conflicting = await sendAll(run, unsent);
    if (conflicting.length === 0) return;
    for (let start = 0; start < conflicting.length; start += BATCH) {
      const docIds = conflicting.slice(start, start + BATCH);
      await applyPage(run, await fetchPage(run, docIds), null);
    }
  }
}

/**
 * Sends records in batches, smaller ones where the server or what stands before it may find them too large.
 * @returns the documents that the server has in another revision
 */
async function sendAll(run: Run, ids: readonly string[]): Promise<string[]> {
  const left = [...ids];
  const conflicting: string[] = [];
  const size = run.sizes.records;
  await repeatTwoAtATime(async () => {
    const batch = left.splice(0, size.now);
    const [first] = batch;
    if (first === undefined) return false;
    try {
      conflicting.push(...(await sendBatch(run, batch)));
      size.succeeded();
    } catch (error) {
      const isLarge = error instanceof SyncError && error.code === 'large';
      if (!isLarge && (batch.length === 1 || !isSizeLikely(error, run.couch))) throw error;
      size.failed(batch.length);
      if (batch.length > 1) left.unshift(...batch);
      else await refuseAsLarge(run, first);
    }
    return true;
  });
  return conflicting;
}

async function refuseAsLarge({ port, sizes }: Run, id: string): Promise<void> {
  await updateRunState(port, ({ refused }) => ({ refused: { ...refused, [id]: 'large' } }));
  sizes.records.foundCulprit();
}

/** @returns the documents that the server has in another revision */
async function sendBatch(run: Run, ids: readonly string[]): Promise<string[]> {
  const { port, couch, cipher, recordIds, written } = run;
  const found = await port.use((db) => readRecords(db, ids));
  const records = found.filter((record) => record !== undefined);
  const docs = await Promise.all(records.map((record) => toDoc(record, cipher)));
  const result = sortAnswers(records, docs, await writeDocs(couch, docs));
  for (const [at, { id }] of records.entries()) recordIds.set(docs[at]?._id ?? '', id);
  for (const { docId, rev } of result.sent) written.set(docId, rev);
  // The server lets nobody write here: that is not the fault of these records.
  if (Object.keys(result.refused).length === records.length && records.length > 1) {
    throw new SyncError('denied');
  }
  await port.use((db) => settle(db, result));
  port.onState();
  return result.conflicting;
}

/** What became of the records of one request. */
interface SendResult {
  sent: { record: ShopRecord; docId: string; rev: string }[];
  /** By the record's id. */
  refused: Record<string, string>;
  /** The documents that the server has in another revision. */
  conflicting: string[];
}

/** A record without an answer stays unsent. @param docs those of the records, in the same order */
function sortAnswers(
  records: readonly ShopRecord[],
  docs: readonly Doc[],
  answers: ReadonlyMap<string, WriteAnswer>,
): SendResult {
  const result: SendResult = { sent: [], refused: {}, conflicting: [] };
  for (const [at, record] of records.entries()) {
    const docId = docs[at]?._id ?? '';
    const answer = answers.get(docId);
    if (answer?.rev) result.sent.push({ record, docId, rev: answer.rev });
    else if (answer?.error === 'conflict') result.conflicting.push(docId);
    else if (answer) result.refused[record.id] = answer.error;
  }
  return result;
}

/** Writes down what was sent. A record that was edited meanwhile stays unsent, with what was sent as its base. */
async function settle(db: ShopDb, { sent, refused }: SendResult): Promise<void> {
  const ids = sent.map(({ record }) => record.id);
  await inSyncTransaction(db, ids, ({ state, get, put }) => {
    for (const { record, rev } of sent) {
      const { dirty = null, ...now } = get(record.id) ?? record;
      const isSame = now.n === record.n;
      put({
        ...now,
        rev,
        base: isSame ? null : snapshotOf(record),
        ...(isSame || !dirty ? {} : { dirty }),
      });
    }
    state.refused = { ...state.refused, ...refused };
    state.acknowledged = withSent(state.acknowledged ?? {}, sent);
    state.done += sent.length;
  });
}

/** What the server has to show the next time that its changes are read: with the last of what it took, all of that. */
function withSent(acknowledged: Acknowledged, sent: SendResult['sent']): Acknowledged {
  const last = sent.at(-1)?.docId;
  const revs = sent
    .filter(({ docId }) => docId === last || acknowledged[docId])
    .map(({ docId, rev }) => [docId, [rev]]);
  return { ...acknowledged, ...Object.fromEntries(revs) };
}
