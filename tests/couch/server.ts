import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, refuse, translate } from './as-couchdb.ts';
import { LOCKED, MAX_WRONG_PASSWORDS } from './sequence.ts';

/** A CouchDB-compatible server from npm, in memory, with one user; it answers as CouchDB 3 does. */
export interface CouchServer {
  url: string;
  /** Answers for a server that has its own name and certificate. */
  handle: Handler;
  user: string;
  password: string;
  /** Whether the user may create databases. */
  isAdmin: boolean;
  /** Wrong passwords so far; 0 unlocks the account. */
  wrongPasswords: number;
  /** Method and path of what was asked for. */
  requests: string[];
  /** Bytes of everything, heads too, both ways; of a request what came after its head. */
  bytes: { up: number; down: number };
  /** Stands between the server and whoever asks; true where it has answered itself. */
  fault: ((request: IncomingMessage, response: ServerResponse) => boolean) | null;
  close(): Promise<void>;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export async function startCouch(): Promise<CouchServer> {
  const require = createRequire(import.meta.url);
  const PouchDB = require('pouchdb-core');
  PouchDB.plugin(require('pouchdb-adapter-memory'));
  const databases = PouchDB.defaults({ adapter: 'memory', prefix: `${crypto.randomUUID()}-` });
  const app: Handler & { use(path: string, handler: unknown): void } = require('express')();
  app.use(
    '/',
    require('express-pouchdb')(databases, {
      mode: 'minimumForPouchDB',
      inMemoryConfig: true,
      logPath: join(tmpdir(), `couch-${crypto.randomUUID()}.log`),
    }),
  );
  const handle: Handler = (request, response) => {
    couch.requests.push(`${request.method} ${request.url}`);
    const { socket } = request;
    const [read, written] = [socket.bytesRead, socket.bytesWritten];
    response.on('finish', () => {
      couch.bytes.down += socket.bytesWritten - written;
      couch.bytes.up += socket.bytesRead - read;
    });
    if (couch.fault?.(request, response)) return;
    const given = Buffer.from((request.headers.authorization ?? '').slice(6), 'base64').toString();
    if (couch.wrongPasswords >= MAX_WRONG_PASSWORDS) {
      answer(response, 403, LOCKED);
      return;
    }
    if (given !== `${couch.user}:${couch.password}`) {
      couch.wrongPasswords += 1;
      answer(response, 401, { error: 'unauthorized' });
      return;
    }
    if (refuse(request, response, couch.isAdmin)) return;
    translate(request, response);
    app(request, response);
  };
  const server: Server = createServer(handle);
  const couch: CouchServer = {
    handle,
    url: '',
    user: 'anna',
    password: 'secret',
    isAdmin: true,
    wrongPasswords: 0,
    requests: [],
    bytes: { up: 0, down: 0 },
    fault: null,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  couch.url = `http://127.0.0.1:${port}`;
  return couch;
}
