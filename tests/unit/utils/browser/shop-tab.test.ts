import { beforeEach, expect, it, vi } from 'vitest';
import { showOptions, showShop } from '@/utils/browser/shop-tab.ts';

const OPTIONS = 'chrome-extension://linkshelf-id/options.html';
const SHOP = 'chrome-extension://linkshelf-id/shop.html';

interface Tab {
  id: number;
  windowId: number;
  url: string;
}

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser: fake.browser }));

const did: unknown[][] = [];
let tabs: Tab[] = [];

beforeEach(() => {
  did.length = 0;
  Object.assign(fake.browser, {
    runtime: { getURL: (path: string) => `chrome-extension://linkshelf-id${path}` },
    tabs: {
      query: async ({ url }: { url: string }) =>
        tabs.filter((tab) => url.endsWith('*') && tab.url.startsWith(url.slice(0, -1))),
      create: async (tab: unknown) => did.push(['create', tab]),
      update: async (id: number, change: unknown) => did.push(['tab', id, change]),
    },
    windows: { update: async (id: number, change: unknown) => did.push(['window', id, change]) },
  });
});

it('opens a tab where there is none', async () => {
  tabs = [{ id: 1, windowId: 1, url: 'chrome-extension://linkshelf-id/options.html' }];
  await showShop();
  expect(did).toEqual([['create', { url: SHOP }]]);
});

it('brings the tab to the front that shows the shop already, whatever is shown of it', async () => {
  tabs = [{ id: 7, windowId: 3, url: `${SHOP}#in=none` }];
  await showShop();
  expect(did).toEqual([
    ['tab', 7, { active: true }],
    ['window', 3, { focused: true }],
  ]);
});

it('does without windows where the browser has none', async () => {
  tabs = [{ id: 7, windowId: 3, url: SHOP }];
  delete fake.browser.windows;
  await showShop();
  expect(did).toEqual([['tab', 7, { active: true }]]);
});

it('shows a section of the options in the tab that they are open in', async () => {
  tabs = [{ id: 7, windowId: 3, url: `${OPTIONS}#accounts` }];
  await showOptions('data');
  expect(did).toEqual([
    ['tab', 7, { active: true, url: `${OPTIONS}#data` }],
    ['window', 3, { focused: true }],
  ]);
});

it('opens the options where they are not open', async () => {
  tabs = [{ id: 7, windowId: 3, url: SHOP }];
  await showOptions('data');
  await showOptions('');
  expect(did).toEqual([
    ['create', { url: `${OPTIONS}#data` }],
    ['create', { url: OPTIONS }],
  ]);
});
