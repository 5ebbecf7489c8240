import type { Locks, StorageArea } from '@/utils/settings/store-port.ts';

type Listener = (changed: ReadonlyMap<string, unknown>) => void;

/**
 * A browser's storage for tests: values are copied in and out, every call takes a turn of the event loop
 * so that calls of several windows interleave, and the next call can be made to fail.
 */
export class MemoryArea implements StorageArea {
  readonly items = new Map<string, unknown>();
  readonly writes: string[][] = [];
  failure: { on: 'get' | 'set'; error: Error } | null = null;
  readonly #listeners = new Set<Listener>();

  constructor(items: Readonly<Record<string, unknown>> = {}) {
    for (const [key, value] of Object.entries(items)) this.items.set(key, structuredClone(value));
  }

  async get(keys: string[]): Promise<Record<string, unknown>> {
    await this.#turn('get');
    const found = keys.filter((key) => this.items.has(key));
    return Object.fromEntries(found.map((key) => [key, structuredClone(this.items.get(key))]));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    await this.#turn('set');
    this.writes.push(Object.keys(items));
    const copy = structuredClone(items);
    for (const [key, value] of Object.entries(copy)) this.items.set(key, value);
    this.#tell(new Map(Object.entries(copy)));
  }

  async remove(key: string): Promise<void> {
    await this.#turn('set');
    this.items.delete(key);
    this.#tell(new Map([[key, undefined]]));
  }

  onChanged(callback: Listener): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  async #turn(call: 'get' | 'set'): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.failure?.on === call) throw this.failure.error;
  }

  #tell(changed: ReadonlyMap<string, unknown>): void {
    for (const listener of this.#listeners) listener(changed);
  }
}

/** The real ones of Node, in the place of the browser's. */
export const locks: Locks = navigator.locks;

/** Locks that let everyone in at once: what would happen without them. */
export const noLocks: Locks = { request: (_name, work) => work() };
