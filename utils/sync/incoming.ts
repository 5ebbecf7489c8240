import type { Acknowledged } from './acknowledged.ts';
import { applyRemote } from './apply-remote.ts';
import { askInBatches } from './batch-size.ts';
import { type Doc, readDocs } from './couch-client.ts';
import { fromDoc, type IncomingRecord } from './documents.ts';
import { MARKER } from './marker.ts';
import { readLeaves } from './resolve.ts';
import type { Run } from './run-context.ts';
import { readAllIds } from './stored-records.ts';

/** Documents of the server, read. */
export interface Page {
  /** How many documents were asked for. */
  count: number;
  /** The shop's id on the server. */
  shopId: string;
  arrivals: IncomingRecord[];
  /** Ids of what the server does not have: the record's where this machine has one, else the document's. */
  missing: string[];
  /** Documents that cannot be read, and why. */
  refused: Record<string, string>;
}

/** How far the server's changes are known with a page. */
export interface PagePosition {
  since: string;
  acknowledged: Acknowledged;
  /** Changes that come after it. */
  pending: number;
}

/**
 * Fetches documents, and with them the two that tell whether the server still has all that it had: the marker and this
 * machine's own.
 */
export async function fetchPage(run: Run, docIds: readonly string[]): Promise<Page> {
  const ids = [...new Set([...docIds, MARKER, run.machineDoc])];
  return openPage(run, docIds.length > 0 ? await readInBatches(run, ids) : [], docIds.length);
}

async function readInBatches({ couch, sizes }: Run, ids: readonly string[]) {
  const docs: [id: string, doc: Doc | null][] = [];
  for (let start = 0; start < ids.length; ) {
    const from = start;
    const found = await askInBatches(couch, sizes.docs, async (count) => {
      const batch = ids.slice(from, from + count);
      return { batch, docs: await readDocs(couch, batch) };
    });
    docs.push(...found.docs);
    start += found.batch.length;
  }
  return docs;
}

/** Reads the records that documents hold. @param count how many were asked for */
export async function openPage(
  run: Run,
  docs: readonly (readonly [id: string, doc: Doc | null])[],
  count: number,
): Promise<Page> {
  const page: Page = { count, shopId: run.shopId, arrivals: [], missing: [], refused: {} };
  for (const [id, doc] of docs) {
    if (id === MARKER) page.shopId = String(doc?.shop);
    else if (!doc) page.missing.push(await recordIdOf(run, id));
    else {
      const record = await fromDoc(doc, run.cipher);
      if (!record) page.refused[id] = 'unreadable';
      else page.arrivals.push({ ...record, leaves: await readLeaves(run, record.id, doc) });
    }
  }
  return page;
}

/**
 * The id of the record that a document holds. In an encrypted shop nothing but the ids of all records tells it, so
 * these are hashed once, when it is asked for the first time.
 */
async function recordIdOf({ port, cipher, recordIds }: Run, docId: string): Promise<string> {
  if (!cipher) return docId;
  if (!recordIds.has(docId)) {
    const known = new Set(recordIds.values());
    const others = (await port.use(readAllIds)).filter((id) => !known.has(id));
    for (const id of others) recordIds.set(await cipher.id(id), id);
  }
  return recordIds.get(docId) ?? docId;
}

/**
 * Brings a page into the shop, in one transaction with its position.
 * @param position null: the page is not one of the changes
 */
export async function applyPage(
  run: Run,
  page: Page,
  position: PagePosition | null,
): Promise<void> {
  const { port } = run;
  run.isShopRenewed ||= page.shopId !== run.shopId;
  const applied = await port.use((db) =>
    applyRemote(db, page, (state) => ({
      ...(position && { since: position.since, acknowledged: position.acknowledged }),
      // The next exchange compares everything, also where this one is stopped here.
      ...(run.isShopRenewed || run.isRewound ? { shopId: '' } : {}),
      ...(run.isRewound ? { isRewound: true } : {}),
      done: state.done + page.count,
      total: state.done + page.count + (position?.pending ?? 0),
      refused: { ...state.refused, ...page.refused },
    })),
  );
  run.isRewound ||= applied?.isRewound === true;
  port.onState();
  if (applied?.isShopChanged) port.onShop();
}
