import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { persistFilledShop } from '@/utils/browser/persist-filled-shop.ts';
import { readStorageFacts } from '@/utils/browser/storage-facts.ts';
import { openShop } from '@/utils/shop/database/open.ts';
import { save as saveToShop } from '../shop/shop.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('storage facts', () => {
  it('are null where the browser does not tell', async () => {
    vi.stubGlobal('navigator', {
      storage: { estimate: async () => ({ quota: 5 }), persisted: async () => true },
    });
    expect(await readStorageFacts()).toEqual({ used: null, available: 5, persisted: true });
  });

  it('are unknown where the browser fails to tell', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const fails = () => Promise.reject(new Error('UnknownError'));
    vi.stubGlobal('navigator', { storage: { estimate: fails, persisted: fails } });
    expect(await readStorageFacts()).toEqual({ used: null, available: null, persisted: false });
    expect(reported).toHaveBeenCalledTimes(2);
  });
});

describe('the browser is asked to keep the shop', () => {
  function stubStorage() {
    const persist = vi.fn(async () => true);
    vi.stubGlobal('navigator', { storage: { persisted: async () => false, persist } });
    return persist;
  }

  it('once there is a product in it', async () => {
    const persist = stubStorage();
    vi.stubGlobal('indexedDB', new IDBFactory());
    await persistFilledShop();
    expect(persist).not.toHaveBeenCalled();
    const db = await openShop();
    await saveToShop(db);
    db.close();
    await persistFilledShop();
    expect(persist).toHaveBeenCalledOnce();
  });

  it('not if it cannot be read, which is reported', async () => {
    const persist = stubStorage();
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.stubGlobal('indexedDB', undefined);
    await persistFilledShop();
    expect(persist).not.toHaveBeenCalled();
    expect(reported).toHaveBeenCalledTimes(1);
  });
});
