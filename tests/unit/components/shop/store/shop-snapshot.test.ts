import { expect, it, vi } from 'vitest';
import { readSnapshot } from '@/components/shop/store/shop-snapshot.ts';
import { catalogOf } from '@/utils/shop/queries/catalog.ts';

function fakePort() {
  const catalog = catalogOf([], { ids: [], texts: [] }, new Map());
  return {
    catalog: vi.fn(async () => catalog),
    categories: vi.fn(async () => []),
    history: vi.fn(async () => ({ undo: null, redo: null })),
  };
}

it('of the same version only what can be undone is read again', async () => {
  const port = fakePort();
  const first = await readSnapshot(port, 1);
  const second = await readSnapshot(port, 1, first);
  expect(second).toEqual(first);
  expect(second.catalog).toBe(first.catalog);
  expect(port.catalog).toHaveBeenCalledTimes(1);
  expect(port.history).toHaveBeenCalledTimes(2);
  await readSnapshot(port, 2, second);
  expect(port.catalog).toHaveBeenCalledTimes(2);
});
