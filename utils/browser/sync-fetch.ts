import { browser } from 'wxt/browser';
import { SyncError } from '@/utils/sync/failures.ts';

/** The match pattern that lets the extension onto a server. Match patterns know no ports. */
export function serverOrigin(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** `fetch` from servers that the browser lets the extension onto. @throws {SyncError} `permission` from any other */
export const permittedFetch: typeof fetch = async (input, init) => {
  const origins = [serverOrigin(String(input))];
  if (!(await browser.permissions.contains({ origins }))) throw new SyncError('permission');
  return fetch(input, init);
};
