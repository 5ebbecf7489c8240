// @vitest-environment jsdom
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isShopFilled,
  readShortcuts,
  readStorage,
  switchMarketplace,
} from '@/entrypoints/options/browser.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import { save as saveToShop } from '../../utils/shop/shop.ts';

const calls: string[] = [];
let granted = true;

vi.mock('wxt/browser', async () => {
  const stub = await import('@/tests/unit/i18n-stub.ts');
  return {
    browser: {
      ...stub.browser,
      permissions: {
        request: async ({ origins }: { origins: string[] }) => {
          calls.push(`request ${origins[0]}`);
          return granted;
        },
        remove: async ({ origins }: { origins: string[] }) => calls.push(`remove ${origins[0]}`),
      },
      commands: {
        getAll: async () => [
          { name: '_execute_action', description: '', shortcut: 'Alt+Shift+P' },
          { name: 'copy-link', description: 'Copy', shortcut: '' },
        ],
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: {} }));

const save = async (edit: (settings: Settings) => Settings) => {
  const { on, off } = edit({ ...defaultSettings(), on: ['PL'] });
  calls.push(`save on ${on} off ${off}`);
};

beforeEach(() => {
  calls.length = 0;
  granted = true;
});

describe('switching a marketplace', () => {
  it('asks for the permission before anything else, within the click', () => {
    void switchMarketplace(save, 'SE', true);
    expect(calls).toEqual(['request https://www.amazon.se/*']);
  });

  it('stores it when the permission is given', async () => {
    expect(await switchMarketplace(save, 'SE', true)).toBe('done');
    expect(calls).toEqual(['request https://www.amazon.se/*', 'save on PL,SE off ']);
  });

  it('stores nothing when the permission is refused', async () => {
    granted = false;
    expect(await switchMarketplace(save, 'SE', true)).toBe('refused');
    expect(calls).toEqual(['request https://www.amazon.se/*']);
  });

  it('gives the permission back when it is switched off', async () => {
    expect(await switchMarketplace(save, 'PL', false)).toBe('done');
    expect(calls).toEqual(['save on  off ', 'remove https://www.amazon.pl/*']);
  });

  it('needs no permission for a built-in one', async () => {
    await switchMarketplace(save, 'DE', false);
    expect(calls).toEqual(['save on PL off DE']);
  });
});

it('shortcuts are named by what they do', async () => {
  expect(await readShortcuts()).toEqual([
    { label: 'Open the popup', keys: 'Alt+Shift+P' },
    { label: 'Copy', keys: '' },
  ]);
});

it('storage facts are null where the browser does not tell', async () => {
  vi.stubGlobal('navigator', {
    storage: { estimate: async () => ({ quota: 5 }), persisted: async () => true },
  });
  expect(await readStorage()).toEqual({ used: null, available: 5, persisted: true });
  vi.unstubAllGlobals();
});

it('storage facts are unknown where the browser fails to tell', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const fails = () => Promise.reject(new Error('UnknownError'));
  vi.stubGlobal('navigator', { storage: { estimate: fails, persisted: fails } });
  expect(await readStorage()).toEqual({ used: null, available: null, persisted: false });
  expect(reported).toHaveBeenCalledTimes(2);
  vi.unstubAllGlobals();
  reported.mockRestore();
});

it('knows whether there is a shop to keep, and that one which cannot be read is none', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect(await isShopFilled()).toBe(false);
  const db = await openShop();
  await saveToShop(db);
  db.close();
  expect(await isShopFilled()).toBe(true);
  expect(reported).not.toHaveBeenCalled();
  vi.stubGlobal('indexedDB', undefined);
  expect(await isShopFilled()).toBe(false);
  expect(reported).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
  reported.mockRestore();
});
