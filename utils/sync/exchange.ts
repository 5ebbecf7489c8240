import { type ShopRecord, saidOf } from '../shop/record.ts';
import type { ShopDb } from '../shop/schema.ts';
import { createCipher } from './cipher.ts';
import { createCouch, type Doc, SyncError } from './couch.ts';
import { atDesk } from './desk.ts';
import { fromDoc, toDoc } from './documents.ts';
import type { ChangeState, SyncWorld } from './engine.ts';
import { MARKER, readMarker, renewMarker } from './marker.ts';
import { BATCH, MACHINE, readDevice, readRecords, readSync, type SyncState } from './state.ts';
import { type Arrival, takeIn } from './take-in.ts';

/** Attempts to send what another machine sends at the same time. */
const ROUNDS = 5;

/**
 * Brings in what the server has, and sends what this machine has.
 * @returns whether the server has less than this machine once had from it
 * @throws {SyncError} @throws {ShopError} what was dealt with before stays so
 */
export async function exchange(
  { use, fetch, onShop, onState }: SyncWorld,
  change: ChangeState,
  signal?: AbortSignal,
): Promise<boolean> {
  const [first, device] = await use((db) => Promise.all([readSync(db), readDevice(db)]));
  if (!first) return false;
  const couch = createCouch(first.access, fetch, signal);
  const cipher = first.keys === null ? null : await createCipher(first.keys);
  /** What this run has written itself, by the server's id: it comes back as a change. */
  const written = new Map<string, string>();
  const machine = MACHINE + device;
  const self = cipher ? await cipher.id(machine) : machine;
  /** The ids here of what this run has sent, by the server's. */
  const names = new Map([[self, machine]]);
  /** Leaves of conflicts that are in the record now. */
  const settled = new Map<string, string[]>();
  let isRewound = false;
  /** Another machine has noticed that, or the database is another one. */
  let isTold = false;
  let known = first.shop;

  if (first.since === null) await checkMarker();
  await pull();
  await push();
  await tidy();
  if (written.size > 0) await pull();
  if (isRewound && !isTold) {
    const shop = await renewMarker(couch);
    await change(() => ({ shop: shop ?? '' }));
  }
  return isRewound || isTold;

  /** The database is the shop that this machine syncs with, and readable. */
  async function checkMarker(): Promise<void> {
    const marker = await readMarker(couch, cipher);
    if (!marker) throw new SyncError('missing');
    await compare(marker.shop);
  }

  async function compare(shop: string): Promise<void> {
    if (shop === known) return;
    known = shop;
    isTold = true;
    await change(() => ({ shop }));
  }

  async function pull(): Promise<void> {
    let since = (await use(readSync))?.since ?? null;
    for (let more = true; more; ) {
      const { results, last_seq, pending } = await couch.changes(since, BATCH);
      more = results.length > 0 && pending !== 0;
      isRewound ||= isBefore(last_seq, since);
      const ids = results
        .filter(({ id, changes }) => changes.length > 1 || written.get(id) !== changes[0]?.rev)
        .map(({ id }) => id)
        .filter((id) => !id.startsWith('_'));
      since = last_seq;
      if (results.length > 0) await receive(ids, { since }, pending || 0);
    }
  }

  /** Reads documents and brings them in. */
  async function receive(
    ids: readonly string[],
    part: Partial<SyncState>,
    pending: number,
  ): Promise<void> {
    const refused: Record<string, string> = {};
    const missing: string[] = [];
    const arrivals: Arrival[] = [];
    // This machine's own document and the marker tell whether the server still has what it had.
    const rows = ids.length > 0 ? await couch.read([...new Set([...ids, MARKER, self])]) : [];
    for (const [id, doc] of rows) {
      if (id === MARKER) await compare(String(doc?.shop));
      else if (!doc) missing.push(names.get(id) ?? id);
      else {
        const arrival = await fromDoc(doc, cipher);
        if (!arrival) refused[id] = 'unreadable';
        else arrivals.push({ ...arrival, leaves: await leavesOf(id, doc) });
      }
    }
    const taken = await use((db) =>
      takeIn(db, arrivals, missing, (state) => ({
        ...part,
        done: state.done + ids.length,
        total: state.done + ids.length + pending,
        refused: { ...state.refused, ...refused },
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
      while (open.length > 0) {
        const batch = open.slice(0, size);
        try {
          inConflict.push(...(await send(batch)));
        } catch (error) {
          if (!(error instanceof SyncError && error.code === 'large')) throw error;
          if (batch.length > 1) {
            size = Math.ceil(batch.length / 2);
            continue;
          }
          await change(({ refused }) => ({ refused: { ...refused, [String(batch[0])]: 'large' } }));
        }
        open.splice(0, batch.length);
      }
      if (inConflict.length === 0) return;
      for (let start = 0; start < inConflict.length; start += BATCH) {
        await receive(inConflict.slice(start, start + BATCH), {}, 0);
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
  return atDesk(db, ids, ({ state, get, put }) => {
    for (const [record, rev] of sent) {
      const { dirty = null, ...now } = get(record.id) ?? record;
      const isSame = now.n === record.n;
      put({
        ...now,
        rev,
        base: isSame ? null : saidOf(record),
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
