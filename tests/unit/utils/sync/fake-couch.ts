import { gunzipSync } from 'node:zlib';

/** One revision of a document; the tree of them is what CouchDB keeps. */
interface Rev {
  rev: string;
  parent: string | null;
  body: Record<string, unknown>;
  deleted: boolean;
}

interface Stored {
  revs: Rev[];
  seq: number;
}

/** What happens to a request instead of its answer, or to its answer. */
export type Fault = (request: {
  method: string;
  path: string;
  body: unknown;
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
    return (await this.fault({ method, path, body, answer })) ?? answer();
  };

  #answer(
    method: string,
    pathname: string,
    search: string,
    body: unknown,
    headers: Headers,
  ): Response {
    const [, user, password] =
      /^(\w+):(.*)$/.exec(atob((headers.get('authorization') ?? '').slice(6))) ?? [];
    if (user !== 'anna' || password !== this.password) return json({ error: 'unauthorized' }, 401);
    const [, , ...rest] = pathname.split('/');
    const name = rest.join('/');
    const query = new URLSearchParams(search);
    if (method === 'PUT' && name === '') {
      if (this.exists) return json({ error: 'file_exists' }, 412);
      this.exists = true;
      return json({ ok: true }, 201);
    }
    if (!this.exists) return json({ error: 'not_found' }, 404);
    if (name === '') return json({ db_name: 'shop', couchdb: 'Welcome' });
    if (name === '_changes') return this.#changes(query);
    if (name === '_all_docs') return this.#allDocs(keysOf(body));
    if (name === '_bulk_docs') return this.#bulk(docsOf(body));
    return this.#one(decodeURIComponent(name), query);
  }

  #changes(query: URLSearchParams): Response {
    const since = Number.parseInt(query.get('since') ?? '0', 10);
    const limit = Number(query.get('limit'));
    const all = [...this.docs]
      .filter(([, { seq }]) => seq > since)
      .sort(([, a], [, b]) => a.seq - b.seq);
    const page = all.slice(0, limit);
    const last = page.at(-1)?.[1].seq ?? Math.min(since, this.seq);
    return json({
      results: page.map(([id, { seq, revs }]) => ({
        seq: `${seq}-opaque`,
        id,
        changes: leaves(revs).map(({ rev }) => ({ rev })),
        ...(query.has('include_docs')
          ? { doc: this.#current(id) ?? { _id: id, _deleted: true } }
          : {}),
      })),
      last_seq: `${last}-opaque`,
      pending: all.length - page.length,
    });
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
      const list = Array.isArray(wanted) ? wanted : [];
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
    const depth = Number.parseInt(parent ?? '0', 10) + 1;
    const rev = `${depth}-${hash(JSON.stringify([parent, body, deleted]))}`;
    const stored = this.docs.get(id) ?? { revs: [], seq: 0 };
    if (!stored.revs.some((each) => each.rev === rev))
      stored.revs.push({ rev, parent, body, deleted });
    this.docs.set(id, { ...stored, seq: ++this.seq });
    return rev;
  }

  /** A document as somebody else's program writes it. */
  write(id: string, body: Record<string, unknown>): void {
    this.#put(id, leaves(this.docs.get(id)?.revs ?? [])[0]?.rev ?? null, body, false);
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

  /** What a backup of the server is. */
  snapshot(): { docs: Map<string, Stored>; seq: number } {
    return structuredClone({ docs: this.docs, seq: this.seq });
  }

  restore({ docs, seq }: { docs: Map<string, Stored>; seq: number }): void {
    this.docs = structuredClone(docs);
    this.seq = seq;
  }

  /** The winning revision of a document. */
  doc(id: string): Record<string, unknown> | undefined {
    return leaves(this.docs.get(id)?.revs ?? [])[0]?.body;
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

/** The winning leaf first: not deleted, longest, greatest. */
function leaves(revs: readonly Rev[]): Rev[] {
  const parents = new Set(revs.map(({ parent }) => parent));
  return revs
    .filter(({ rev }) => !parents.has(rev))
    .sort(
      (a, b) =>
        Number(a.deleted) - Number(b.deleted) ||
        Number.parseInt(b.rev, 10) - Number.parseInt(a.rev, 10) ||
        (a.rev < b.rev ? 1 : -1),
    );
}

function history(revs: readonly Rev[], leaf: Rev): { start: number; ids: string[] } {
  const ids: string[] = [];
  for (let at: Rev | undefined = leaf; at; ) {
    ids.push(at.rev.replace(/^\d+-/, ''));
    const { parent }: Rev = at;
    at = revs.find(({ rev }) => rev === parent);
  }
  return { start: Number.parseInt(leaf.rev, 10), ids };
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

function hash(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  return (sum >>> 0).toString(16).padStart(8, '0');
}
