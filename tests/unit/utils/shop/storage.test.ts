import { describe, expect, it, vi } from 'vitest';
import { requestPersistence, storageUsage } from '@/utils/shop/storage.ts';

const storage = (persisted: boolean, granted: boolean) => ({
  persisted: vi.fn(async () => persisted),
  persist: vi.fn(async () => granted),
  estimate: vi.fn(async (): Promise<StorageEstimate> => ({ usage: 5, quota: 100 })),
});

describe('requestPersistence', () => {
  it('asks only where it has not been granted yet', async () => {
    const granted = storage(true, false);
    expect(await requestPersistence(granted)).toBe(true);
    expect(granted.persist).not.toHaveBeenCalled();
  });

  it.each([true, false])('tells what the browser decided: %s', async (answer) => {
    expect(await requestPersistence(storage(false, answer))).toBe(answer);
  });
});

it('tells how much the data takes', async () => {
  expect(await storageUsage(storage(true, true))).toEqual({ used: 5, quota: 100, persisted: true });
  const silent = { ...storage(false, false), estimate: async () => ({}) };
  expect(await storageUsage(silent)).toEqual({ used: 0, quota: 0, persisted: false });
});
