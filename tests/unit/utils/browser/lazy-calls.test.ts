import { expect, it, vi } from 'vitest';
import { lazyCalls } from '@/utils/browser/lazy-calls.ts';

interface Sums {
  add: (a: number, b: number) => Promise<number>;
}

const sums: Sums = { add: async (a, b) => a + b };

it('loads when a function is called, not when it is handed out', async () => {
  const load = vi.fn(async () => sums);
  const add = lazyCalls<Sums>(load)('add');
  expect(load).not.toHaveBeenCalled();
  expect(await add(1, 2)).toBe(3);
  expect(load).toHaveBeenCalledOnce();
});

it('fails where nothing can be loaded, and tries again with the next call', async () => {
  const load = vi.fn(async () => sums);
  load.mockRejectedValueOnce(new Error('gone'));
  const add = lazyCalls<Sums>(load)('add');
  await expect(add(1, 2)).rejects.toThrow('gone');
  expect(await add(1, 2)).toBe(3);
});
