import browser from 'webextension-polyfill';

/**
 * Data that Linkshelf comes with, in a file of `public`: fetched from the extension itself when it is needed.
 * @param read makes of the file what it says
 */
export async function loadData<T>(name: string, read: (file: unknown) => T): Promise<T> {
  const answer = await fetch(browser.runtime.getURL(name));
  return read(await answer.json());
}
