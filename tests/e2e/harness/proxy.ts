import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/**
 * What a browser is given as its proxy: it answers every CONNECT with a tunnel to the local page server,
 * whatever the host, and can be led to another page server while the browser runs.
 */
export class TunnelProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #target: number | null;

  private constructor(server: Server, target: number | null) {
    this.#server = server;
    this.#target = target;
  }

  /** @param target the page server's port; null leads nowhere */
  static async start(target: number | null): Promise<TunnelProxy> {
    // Plain http is the browser's own (captive portal checks and the like).
    const server = createServer((_request, response) => response.writeHead(404).end());
    const self = new TunnelProxy(server, target);
    server.on('connection', (socket) => self.#keep(socket));
    server.on('connect', (_request, client: Socket, head: Buffer) => {
      if (self.#target === null) {
        client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
        return;
      }
      const tunnel = self.#keep(connect(self.#target, '127.0.0.1'));
      tunnel.on('connect', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        tunnel.write(head);
        tunnel.pipe(client).pipe(tunnel);
      });
      // A tab that closes resets its connections; both ends go together.
      client.on('error', () => tunnel.destroy());
      tunnel.on('error', () => client.destroy());
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return self;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on every connection leads there; those that stand lead elsewhere and are cut. */
  lead(target: number | null): void {
    this.#target = target;
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#server.close(done));
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    return socket;
  }
}
