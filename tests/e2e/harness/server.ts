import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** What a URL is answered with; a plain string is an HTML page with status 200. */
export interface Answer {
  status?: number;
  /** Default `text/html; charset=utf-8`. */
  type?: string;
  headers?: Record<string, string>;
  /** An async iterable is streamed part by part: a late `#dp` is a generator that waits. */
  body: string | Uint8Array | AsyncIterable<string | Uint8Array>;
}
export type Route = string | Answer | ((url: URL) => Maybe<string | Answer>);
type Maybe<T> = T | null | Promise<T | null>;

/** One request that reached the server, in order of arrival. */
export interface Seen {
  host: string;
  /** Path with its query. */
  path: string;
  method: string;
  referer: string | null;
}

/** What browsers ask for by themselves, as seen with the extension absent. */
const ERRANDS =
  /^(accounts\.google\.com\/ListAccounts|update\.googleapis\.com\/service\/update2|content-autofill\.googleapis\.com\/v1\/|(firefox\.settings|push|content-signature-2\.cdn|location)\.(services\.)?mozilla\.(com|net)[/:]|detectportal\.firefox\.com)/;

/** Made once for all servers of a process. */
let certificate: ReturnType<typeof generate> | null = null;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers for a URL that no route names; null for a 404. */
export type Site = (url: URL) => Maybe<string | Answer>;

/**
 * The internet of the tests: one local TLS server that answers for every host name,
 * with the page of a map, else of `site`, else a bare 404.
 */
export class PageServer {
  /** Every request since the start or the last `forget()`, the browser's own errands included. */
  readonly seen: Seen[] = [];
  /** All that were ever asked. */
  readonly hosts = new Set<string>();
  readonly #routes = new Map<string, Route>();
  readonly #hosts = new Map<string, Handler>();
  readonly #server: Server;
  readonly #site: Site;

  private constructor(server: Server, site: Site) {
    this.#server = server;
    this.#site = site;
    server.on('request', (request, response) => void this.#serve(request, response));
  }

  /** Listens on a free port of 127.0.0.1 with a certificate made for this run. */
  static async start(site: Site = () => null): Promise<PageServer> {
    certificate ??= generate([{ name: 'commonName', value: 'linkshelf.test' }], { keySize: 2048 });
    const pems = await certificate;
    const server = createServer({ key: pems.private, cert: pems.cert });
    const self = new PageServer(server, site);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return self;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** `url` with or without query: the exact URL is tried first, then the one without its query. */
  route(url: string, route: Route): void {
    this.#routes.set(new URL(url).href, route);
  }

  /** Has another server answer for a host. */
  delegate(host: string, handler: Handler): void {
    this.#hosts.set(host, handler);
  }

  /** Takes back all routes and forgets the requests. */
  reset(): void {
    this.#routes.clear();
    this.forget();
  }

  forget(): void {
    this.seen.length = 0;
  }

  /** What pages and extension asked for, as `host/path?query`: without the browser's own errands. */
  requests(): string[] {
    return this.seen.map((s) => s.host + s.path).filter((address) => !ERRANDS.test(address));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? 'unknown.test';
    const path = request.url ?? '/';
    const { referer = null } = request.headers;
    this.hosts.add(host);
    this.seen.push({ host, path, method: request.method ?? 'GET', referer });
    const handler = this.#hosts.get(host);
    if (handler) {
      handler(request, response);
      return;
    }
    try {
      await send(response, await this.#answer(new URL(path, `https://${host}`)));
    } catch (error) {
      console.error(`page server: ${host}${path}`, error);
      response.destroy();
    }
  }

  async #answer(url: URL): Promise<Answer> {
    const route = this.#routes.get(url.href) ?? this.#routes.get(url.origin + url.pathname);
    const answer =
      typeof route === 'function' ? await route(url) : (route ?? (await this.#site(url)));
    if (answer === null) return { status: 404, type: 'text/plain', body: 'no such page' };
    return typeof answer === 'string' ? { body: answer } : answer;
  }
}

async function send(response: ServerResponse, answer: Answer): Promise<void> {
  response.writeHead(answer.status ?? 200, {
    'content-type': answer.type ?? 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...answer.headers,
  });
  if (typeof answer.body === 'string' || answer.body instanceof Uint8Array) {
    response.end(answer.body);
    return;
  }
  for await (const part of answer.body) {
    // The reader may have left: a closed tab is no error.
    if (response.destroyed) return;
    response.write(part);
  }
  response.end();
}
