/** The name under which browsers have the settings. */
export const KEY = 'settings';
/** The name under which browsers have the quarantine. */
export const QUARANTINE_KEY = 'settings-aside';
/** What was agreed to on this device, see `agreed.ts`. */
export const AGREED_KEY = 'agreed';

/** The part of the browser's `storage.local` that the settings need. */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  /** Calls back with the new values of changed keys, from any window; returns how to stop. */
  onChanged(callback: (changed: ReadonlyMap<string, unknown>) => void): () => void;
}

/** `navigator.locks`: one queue for all windows and the worker of an extension. */
export interface Locks {
  request<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** What the store works with. */
export interface StorePort {
  area: StorageArea;
  locks: Locks;
  /** Milliseconds since 1970, stamped on damaged settings. */
  now: () => number;
}
