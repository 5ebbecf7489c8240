import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  DATABASE_NAME,
  hasSequence,
  ILLEGAL_NAME,
  NOT_ADMIN,
  placeOf,
  sequence,
} from './sequence.ts';

/** Refuses what CouchDB refuses and the server from npm does not. @returns whether it has answered */
export function refuse(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  isAdmin: boolean,
): boolean {
  const [, database = '', rest = ''] = new URL(url, 'http://couch.test').pathname.split('/');
  const isSystem = database === '' || database.startsWith('_');
  if (!isSystem && !DATABASE_NAME.test(decodeURIComponent(database))) {
    return answer(response, 400, ILLEGAL_NAME);
  }
  if (method === 'PUT' && rest === '' && !isAdmin) return answer(response, 401, NOT_ADMIN);
  return false;
}

export function answer(response: ServerResponse, status: number, body: unknown): true {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  return true;
}

/**
 * Has the server from npm answer as CouchDB does where the two differ: the order of `open_revs`, and sequences, which
 * are opaque, long, and beyond the end whatever was asked for.
 */
export function translate(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://couch.test');
  const revs: unknown = JSON.parse(url.searchParams.get('open_revs') ?? 'null');
  if (Array.isArray(revs)) {
    const generation = (rev: unknown) => Number.parseInt(String(rev), 10);
    revs.sort((a, b) => generation(a) - generation(b) || (String(a) < String(b) ? -1 : 1));
    url.searchParams.set('open_revs', JSON.stringify(revs));
  }
  if (url.pathname.endsWith('/_changes')) translateChanges(request, response, url);
  request.url = url.pathname + url.search;
}

function translateChanges(request: IncomingMessage, response: ServerResponse, url: URL): void {
  const since = url.searchParams.get('since');
  const limit = Number(url.searchParams.get('limit'));
  const interval = Number(url.searchParams.get('seq_interval') ?? 0);
  url.searchParams.set('since', String(placeOf(since).seq));
  url.searchParams.delete('seq_interval');
  delete request.headers['accept-encoding'];
  rewriteBody(response, (text) => {
    const body: { results?: { seq: number }[]; last_seq?: number } = JSON.parse(text);
    const { results, last_seq } = body;
    if (!results) return text;
    const rows = results.map((each, row) => ({
      ...each,
      seq: hasSequence(row, limit, interval) ? sequence({ seq: each.seq, epoch: 0 }) : null,
    }));
    const end = rows.length === 0 && since ? since : sequence({ seq: last_seq ?? 0, epoch: 0 });
    return JSON.stringify({ ...body, results: rows, last_seq: end });
  });
}

/** Holds an answer back until it is whole, and sends another body in its place. */
function rewriteBody(response: ServerResponse, change: (text: string) => string): void {
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const end = response.end.bind(response);
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name: string, value: number | string | readonly string[]) =>
    name.toLowerCase() === 'content-length' ? response : setHeader(name, value);
  response.write = (chunk: unknown) => {
    keep(chunk);
    return true;
  };
  response.end = (chunk: unknown) => {
    keep(chunk);
    return end(change(Buffer.concat(chunks).toString()));
  };
}
