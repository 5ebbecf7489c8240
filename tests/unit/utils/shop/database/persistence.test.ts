import { describe, expect, it, vi } from 'vitest';
import { keepShop, requestPersistence } from '@/utils/shop/database/persistence.ts';

const storage = (persisted: boolean) => ({
  persisted: vi.fn(async () => persisted),
  persist: vi.fn(async () => false),
});

function notes() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('requestPersistence', () => {
  it('asks only where it has not been granted yet', async () => {
    const granted = storage(true);
    await requestPersistence(granted, null);
    expect(granted.persist).not.toHaveBeenCalled();
  });

  it.each([
    ['a person once', notes(), 1],
    ['a browser that decides by itself each time', null, 2],
  ])('asks %s', async (_who, where, times) => {
    const refusing = storage(false);
    await requestPersistence(refusing, where);
    await requestPersistence(refusing, where);
    expect(refusing.persist).toHaveBeenCalledTimes(times);
  });
});

it('keepShop reports a browser that cannot be asked, and goes on', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const persisted = () => Promise.reject(new Error('full'));
  vi.stubGlobal('navigator', { storage: { ...storage(false), persisted } });
  await expect(keepShop()).resolves.toBeUndefined();
  expect(reported).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
  reported.mockRestore();
});
