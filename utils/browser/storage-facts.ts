import { report } from '@/utils/report.ts';

/** What the browser says about the room that the extension's data takes. */
interface StorageFacts {
  /** Bytes; null if the browser does not tell. */
  used: number | null;
  /** Bytes; null if the browser does not tell. */
  available: number | null;
  persisted: boolean;
}

/** Never rejects: what the browser does not tell is not known, and the page has other things to show. */
export async function readStorageFacts(): Promise<StorageFacts> {
  const { storage } = navigator;
  const [estimate, persisted] = await Promise.all([
    storage.estimate().catch(report),
    storage.persisted().catch(report),
  ]);
  return {
    used: estimate?.usage ?? null,
    available: estimate?.quota ?? null,
    persisted: persisted ?? false,
  };
}

/** Asks the browser to keep the data, and whether it does. */
export async function persistStorage(): Promise<boolean> {
  await navigator.storage.persist();
  return (await readStorageFacts()).persisted;
}
