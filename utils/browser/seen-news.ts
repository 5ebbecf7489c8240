import { browser } from 'wxt/browser';

/** Where the version is kept whose news the creator has seen; on this device alone. */
const KEY = 'newsSeen';

/** The version whose news the creator has seen, or that she began with, as `0.1`; undefined: none. */
export async function readSeenNews(): Promise<string | undefined> {
  const { [KEY]: seen } = await browser.storage.local.get(KEY);
  return typeof seen === 'string' ? seen : undefined;
}

/** Remembers that the news of this version were seen; who begins with it has no news of it. */
export async function markNewsSeen(): Promise<void> {
  const { version } = browser.runtime.getManifest();
  await browser.storage.local.set({ [KEY]: version.split('.').slice(0, 2).join('.') });
}
