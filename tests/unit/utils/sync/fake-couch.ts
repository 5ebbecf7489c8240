import { gunzipSync } from 'node:zlib';
import {
  DATABASE_NAME,
  hasSequence,
  ILLEGAL_NAME,
  LOCKED,
  MAX_WRONG_PASSWORDS,
  NOT_ADMIN,
  placeOf,
  sequence,
} from '@/tests/couch/sequence.ts';
import { compareRevs, history, leaves, nextRev, type Rev } from './revision-tree.ts';

interface Stored {
  revs: Rev[];
  seq: number;
}

/** What happens to a request instead of its answer, or to its answer. */
export type Fault = (request: {
  method: string;
  path: string;
  body: unknown;
  signal: AbortSignal | null;
  /** Has the server do what was asked for. */
  answer: () => Response;
}) => Response | null | Promise<Response | null>;

/**
 * A CouchDB in memory, as far as its HTTP interface is used here: revision trees, `new_edits`, opaque places in the
 * changes, replication between two of them. `fault` stands between it and whoever asks.
 */
export class FakeCouch {
  docs = new Map<string, Stored>();
  seq = 0;
  exists = true;
  requests: string[] = [];
  bytes = 0;
  fault: Fault = () => null;
  password = 'secret';
  /** Whether the user may create databases. */
  isAdmin = true;
  wrongPasswords = 0;
  /** Of a cluster: nodes lost so far, and the changes that were seen again after the last of them. */
  lostNodes = 0;
  #seenAgain = 0;

  readonly fetch: typeof fetch = async (input, init) => {
    const { pathname, search } = new URL(String(input));
    const method = init?.method ?? 'GET';
    const raw = init?.body;
    const text =
      raw instanceof ArrayBuffer ? gunzipSync(Buffer.from(raw)).toString() : String(raw ?? '');
    this.bytes += raw instanceof ArrayBuffer ? raw.byteLength : text.length;
    const body: unknown = text ? JSON.parse(text) : undefined;
    const path = pathname.replace(/^\/shop/, '') + search;
    this.requests.push(`${method} ${path}`);
    const headers = new Headers(init?.headers);
    const answer = () => this.#answer(method, pathname, search, body, headers);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const signal = init?.signal ?? null;
    return (await this.fault({ method, path, body, signal, answer })) ?? answer();
  };

  #answer(
    method: string,
    pathname: string,
    search: string,
    body: unknown,
    headers: Headers,
  ): Response {
    const refusal = this.#refusal(headers.get('authorization') ?? '');
    if (refusal) return refusal;
    const [, database = '', ...rest] = pathname.split('/');
    if (!DATABASE_NAME.test(decodeURIComponent(database))) return json(ILLEGAL_NAME, 400);
    const name = rest.join('/');
    const query = new URLSearchParams(search);
    if (method === 'PUT' && name === '') return this.#create();
    if (!this.exists) return json({ error: 'not_found' }, 404);
    if (name === '') return json({ db_name: 'shop', couchdb: 'Welcome' });
    if (name === '_changes') return this.#changes(query);
    if (name === '_all_docs') return this.#allDocs(keysOf(body));
    if (name === '_bulk_docs') return this.#bulk(docsOf(body));
    return this.#one(decodeURIComponent(name), query);
  }

  #refusal(authorization: string): Response | null {
    if (this.wrongPasswords >= MAX_WRONG_PASSWORDS) return json(LOCKED, 403);
    const [, user, password] = /^(\w+):(.*)$/.exec(atob(authorization.slice(6))) ?? [];
    if (user === 'anna' && password === this.password) return null;
    this.wrongPasswords += 1;
    return json({ error: 'unauthorized', reason: 'Name or password is incorrect.' }, 401);
  }

  #create(): Response {
    if (!this.isAdmin) return json(NOT_ADMIN, 401);
    if (this.exists) return json({ error: 'file_exists' }, 412);
    this.exists = true;
    return json({ ok: true }, 201);
  }

  #changes(query: URLSearchParams): Response {
    const since = query.get('since');
    const after = this.#seqAfter(since);
    const limit = Number(query.get('limit'));
    const interval = Number(query.get('seq_interval') ?? 0);
    const all = [...this.docs]
      .filter(([, { seq }]) => seq > after)
      .sort(([, a], [, b]) => a.seq - b.seq);
    const page = all.slice(0, limit);
    const last = page.at(-1)?.[1].seq;
    return json({
      results: page.map(([id, { seq, revs }], row) => ({
        seq: hasSequence(row, limit, interval) ? this.#sequence(seq) : null,
        id,
        changes: leaves(revs).map(({ rev }) => ({ rev })),
        ...(query.has('include_docs')
          ? { doc: this.#current(id) ?? { _id: id, _deleted: true } }
          : {}),
      })),
      // Beyond the end it is what was asked for, also where the server was put back to an earlier state.
      last_seq: last === undefined && since ? since : this.#sequence(last ?? 0),
      pending: all.length - page.length,
    });
  }

  /** Where the changes after a place begin: what a lost node had said of them is said again by another. */
  #seqAfter(since: string | null): number {
    const { seq, epoch } = placeOf(since);
    return epoch < this.lostNodes ? Math.max(0, seq - this.#seenAgain) : seq;
  }

  #sequence(seq: number): string {
    const shown = this.lostNodes > 0 ? Math.max(0, seq - this.#seenAgain) : seq;
    return sequence({ seq, epoch: this.lostNodes }, shown);
  }

  /** A node of a cluster goes away: sequences go back by so many changes, with nothing lost. */
  loseNode(changes: number): void {
    this.lostNodes += 1;
    this.#seenAgain = changes;
  }

  #allDocs(keys: string[]): Response {
    return json({
      rows: keys.map((key) => {
        const revs = this.docs.get(key)?.revs;
        if (!revs) return { key, error: 'not_found' };
        const doc = this.#current(key);
        const value = doc ? { rev: doc._rev } : { rev: leaves(revs)[0]?.rev, deleted: true };
        return { id: key, key, value, doc };
      }),
    });
  }

  /** A document as it is now, with what it is in conflict with; null where it is deleted. */
  #current(id: string): Record<string, unknown> | null {
    const [winner, ...others] = leaves(this.docs.get(id)?.revs ?? []);
    if (!winner || winner.deleted) return null;
    const conflicts = others.filter(({ deleted }) => !deleted).map(({ rev }) => rev);
    return {
      _id: id,
      _rev: winner.rev,
      ...winner.body,
      ...(conflicts.length > 0 ? { _conflicts: conflicts } : {}),
    };
  }

  #bulk(docs: Record<string, unknown>[]): Response {
    return json(
      docs.map(({ _id, _rev, _deleted, ...body }) => {
        const id = String(_id);
        const stored = this.docs.get(id) ?? { revs: [], seq: 0 };
        const open = leaves(stored.revs).filter(({ deleted }) => !deleted);
        const parent = typeof _rev === 'string' ? _rev : null;
        const fits = parent === null ? open.length === 0 : open.some(({ rev }) => rev === parent);
        if (!fits) return { id, error: 'conflict', reason: 'Document update conflict.' };
        const from = parent ?? leaves(stored.revs)[0]?.rev ?? null;
        return { ok: true, id, rev: this.#put(id, from, body, _deleted === true) };
      }),
      201,
    );
  }

  #one(id: string, query: URLSearchParams): Response {
    const revs = this.docs.get(id)?.revs ?? [];
    const open = query.get('open_revs');
    if (open) {
      const wanted: unknown = JSON.parse(open);
      // Whatever the order in which they were asked for.
      const list = Array.isArray(wanted) ? wanted.map(String).sort(compareRevs) : [];
      return json(
        list.map((rev) => {
          const found = revs.find((each) => each.rev === rev);
          return found
            ? { ok: { ...docOf(id, found), _revisions: history(revs, found) } }
            : { missing: rev };
        }),
      );
    }
    const rev = query.get('rev');
    const found = rev ? revs.find((each) => each.rev === rev) : leaves(revs)[0];
    if (!found || (found.deleted && !rev)) return json({ error: 'not_found' }, 404);
    return json(docOf(id, found));
  }

  #put(id: string, parent: string | null, body: Record<string, unknown>, deleted: boolean): string {
    const next = nextRev(parent, body, deleted);
    const { revs } = this.docs.get(id) ?? { revs: [] };
    const isNew = !revs.some(({ rev }) => rev === next.rev);
    this.docs.set(id, { revs: isNew ? [...revs, next] : revs, seq: ++this.seq });
    return next.rev;
  }

  /** A document as somebody else's program writes it. */
  write(id: string, body: Record<string, unknown>): void {
    this.#put(id, leaves(this.docs.get(id)?.revs ?? [])[0]?.rev ?? null, body, false);
  }

  /** Deletes a document by hand. */
  remove(id: string): void {
    this.#put(id, leaves(this.docs.get(id)?.revs ?? [])[0]?.rev ?? null, {}, true);
  }

  /** Takes over what another server has: conflicting revisions stay beside each other. */
  replicateFrom(other: FakeCouch): void {
    for (const [id, { revs }] of other.docs) {
      const stored = this.docs.get(id) ?? { revs: [], seq: 0 };
      const news = revs.filter(({ rev }) => !stored.revs.some((each) => each.rev === rev));
      if (news.length === 0) continue;
      this.docs.set(id, { revs: [...stored.revs, ...structuredClone(news)], seq: ++this.seq });
    }
  }

  /** What a copy of the server's data folder is. */
  snapshot(): { docs: Map<string, Stored>; seq: number } {
    return structuredClone({ docs: this.docs, seq: this.seq });
  }

  /** Puts that copy back: sequences that were given since lie beyond the end. */
  restore({ docs, seq }: { docs: Map<string, Stored>; seq: number }): void {
    this.docs = structuredClone(docs);
    this.seq = seq;
  }

  /** The winning revision of a document. */
  doc(id: string): Record<string, unknown> | undefined {
    return leaves(this.docs.get(id)?.revs ?? [])[0]?.body;
  }

  /** The documents that are in conflict. */
  get allConflicts(): string[] {
    return [...this.docs.keys()].filter((id) => this.conflicts(id) > 0);
  }

  /** How many revisions of a document are in conflict with the winning one. */
  conflicts(id: string): number {
    return leaves(this.docs.get(id)?.revs ?? []).filter(({ deleted }) => !deleted).length - 1;
  }
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', date: new Date().toUTCString(), ...headers },
  });
}

function docOf(id: string, { rev, body, deleted }: Rev): Record<string, unknown> {
  return { _id: id, _rev: rev, ...body, ...(deleted ? { _deleted: true } : {}) };
}

function keysOf(body: unknown): string[] {
  const keys = typeof body === 'object' && body !== null && 'keys' in body ? body.keys : [];
  return Array.isArray(keys) ? keys.map(String) : [];
}

function docsOf(body: unknown): Record<string, unknown>[] {
  const docs = typeof body === 'object' && body !== null && 'docs' in body ? body.docs : [];
  return Array.isArray(docs) ? docs : [];
}
