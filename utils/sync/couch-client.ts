import * as v from 'valibot';
import type { Json } from '@/utils/records/record.ts';
import { toBase64 } from './cipher.ts';

/** Where the shop is synced to, and as whom. `url` has the database and no slash at its end. */
export interface Access {
  url: string;
  user: string;
  password: string;
}

/**
 * Why a sync stopped.
 * - pass by themselves: `offline`, `host` (not reached, or its certificate is refused), `answer` (somebody answers who
 *   is no CouchDB, such as a hotel's network), `server` (5xx), `busy` (429, 402), `failed` (of this machine)
 * - need a person: `password` (401), `denied` (403), `missing` (no such database), `clock` (this machine's or the
 *   server's is far off), `passphrase`, `newer` (a newer version's shop), `space` (of this machine), `permission`
 *   (to reach that server)
 */
export type SyncFailure =
  | 'offline'
  | 'host'
  | 'answer'
  | 'server'
  | 'busy'
  | 'failed'
  | 'password'
  | 'denied'
  | 'missing'
  | 'clock'
  | 'passphrase'
  | 'newer'
  | 'space'
  | 'permission';

/** Troubles of one request that its sender deals with. */
type Refusal = 'conflict' | 'large' | 'exists';

export class SyncError extends Error {
  override name = 'SyncError';
  readonly code: SyncFailure | Refusal;
  /** Milliseconds that the server asks to wait; 0: it did not say. */
  readonly wait: number;

  constructor(code: SyncFailure | Refusal, wait = 0, cause?: unknown) {
    super(`sync: ${code}`, { cause });
    this.code = code;
    this.wait = wait;
  }
}

/** A document as the server has it. What is in it is checked where it is used. */
export type Doc = Record<string, Json> & { _id: string };

/** What the server says to one document of `_bulk_docs`. */
export interface Written {
  /** Its new revision; null where it was refused. */
  rev: string | null;
  /** `conflict`, `forbidden`, or what else the server calls it. */
  error: string;
}

/** Stamps of a machine this far off would win or lose every conflict wrongly. */
const MAX_OFF = 6 * 24 * 60 * 60 * 1000;
/** Shorter bodies gain nothing by gzip. */
const MIN_GZIP = 1000;
const WITH_DOCS = 'include_docs=true&conflicts=true';
const CODES: Readonly<Record<number, SyncFailure | Refusal>> = {
  401: 'password',
  402: 'busy',
  403: 'denied',
  404: 'missing',
  409: 'conflict',
  412: 'exists',
  413: 'large',
  429: 'busy',
};

const anything = v.record(v.string(), v.unknown());
const ChangeSchema = v.object({
  id: v.string(),
  changes: v.array(v.object({ rev: v.string() })),
  doc: v.pipe(
    v.optional(v.unknown(), null),
    v.transform((doc) => (isDoc(doc) && !doc._deleted ? doc : null)),
  ),
});
const ChangesSchema = v.object({
  results: v.array(ChangeSchema),
  last_seq: v.union([v.string(), v.number()]),
  /** How many are left; NaN from older servers, which do not say. */
  pending: v.pipe(v.optional(v.unknown(), Number.NaN), v.transform(Number)),
});
const RowsSchema = v.object({ rows: v.array(anything) });
const ListSchema = v.array(anything);
const isDoc = (doc: unknown): doc is Doc => {
  const { _id }: { _id?: unknown } = Object(doc);
  return typeof _id === 'string';
};
const DocSchema = v.custom<Doc>(isDoc);
const LookSchema = v.object({ db_name: v.string() });

/**
 * What is needed of CouchDB's HTTP interface. Every call may be repeated.
 * @throws {SyncError} from every call
 */
export type Couch = ReturnType<typeof createCouch>;

/**
 * @param send the browser's `fetch`, or one that a test has in its place
 * @param maxOff how far this machine's clock and the server's may be apart, in milliseconds
 */
export function createCouch(
  { url, user, password }: Access,
  send: typeof fetch,
  signal?: AbortSignal | null,
  maxOff = MAX_OFF,
) {
  const authorization = `Basic ${toBase64(new TextEncoder().encode(`${user}:${password}`))}`;

  async function request<T>(
    schema: v.GenericSchema<unknown, T>,
    path: string,
    body?: unknown,
    method = body === undefined ? 'GET' : 'POST',
  ): Promise<T> {
    const headers: Record<string, string> = { accept: 'application/json', authorization };
    let sent: BodyInit | null = null;
    if (body !== undefined) {
      sent = JSON.stringify(body);
      headers['content-type'] = 'application/json';
      if (sent.length > MIN_GZIP) {
        sent = await gzip(sent);
        headers['content-encoding'] = 'gzip';
      }
    }
    let response: Response;
    let text: string;
    try {
      response = await send(url + path, {
        method,
        headers,
        body: sent,
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        signal: signal ?? null,
      });
      text = await response.text();
    } catch (error) {
      if (error instanceof SyncError) throw error;
      throw new SyncError(navigator.onLine === false ? 'offline' : 'host', 0, error);
    }
    if (!response.ok) {
      const code = CODES[response.status] ?? (response.status < 500 ? 'answer' : 'server');
      throw new SyncError(code, waitOf(response));
    }
    const date = Date.parse(response.headers.get('date') ?? '');
    if (Math.abs(date - Date.now()) > maxOff) throw new SyncError('clock');
    try {
      return v.parse(schema, JSON.parse(text));
    } catch (error) {
      throw new SyncError('answer', 0, error);
    }
  }

  return {
    /**
     * What has changed since then, in the order of the server; all of it where `since` is null.
     * @param withDocs each with its document as `read` gives it; else that is null for all
     */
    changes(since: Json, limit: number, withDocs: boolean) {
      const from = since === null ? '' : `&since=${encodeURIComponent(String(since))}`;
      const path = `/_changes?style=all_docs&limit=${limit}${from}`;
      return request(ChangesSchema, withDocs ? `${path}&${WITH_DOCS}` : path);
    },

    /** Documents as they are now, with the revisions that they are in conflict with; null for one that is not there. */
    async read(ids: readonly string[]): Promise<[id: string, doc: Doc | null][]> {
      const { rows } = await request(RowsSchema, `/_all_docs?${WITH_DOCS}`, { keys: ids });
      return rows.map(({ key, doc }) => [String(key), isDoc(doc) ? doc : null]);
    },

    /** Some revisions of a document, each with its history. */
    async leaves(id: string, revs: readonly string[]): Promise<Doc[]> {
      const open = encodeURIComponent(JSON.stringify(revs));
      const leaves = await request(ListSchema, `/${path(id)}?revs=true&open_revs=${open}`);
      return leaves.map(({ ok }) => ok).filter(isDoc);
    },

    /** A document, now or as it was; null where it is not there, or not any more. */
    async get(id: string, rev?: string): Promise<Doc | null> {
      try {
        return await request(DocSchema, `/${path(id)}${rev ? `?rev=${rev}` : ''}`);
      } catch (error) {
        if (error instanceof SyncError && error.code === 'missing') return null;
        throw error;
      }
    },

    async write(docs: readonly Doc[]): Promise<Map<string, Written>> {
      const answers = await request(ListSchema, '/_bulk_docs', { docs });
      return new Map(
        answers.map(({ id, rev, error }) => [
          String(id),
          { rev: typeof rev === 'string' ? rev : null, error: String(error) },
        ]),
      );
    },

    /** The database itself: makes it where it is not there. */
    async create(): Promise<void> {
      try {
        await request(v.unknown(), '', {}, 'PUT');
      } catch (error) {
        if (!(error instanceof SyncError && error.code === 'exists')) throw error;
      }
    },

    /** Asks for the database. */
    async look(): Promise<void> {
      await request(LookSchema, '');
    },
  };
}

function path(id: string): string {
  return encodeURIComponent(id);
}

/** Seconds or a date, as HTTP has it. */
function waitOf({ headers }: Response): number {
  const after = headers.get('retry-after');
  if (!after) return 0;
  const seconds = Number(after);
  return Math.max(0, Number.isNaN(seconds) ? Date.parse(after) - Date.now() || 0 : seconds * 1000);
}

async function gzip(text: string): Promise<ArrayBuffer> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packed).arrayBuffer();
}
