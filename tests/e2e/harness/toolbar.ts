import type { KeyInput, Page } from 'puppeteer-core';
import type { NodeRef, Reach } from './types.ts';
import { until } from './wait.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something on the toolbar, found as a screen reader finds it. */
export class Control {
  readonly #page: Page;
  readonly #reach: Reach;
  readonly #node: NodeRef;

  constructor(page: Page, reach: Reach, node: NodeRef) {
    this.#page = page;
    this.#reach = reach;
    this.#node = node;
  }

  /** A trusted click of the mouse at the middle, on whatever lies there. */
  async click(): Promise<void> {
    const { x, y, width, height } = await this.box();
    await this.#page.mouse.click(x + width / 2, y + height / 2);
  }

  async hover(): Promise<void> {
    const { x, y, width, height } = await this.box();
    await this.#page.mouse.move(x + width / 2, y + height / 2);
  }

  /** Focuses, then types as a keyboard does. */
  async type(text: string): Promise<void> {
    await this.focus();
    await this.#page.keyboard.type(text);
  }

  async press(key: KeyInput): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press(key);
  }

  focus(): Promise<void> {
    return this.call((element: HTMLElement) => element.focus());
  }

  focused(): Promise<boolean> {
    return this.call((element: HTMLElement) => {
      const root = element.getRootNode();
      return root instanceof ShadowRoot && root.activeElement === element;
    });
  }

  text(): Promise<string> {
    return this.call((element: HTMLElement) => element.innerText);
  }

  value(): Promise<string> {
    return this.call((element: HTMLInputElement) => element.value);
  }

  attribute(name: string): Promise<string | null> {
    return this.call((element: HTMLElement, n: string) => element.getAttribute(n), name);
  }

  /** In CSS pixels of the viewport. */
  box(): Promise<Box> {
    return this.call((element: HTMLElement) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  /** True when a click at the middle would hit the toolbar and nothing above it. */
  uncovered(): Promise<boolean> {
    return this.call((element: HTMLElement) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const root = element.getRootNode();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return root instanceof ShadowRoot && hit === root.host;
    });
  }

  call<N extends Node, A extends unknown[], T>(
    fn: (node: N, ...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>> {
    return this.#reach.call(this.#page, this.#node, fn, ...args);
  }
}

/** The toolbar on a page, reached through its closed shadow root without the page noticing. */
export class Toolbar {
  readonly #page: Page;
  readonly #reach: Reach;
  readonly #mark: string;

  /** @param mark a text that only the toolbar's own shadow root holds: the product's name */
  constructor(page: Page, reach: Reach, mark: string) {
    this.#page = page;
    this.#reach = reach;
    this.#mark = mark;
  }

  /** Is it in the document and drawn? Answers at once. */
  async shown(): Promise<boolean> {
    const box = await this.box();
    return box !== null && box.width > 0 && box.height > 0;
  }

  async waitShown(timeout?: number): Promise<void> {
    await until(() => this.shown(), 'the toolbar to show', timeout);
  }

  async waitGone(timeout?: number): Promise<void> {
    await until(async () => !(await this.shown()), 'the toolbar to go', timeout);
  }

  /** The first control of that role and name; waits for it. */
  find(role: string, name: string | RegExp, timeout?: number): Promise<Control> {
    const one = async () => (await this.findAll(role, name))[0];
    return until(one, `${role} "${name}" on the toolbar`, timeout);
  }

  /** All of them, now. */
  async findAll(role: string, name: string | RegExp): Promise<Control[]> {
    const root = await this.#root();
    const nodes = root ? await this.#reach.locate(this.#page, root, role, name) : [];
    return nodes.map((node) => new Control(this.#page, this.#reach, node));
  }

  async click(role: string, name: string | RegExp): Promise<void> {
    await (await this.find(role, name)).click();
  }

  /** All text that is drawn on the toolbar, what it has opened included; '' when there is no toolbar. */
  async text(): Promise<string> {
    const read = (root: ShadowRoot) =>
      [...root.children]
        // A style sheet's rules are its text too.
        .filter((child) => child.localName !== 'style')
        .map((child) => (child instanceof HTMLElement ? child.innerText : ''))
        .join('\n');
    return (await this.call(read)) ?? '';
  }

  async waitText(pattern: RegExp, timeout?: number): Promise<string> {
    const match = async () => {
      const text = await this.text();
      return pattern.test(text) && text;
    };
    return until(match, `${pattern} on the toolbar`, timeout);
  }

  /** The rectangle around all that the toolbar draws, in CSS pixels of the viewport; null without a toolbar. */
  box(): Promise<Box | null> {
    return this.call((root: ShadowRoot) => {
      const drawn = [...root.querySelectorAll('.toolbar, .toolbar *')]
        .filter((e) => e.checkVisibility({ visibilityProperty: true }))
        .map((e) => e.getBoundingClientRect())
        .filter((r) => r.width > 0 && r.height > 0);
      if (drawn.length === 0) return null;
      const x = Math.min(...drawn.map((r) => r.left));
      const y = Math.min(...drawn.map((r) => r.top));
      const width = Math.max(...drawn.map((r) => r.right)) - x;
      const height = Math.max(...drawn.map((r) => r.bottom)) - y;
      return { x, y, width, height };
    });
  }

  /** Anything else: `fn` runs with the shadow root; null when there is no toolbar. */
  async call<A extends unknown[], T>(
    fn: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ): Promise<Awaited<T> | null> {
    const root = await this.#root();
    return root ? this.#reach.call(this.#page, root, fn, ...args) : null;
  }

  /** How many toolbars are in the document: never more than one. */
  async count(): Promise<number> {
    return (await this.#roots()).length;
  }

  async #root(): Promise<NodeRef | null> {
    return (await this.#roots())[0] ?? null;
  }

  async #roots(): Promise<NodeRef[]> {
    const own: NodeRef[] = [];
    for (const root of await this.#reach.roots(this.#page)) {
      const holds = (node: ShadowRoot, mark: string) =>
        [...node.querySelectorAll('*')].some(
          (e) => e.getAttribute('aria-label')?.includes(mark) || e.textContent?.includes(mark),
        );
      if (await this.#reach.call(this.#page, root, holds, this.#mark)) own.push(root);
    }
    return own;
  }
}
