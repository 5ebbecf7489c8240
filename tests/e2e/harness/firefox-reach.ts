import type { Page } from 'puppeteer-core';
import type { BidiConnection } from 'puppeteer-core/internal/bidi/Connection.js';
import { BidiFrame } from 'puppeteer-core/internal/bidi/Frame.js';
import { allNamed, selectorOf } from './named.ts';
import type { NodeRef, Reach } from './types.ts';

/** The sandbox that the harness works in; the page's scripts cannot touch it. */
const SANDBOX = 'linkshelf-harness';

/** The id by which BiDi knows the page's tab. */
export function contextOf(page: Page): string {
  const frame = page.mainFrame();
  if (frame instanceof BidiFrame) return frame._id;
  throw new Error('not a page of Firefox');
}

/** The part of BiDi's serialized nodes that is read here. */
interface RemoteNode {
  sharedId?: string;
  value?: { children?: RemoteNode[]; shadowRoot?: RemoteNode | null };
}

export class FirefoxReach implements Reach {
  readonly #connection: BidiConnection;

  constructor(connection: BidiConnection) {
    this.#connection = connection;
  }

  async roots(page: Page): Promise<NodeRef[]> {
    const parents = await Promise.all([
      this.#serialize(page, 'document.documentElement'),
      this.#serialize(page, 'document.body'),
    ]);
    const hosts = parents.flatMap((parent) => parent.value?.children ?? []);
    return hosts.flatMap((host) => (host.value?.shadowRoot?.sharedId ?? []) as NodeRef | never[]);
  }

  async locate(page: Page, root: NodeRef, role: string, name: string | RegExp): Promise<NodeRef[]> {
    const { result } = await this.#connection.send('script.callFunction', {
      functionDeclaration: `${allNamed}`,
      target: { context: contextOf(page), sandbox: SANDBOX },
      awaitPromise: false,
      arguments: [{ sharedId: root }, { type: 'string', value: selectorOf(role, name) }],
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    const nodes = result.result.type === 'array' ? (result.result.value ?? []) : [];
    return nodes.flatMap((node) => ('sharedId' in node ? (node.sharedId as NodeRef) : []));
  }

  async call<N extends Node, A extends unknown[], T>(
    page: Page,
    node: NodeRef,
    fn: (node: N, ...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>> {
    const { result } = await this.#connection.send('script.callFunction', {
      functionDeclaration: `async (node, args) => {
        const result = await (${fn})(node, ...JSON.parse(args));
        return JSON.stringify(result) ?? 'null';
      }`,
      target: { context: contextOf(page), sandbox: SANDBOX },
      awaitPromise: true,
      arguments: [{ sharedId: node }, { type: 'string', value: JSON.stringify(args) }],
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    if (result.result.type !== 'string') throw new Error(`unexpected ${result.result.type}`);
    return JSON.parse(result.result.value);
  }

  async #serialize(page: Page, expression: string): Promise<RemoteNode> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression,
      target: { context: contextOf(page), sandbox: SANDBOX },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result.type === 'node' ? result.result : {};
  }
}
