import { report } from '@/utils/report.ts';

/** What is used of `navigator.storage`. */
export type StoragePort = Pick<StorageManager, 'persist' | 'persisted'>;

/** The storage in which it is noted that the creator has been asked. */
export type Notes = Pick<Storage, 'getItem' | 'setItem'>;

const ASKED = 'persistence-asked';

/**
 * Asks the browser to keep the shop also when the disk runs full, as only a page can.
 * @param notes of a browser that puts the question to the creator, who is asked once; null where it
 *   decides by itself, and may do so otherwise another day
 */
export async function requestPersistence(storage: StoragePort, notes: Notes | null): Promise<void> {
  if (await storage.persisted()) return;
  if (notes?.getItem(ASKED)) return;
  notes?.setItem(ASKED, 'yes');
  await storage.persist();
}

/** Asks for a page that shows a shop with something in it. Never rejects: nothing else depends on it. */
export async function keepShop(): Promise<void> {
  try {
    await requestPersistence(navigator.storage, import.meta.env.FIREFOX ? localStorage : null);
  } catch (error) {
    report(error);
  }
}
