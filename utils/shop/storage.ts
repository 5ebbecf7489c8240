/** What is used of `navigator.storage`. */
export type StoragePort = Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>;

export interface StorageUsage {
  /** Bytes that the extension's data takes. */
  used: number;
  /** Bytes that the browser would let it take; 0 where it does not say. */
  quota: number;
  /** Whether the browser has promised not to clear the shop by itself when the disk runs full. */
  persisted: boolean;
}

/** Asks the browser to keep the shop also when the disk runs full; resolves with whether it will. */
export async function requestPersistence(storage: StoragePort): Promise<boolean> {
  return (await storage.persisted()) || (await storage.persist());
}

export async function storageUsage(storage: StoragePort): Promise<StorageUsage> {
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
    storage.estimate(),
    storage.persisted(),
  ]);
  return { used: usage, quota, persisted };
}
