import { beforeEach, expect, it, vi } from 'vitest';
import { locks, MemoryArea } from '@/tests/unit/utils/settings/memory.ts';
import { noRecords } from '@/utils/backup/backup.ts';
import { createBackups } from '@/utils/browser/backups.ts';
import { ShopError } from '@/utils/shop/database/errors.ts';
import type { UseShop } from '@/utils/shop/database/open.ts';
import { save, useFreshShop } from '../shop/shop.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn(async () => null) }));
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('@/utils/browser/ask.ts', () => ({ ask }));
vi.mock('@/utils/browser/before-many.ts', () => ({ beforeMany: async () => undefined }));
vi.mock('@/utils/browser/settings-store.ts', async () => {
  const { createSettingsStore } = await import('@/utils/settings/store.ts');
  return createSettingsStore(new MemoryArea(), locks);
});

const shop = useFreshShop();
const OPTIONS = { onProgress: () => undefined, signal: new AbortController().signal };

beforeEach(() => {
  vi.stubGlobal('localStorage', { getItem: () => null });
  ask.mockClear();
});

/** A shop whose disk is full after so many transactions. */
function fullAfter(transactions: number) {
  let done = 0;
  const use: UseShop = (work) => {
    done += 1;
    return done > transactions ? Promise.reject(new ShopError('quota')) : shop.use(work);
  };
  return { use, close: () => undefined };
}

it('a restore that fails in the middle tells everybody what it has changed', async () => {
  await save(shop.db, { create: [['Lips']] });
  const records = {
    ...noRecords(),
    categories: await shop.db.getAll('categories'),
    products: await shop.db.getAll('products'),
  };
  const backup = { ...records, made: 0, app: null, device: null, settings: null, copies: null };
  const restoring = createBackups(fullAfter(2)).restore(
    backup,
    { way: 'back', parts: new Set(['shop']) },
    OPTIONS,
  );
  await expect(restoring).rejects.toMatchObject({ reason: 'quota' });
  expect(ask).toHaveBeenCalledWith('changed', expect.objectContaining({ what: 'shop' }));
});

it('so does a reset', async () => {
  await save(shop.db);
  const resetting = createBackups(fullAfter(2)).reset(new Set(['shop']), OPTIONS);
  await expect(resetting).rejects.toMatchObject({ reason: 'quota' });
  expect(ask).toHaveBeenCalledWith('changed', expect.objectContaining({ what: 'shop' }));
});
