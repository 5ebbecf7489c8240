/**
 * Servers that replicate keep every revision that was written while they were apart; CouchDB calls them leaves. A
 * machine that sees them merges them into its record, sends it, and then deletes them.
 */
import { type Doc, readDoc, readRevisions, writeDocs } from './couch-client.ts';
import { type ConflictLeaf, fromDoc, historyOf } from './documents.ts';
import type { Run } from './run-context.ts';

/** The leaves beside a document, each with the last state that it shares with the document. */
export async function readLeaves(run: Run, id: string, doc: Doc): Promise<ConflictLeaf[]> {
  const revs = Array.isArray(doc._conflicts) ? doc._conflicts.map(String) : [];
  if (revs.length === 0) return [];
  run.mergedLeaves.set(id, revs);
  const [winner, ...losers] = await readRevisions(run.couch, id, [String(doc._rev), ...revs]);
  const leaves: ConflictLeaf[] = [];
  for (const loser of losers) {
    const leaf = await fromDoc(loser, run.cipher);
    const shared = historyOf(winner).find((rev) => historyOf(loser).includes(rev));
    const ancestor = shared ? await readDoc(run.couch, id, shared) : null;
    const base = ancestor && (await fromDoc(ancestor, run.cipher));
    if (leaf) leaves.push({ content: leaf.content, base: base?.content ?? null });
  }
  return leaves;
}

/** Deletes the leaves that are merged, of records that this exchange has sent since. */
export async function deleteMergedLeaves({ couch, mergedLeaves, written }: Run): Promise<void> {
  const docs = [...mergedLeaves]
    .filter(([id]) => written.has(id))
    .flatMap(([_id, revs]) => revs.map((_rev) => ({ _id, _rev, _deleted: true })));
  if (docs.length > 0) await writeDocs(couch, docs);
}
