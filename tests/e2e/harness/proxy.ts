import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/**
 * Firefox cannot map host names as Chromium can: it is given this proxy,
 * which answers every CONNECT with a tunnel to the local page server.
 */
export class TunnelProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(targetPort: number): Promise<TunnelProxy> {
    // Plain http is the browser's own (captive portal checks and the like).
    const server = createServer((_request, response) => response.writeHead(404).end());
    const self = new TunnelProxy(server);
    server.on('connection', (socket) => self.#keep(socket));
    server.on('connect', (_request, client: Socket, head: Buffer) => {
      const tunnel = self.#keep(connect(targetPort, '127.0.0.1'));
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
