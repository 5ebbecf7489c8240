// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { watchActivePage } from '@/utils/browser/popup/active-page.ts';
import type { Page } from '@/utils/product-page/tab-page.ts';

const TABS = [
  { id: 7, url: 'https://www.amazon.de/s?k=lips', title: 'lips', status: 'complete' },
  { id: 8, url: 'https://example.com/', title: 'Elsewhere', status: 'complete', active: true },
];

vi.mock('webextension-polyfill', () => {
  const tabs = {
    query: async () => TABS.filter(({ active }) => active),
    async get(id: number) {
      const tab = TABS.find((each) => each.id === id);
      if (!tab) throw new Error(`Invalid tab ID: ${id}`);
      return tab;
    },
    sendMessage: async () => {
      throw new Error('Receiving end does not exist');
    },
    onUpdated: { addListener: () => undefined, removeListener: () => undefined },
  };
  return { default: { tabs } };
});

afterEach(() => history.replaceState(null, '', '/'));

function firstPage(): Promise<Page> {
  return new Promise((resolve, reject) => {
    watchActivePage(resolve, new AbortController().signal).catch(reject);
  });
}

it('is about the tab under the popup', async () => {
  expect(await firstPage()).toEqual({ kind: 'none' });
});

it('is about the tab that its address names where it stands in a tab of its own', async () => {
  history.replaceState(null, '', '?tab=7');
  expect(await firstPage()).toMatchObject({ kind: 'page', marketplace: 'DE' });
});

it('rejects when that tab is gone', async () => {
  history.replaceState(null, '', '?tab=9');
  await expect(firstPage()).rejects.toThrow('Invalid tab ID');
});
