import { browser } from 'wxt/browser';
import { SyncError } from '@/utils/sync/couch-client.ts';

/** What the browser has to allow for a server's address. Match patterns know no ports. */
export function originOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** `fetch`, where the browser lets this extension onto the server. @throws {SyncError} `permission` where it does not */
export const reach: typeof fetch = async (input, init) => {
  const origins = [originOf(String(input))];
  if (!(await browser.permissions.contains({ origins }))) throw new SyncError('permission');
  return fetch(input, init);
};
