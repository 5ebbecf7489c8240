import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { NodeRef, Reach } from './types.ts';

/** The isolated world that the harness works in; the page's scripts cannot touch it. */
const WORLD = 'linkshelf-harness';

/** DevTools sees closed shadow roots: `DOM.getDocument` lists them with their node ids. */
export class ChromiumReach implements Reach {
  readonly #sessions = new WeakMap<Page, Promise<CDPSession>>();

  async roots(page: Page): Promise<NodeRef[]> {
    const session = await this.session(page);
    // Three levels: document, html, and the children of html and body.
    const { root } = await session.send('DOM.getDocument', { depth: 3 });
    const html = root.children?.find((node) => node.localName === 'html');
    const body = html?.children?.find((node) => node.localName === 'body');
    const hosts = [...(html?.children ?? []), ...(body?.children ?? [])];
    const roots = hosts.flatMap((host) => host.shadowRoots ?? []);
    return this.#refs(
      page,
      roots.map((node) => node.backendNodeId),
    );
  }

  async locate(page: Page, root: NodeRef, role: string, name: string | RegExp): Promise<NodeRef[]> {
    const session = await this.session(page);
    const query = {
      objectId: root,
      role,
      ...(typeof name === 'string' ? { accessibleName: name } : {}),
    };
    const { nodes } = await session.send('Accessibility.queryAXTree', query);
    const fits = (node: Protocol.Accessibility.AXNode) =>
      !node.ignored && (typeof name === 'string' || name.test(String(node.name?.value ?? '')));
    return this.#refs(
      page,
      nodes.filter(fits).flatMap((node) => node.backendDOMNodeId ?? []),
    );
  }

  async call<N extends Node, A extends unknown[], T>(
    page: Page,
    node: NodeRef,
    fn: (node: N, ...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>> {
    const session = await this.session(page);
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: node,
      functionDeclaration: `async function (args) {
        const result = await (${fn})(this, ...JSON.parse(args));
        return JSON.stringify(result) ?? 'null';
      }`,
      arguments: [{ value: JSON.stringify(args) }],
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return JSON.parse(result.value);
  }

  /** The id of the harness's world in the page's main frame; made when it is not there. */
  async world(page: Page): Promise<number> {
    const session = await this.session(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = { frameId: frameTree.frame.id, worldName: WORLD };
    return (await session.send('Page.createIsolatedWorld', world)).executionContextId;
  }

  async #refs(page: Page, backendNodeIds: number[]): Promise<NodeRef[]> {
    if (backendNodeIds.length === 0) return [];
    const session = await this.session(page);
    const executionContextId = await this.world(page);
    const resolve = async (backendNodeId: number) => {
      const { object } = await session.send('DOM.resolveNode', {
        backendNodeId,
        executionContextId,
      });
      return object.objectId as NodeRef;
    };
    return Promise.all(backendNodeIds.map(resolve));
  }

  /** One for each page: what a session emulates lasts as long as it. */
  session(page: Page): Promise<CDPSession> {
    const session = this.#sessions.get(page) ?? page.createCDPSession();
    this.#sessions.set(page, session);
    return session;
  }
}
