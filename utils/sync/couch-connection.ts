import * as v from 'valibot';
import type { ServerAccess } from '@/utils/records/sync-state.ts';
import { toBase64 } from './base64.ts';
import { fetchBounded } from './bounded-answer.ts';
import { SyncError } from './failures.ts';

/** A database on a server, and how its requests are made. */
export interface CouchConnection {
  /** Of the database, with no slash at its end. */
  url: string;
  authorization: string;
  /** The browser's `fetch`, or one that a test has in its place. */
  fetch: typeof fetch;
  signal: AbortSignal | null;
  /** How far this machine's clock and the server's may be apart, in milliseconds. */
  maxClockSkew: number;
  /** Whether the server has answered a request. */
  hasAnswered: boolean;
}

/** With a larger difference, what this machine writes would win or lose every conflict wrongly: six days. */
const MAX_CLOCK_SKEW = 6 * 24 * 60 * 60 * 1000;
/** How long CouchDB keeps an account locked, in milliseconds, and a minute more. */
const LOCK_TIME = 6 * 60 * 1000;
/** What a proxy says that takes no request or no answer of such a size. */
const SIZE_LIKELY = new Set([408, 413, 502, 504]);
/** Characters; gzip makes shorter bodies no smaller. */
const MIN_GZIP = 1000;
const CODES: Readonly<Record<number, SyncError['code']>> = {
  401: 'password',
  402: 'busy',
  403: 'denied',
  404: 'missing',
  409: 'conflict',
  412: 'exists',
  413: 'large',
  429: 'busy',
};

export function connectCouch(
  { url, user, password }: ServerAccess,
  send: typeof fetch,
  signal: AbortSignal | null = null,
  maxClockSkew = MAX_CLOCK_SKEW,
): CouchConnection {
  const authorization = `Basic ${toBase64(new TextEncoder().encode(`${user}:${password}`))}`;
  return { url, authorization, fetch: send, signal, maxClockSkew, hasAnswered: false };
}

/**
 * Makes one request. It may be repeated.
 * @param schema of the answer's JSON
 * @param path below the database, with its query
 * @param body is sent as JSON, by POST unless `method` says otherwise
 * @throws {SyncError}
 */
export async function request<T>(
  connection: CouchConnection,
  schema: v.GenericSchema<unknown, T>,
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<T> {
  const { response, text } = await send(connection, path, { method, ...(await packed(body)) });
  connection.hasAnswered = true;
  if (!response.ok) throw refusal(response, text);
  const date = Date.parse(response.headers.get('date') ?? '');
  if (Math.abs(date - Date.now()) > connection.maxClockSkew) throw new SyncError('clock');
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (error) {
    throw new SyncError('answer', { isSizeLikely: true, cause: error });
  }
}

const RefusalSchema = v.object({
  error: v.optional(v.string(), ''),
  reason: v.optional(v.string(), ''),
});

function refusal(response: Response, text: string): SyncError {
  const { status } = response;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), RefusalSchema), text);
  const { error, reason } = read.success ? read.output : { error: '', reason: '' };
  if (status === 400 && error === 'illegal_database_name') return new SyncError('name');
  if (status === 403 && /lock/i.test(reason)) return new SyncError('locked', { wait: LOCK_TIME });
  const code = CODES[status] ?? (status < 500 ? 'answer' : 'server');
  return new SyncError(code, {
    wait: retryAfter(response),
    isSizeLikely: SIZE_LIKELY.has(status),
  });
}

async function send(
  { url, authorization, fetch: send, signal }: CouchConnection,
  path: string,
  init: RequestInit,
): Promise<{ response: Response; text: string }> {
  try {
    const request: RequestInit = {
      ...init,
      headers: { accept: 'application/json', authorization, ...init.headers },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
    };
    return await fetchBounded(send, url + path, request, signal);
  } catch (error) {
    if (error instanceof SyncError) throw error;
    const isOffline = navigator.onLine === false;
    const isSizeLikely = !isOffline && !signal?.aborted;
    throw new SyncError(isOffline ? 'offline' : 'host', { isSizeLikely, cause: error });
  }
}

/** A body as it is sent, with the headers that say how. */
async function packed(body: unknown): Promise<Pick<RequestInit, 'headers' | 'body'>> {
  if (body === undefined) return {};
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/json' };
  if (text.length <= MIN_GZIP) return { headers, body: text };
  return { headers: { ...headers, 'content-encoding': 'gzip' }, body: await gzip(text) };
}

/** Milliseconds that `retry-after` asks to wait, in seconds or as a date; 0: it does not. */
function retryAfter({ headers }: Response): number {
  const after = headers.get('retry-after');
  if (!after) return 0;
  const seconds = Number(after);
  return Math.max(0, Number.isNaN(seconds) ? Date.parse(after) - Date.now() || 0 : seconds * 1000);
}

async function gzip(text: string): Promise<ArrayBuffer> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
