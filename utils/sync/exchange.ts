import { type Json, type ShopRecord, snapshotOf } from '@/utils/records/record.ts';
import type { SettingsState } from '@/utils/settings/store.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { type Arrival, applyRemote } from './apply-remote.ts';
import { createCipher } from './cipher.ts';
import { inTwoLanes } from './concurrency.ts';
import { createCouch, type Doc, SyncError } from './couch-client.ts';
import { fromDoc, toDoc } from './documents.ts';
import { MARKER, readMarker, renewMarker } from './marker.ts';
import type { ChangeState, SyncRunPort } from './run.ts';
import { BATCH, MACHINE, readRecords, readSync, type SyncState } from './state.ts';
import { markAllUnsent, recordLocalSettings } from './synced-settings.ts';
import { inSyncTransaction } from './transaction.ts';

/** Documents of one request where all of them are wanted. */
const FIRST_BATCH = 2500;
/** Attempts to send what another machine sends at the same time. */
const ROUNDS = 5;

/**
 * Brings in what the server has, and sends what this machine has.
 * @param settings of this machine, which go along
 * @returns whether the server has less than this machine once had from it
 * @throws {SyncError} @throws {ShopError} what was dealt with before stays so
 */
export async function exchange(
  { use, fetch, onShop, onState }: SyncRunPort,
  settings: SettingsState,
  change: ChangeState,
  signal?: AbortSignal,
): Promise<boolean> {
  const first = await use(readSync);
  if (!first) return false;
  const couch = createCouch(first.access, fetch, signal);
  const cipher = first.keys === null ? null : await createCipher(first.keys);
  /** The shop's id on the server, when this run began or as it is known since. */
  let { shop } = first;
  if (first.since === null || shop === '') await begin();
  const device = await use((db) => recordLocalSettings(db, settings));
  /** What this run has written itself, by the server's id: it comes back as a change. */
  const written = new Map<string, string>();
  const machine = MACHINE + device;
  const self = cipher ? await cipher.id(machine) : machine;
  /** The ids here of what this run has sent, by the server's. */
  const names = new Map([[self, machine]]);
  /** Leaves of conflicts that are in the record now. */
  const settled = new Map<string, string[]>();
  let isRewound = false;
  /** The marker says another one: another machine has noticed that, or the database is another. */
  let isTold = false;

  await pull();
  await push();
  await tidy();
  if (written.size > 0) await pull();
  if (isRewound && !isTold) await renewMarker(couch);
  return isRewound || isTold;

  /** The database is readable, and the shop that this machine synced with; else all is sent there anew. */
  async function begin(): Promise<void> {
    const marker = await readMarker(couch, cipher);
    if (!marker) throw new SyncError('missing');
    if (marker.shop === shop) return;
    await use(markAllUnsent);
    shop = marker.shop;
    await change(() => ({ shop }));
  }

  async function pull(): Promise<void> {
    const known = (await use(readSync))?.since ?? null;
    // At first all of it is wanted; later most of it is what this machine has sent itself.
    const withDocs = known === null;
    let next: Promise<Page> | null = readPage(known);
    while (next) {
      const { read, since, pending, isLast }: Page = await next;
      // One page is on its way while another is brought in.
      next = isLast ? null : readPage(since);
      next?.catch(() => undefined);
      if (read.count > 0 || (isLast && since !== known)) await bringIn(read, { since }, pending);
    }

    async function readPage(since: Json): Promise<Page> {
      // What this machine has sent itself is passed over at once.
      const limit = withDocs ? FIRST_BATCH : BATCH + written.size;
      const { results, last_seq, pending } = await couch.changes(since, limit, withDocs);
      isRewound ||= isBefore(last_seq, since);
      const news = results.filter(
        ({ id, changes }) =>
          !id.startsWith('_') && (changes.length > 1 || written.get(id) !== changes[0]?.rev),
      );
      const rows: [string, Doc | null][] = withDocs
        ? news.map(({ id, doc }) => [id, doc])
        : await readDocs(news.map(({ id }) => id));
      return {
        read: await openDocs(rows, news.length),
        since: last_seq,
        pending: pending || 0,
        isLast: results.length === 0 || pending === 0,
      };
    }
  }

  /** Documents, and beside them what tells whether the server still has all that it had. */
  function readDocs(ids: readonly string[]): Promise<[string, Doc | null][]> {
    return ids.length > 0 ? couch.read([...new Set([...ids, MARKER, self])]) : Promise.resolve([]);
  }

  /** Reads what documents say. */
  async function openDocs(rows: readonly [string, Doc | null][], count: number): Promise<Read> {
    const read: Read = { count, shop, arrivals: [], missing: [], refused: {} };
    for (const [id, doc] of rows) {
      if (id === MARKER) read.shop = String(doc?.shop);
      else if (!doc) read.missing.push(names.get(id) ?? id);
      else {
        const arrival = await fromDoc(doc, cipher);
        if (!arrival) read.refused[id] = 'unreadable';
        else read.arrivals.push({ ...arrival, leaves: await leavesOf(id, doc) });
      }
    }
    return read;
  }

  async function bringIn(read: Read, part: Partial<SyncState>, pending: number): Promise<void> {
    isTold ||= read.shop !== shop;
    const taken = await use((db) =>
      applyRemote(db, read.arrivals, read.missing, (state) => ({
        ...part,
        ...(isTold || isRewound ? { shop: '' } : {}),
        done: state.done + read.count,
        total: state.done + read.count + pending,
        refused: { ...state.refused, ...read.refused },
      })),
    );
    isRewound ||= taken?.isRewound === true;
    onState();
    if (taken?.isNews) onShop();
  }

  /** What two servers have of one document, each with the last state that it shares with the first. */
  async function leavesOf(id: string, doc: Doc): Promise<Arrival['leaves']> {
    const conflicts = Array.isArray(doc._conflicts) ? doc._conflicts.map(String) : [];
    if (conflicts.length === 0) return [];
    settled.set(id, conflicts);
    const [winner, ...losers] = await couch.leaves(id, [String(doc._rev), ...conflicts]);
    const leaves: Arrival['leaves'] = [];
    for (const loser of losers) {
      const leaf = await fromDoc(loser, cipher);
      const shared = history(winner).find((rev) => history(loser).includes(rev));
      const ancestor = shared ? await couch.get(id, shared) : null;
      const base = ancestor && (await fromDoc(ancestor, cipher));
      if (leaf) leaves.push({ said: leaf.said, base: base?.said ?? null });
    }
    return leaves;
  }

  async function push(): Promise<void> {
    for (let round = 0; round < ROUNDS; round++) {
      const open = await use(dirtyIds);
      if (open.length === 0) return;
      await change(() => ({ done: 0, total: open.length }));
      const inConflict: string[] = [];
      let size = BATCH;
      await inTwoLanes(async () => {
        const batch = open.splice(0, size);
        if (batch.length === 0) return false;
        try {
          inConflict.push(...(await send(batch)));
        } catch (error) {
          if (!(error instanceof SyncError && error.code === 'large')) throw error;
          size = Math.min(size, Math.ceil(batch.length / 2));
          if (batch.length > 1) open.unshift(...batch);
          else
            await change(({ refused }) => ({ refused: { ...refused, [`${batch[0]}`]: 'large' } }));
        }
        return true;
      });
      if (inConflict.length === 0) return;
      for (let start = 0; start < inConflict.length; start += BATCH) {
        const ids = inConflict.slice(start, start + BATCH);
        await bringIn(await openDocs(await readDocs(ids), ids.length), {}, 0);
      }
    }
  }

  /** Sends some records. @returns the server's ids of those that it has otherwise */
  async function send(ids: readonly string[]): Promise<string[]> {
    const found = await use((db) => readRecords(db, ids));
    const records = found.filter((record) => record !== undefined);
    const docs = await Promise.all(records.map((record) => toDoc(record, cipher)));
    const answers = await couch.write(docs);
    const sent: [record: ShopRecord, rev: string][] = [];
    const refused: Record<string, string> = {};
    const inConflict: string[] = [];
    for (const [at, record] of records.entries()) {
      const id = docs[at]?._id ?? '';
      names.set(id, record.id);
      const answer = answers.get(id);
      if (answer?.rev) {
        sent.push([record, answer.rev]);
        written.set(id, answer.rev);
      } else if (answer?.error === 'conflict') inConflict.push(id);
      else if (answer) refused[record.id] = answer.error;
    }
    // Nobody may write here: that is not the records' fault.
    if (Object.keys(refused).length === records.length && records.length > 1) {
      throw new SyncError('denied');
    }
    await use((db) => settle(db, sent, refused));
    onState();
    return inConflict;
  }

  /** Takes away the leaves that are in the records now, once these are on the server. */
  async function tidy(): Promise<void> {
    const docs = [...settled]
      .filter(([id]) => written.has(id))
      .flatMap(([_id, revs]) => revs.map((_rev) => ({ _id, _rev, _deleted: true })));
    if (docs.length > 0) await couch.write(docs);
  }
}

/** What some documents of the server say. */
interface Read {
  /** How many were asked for. */
  count: number;
  /** The shop's id there. */
  shop: string;
  arrivals: Arrival[];
  /** Ids of what the server does not have, here or there. */
  missing: string[];
  refused: Record<string, string>;
}

/** A part of the server's changes. */
interface Page {
  read: Read;
  since: Json;
  pending: number;
  isLast: boolean;
}

/** What was not sent yet and is not set aside. */
async function dirtyIds(db: ShopDb): Promise<string[]> {
  const tx = db.transaction(['sync', 'categories', 'products']);
  const [state, categories, products] = await Promise.all([
    tx.objectStore('sync').get('state'),
    tx.objectStore('categories').index('dirty').getAllKeys(),
    tx.objectStore('products').index('dirty').getAllKeys(),
  ]);
  if (!state) return [];
  const own = Object.values(state.own).flatMap(({ id, dirty }) => (dirty ? id : []));
  return [...categories, ...products, ...own].filter((id) => !state.refused[id]);
}

/** What was sent is the server's now, unless it was edited since. */
function settle(
  db: ShopDb,
  sent: readonly [record: ShopRecord, rev: string][],
  refused: Readonly<Record<string, string>>,
): Promise<null> {
  const ids = sent.map(([{ id }]) => id);
  return inSyncTransaction(db, ids, ({ state, get, put }) => {
    for (const [record, rev] of sent) {
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
    state.done += sent.length;
    return null;
  });
}

/** The revisions that a document went through, newest first. */
function history(doc: Doc | undefined): string[] {
  const { start, ids }: { start?: unknown; ids?: unknown } = Object(doc?._revisions);
  return Array.isArray(ids) ? ids.map((id, at) => `${Number(start) - at}-${id}`) : [];
}

/** Whether a server's place in its changes is before one that it gave earlier. Only the number before it can tell. */
function isBefore(now: unknown, then: unknown): boolean {
  return Number.parseInt(String(now), 10) < Number.parseInt(String(then ?? 0), 10);
}
