/**
 * Servers that replicate keep every revision that was written while they were apart; CouchDB calls them leaves. A
 * machine that sees them merges them into its record, sends it where that says more than the server's document, and
 * then deletes them.
 */
import { type Doc, readDoc, readRevisions, writeDocs } from './couch-client.ts';
import { type ConflictLeaf, fromDoc, historyOf } from './documents.ts';
import type { Run } from './run-context.ts';
import { readRecords } from './stored-records.ts';

/** The leaves beside a document, each with the last state that it shares with the document. */
export async function readLeaves(run: Run, recordId: string, doc: Doc): Promise<ConflictLeaf[]> {
  const revs = Array.isArray(doc._conflicts) ? doc._conflicts.map(String) : [];
  if (revs.length === 0) return [];
  const { _id, _rev } = doc;
  // CouchDB answers in the order of the revisions, whatever the order in which they are asked for.
  const found = await readRevisions(run.couch, _id, [String(_rev), ...revs]);
  const history = historyOf(found.find((each) => each._rev === _rev));
  const leaves: ConflictLeaf[] = [];
  const read: string[] = [];
  for (const loser of found) {
    if (loser._rev === _rev || loser._deleted) continue;
    const leaf = await fromDoc(loser, run.cipher);
    if (!leaf) continue;
    const shared = history.find((rev) => historyOf(loser).includes(rev));
    const ancestor = shared ? await readDoc(run.couch, _id, shared) : null;
    const base = ancestor && (await fromDoc(ancestor, run.cipher));
    leaves.push({ rev: leaf.rev, content: leaf.content, base: base?.content ?? null });
    read.push(leaf.rev);
  }
  // A leaf that could not be read stays on the server.
  if (read.length > 0) run.mergedLeaves.set(_id, { recordId, revs: read });
  return leaves;
}

/** Deletes the leaves that were merged, of records of which the server now has all that this machine has. */
export async function deleteMergedLeaves({ port, couch, mergedLeaves }: Run): Promise<void> {
  const merged = [...mergedLeaves];
  if (merged.length === 0) return;
  const ids = merged.map(([, { recordId }]) => recordId);
  const records = await port.use((db) => readRecords(db, ids));
  const done = merged.filter((_, at) => records[at] && !records[at].dirty);
  const docs = done.flatMap(([_id, { revs }]) =>
    revs.map((_rev) => ({ _id, _rev, _deleted: true })),
  );
  if (docs.length > 0) await writeDocs(couch, docs);
  for (const [docId] of done) mergedLeaves.delete(docId);
}
