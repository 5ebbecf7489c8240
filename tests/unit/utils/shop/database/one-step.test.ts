import { describe, expect, it, vi } from 'vitest';
import { undoAction } from '@/utils/shop/commands/history.ts';
import { oneStep } from '@/utils/shop/database/one-step.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import type { ShopWrite } from '@/utils/shop/database/schema.ts';
import { save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();
const ID = 'p:us:B0TESTAAA1';
const read = (tx: ShopWrite) => tx.objectStore('products').get(ID);
const note = async () => (await shop.db.get('products', ID))?.v.note ?? null;

describe('oneStep', () => {
  it('does only that again in whose middle the connection was lost, and undo takes back all', async () => {
    await save(shop.db);
    const { use, close } = connectShop();
    const lost = await use(async (db) => db);
    const step = oneStep(use, 'edit');
    const writes = vi.fn<(text: string) => void>();
    const write = (text: string) =>
      step.add(read, (action, record) => {
        writes(text);
        action.edit('products', ID, record ?? null, { note: text });
        return text;
      });
    expect(step.undo).toBeNull();
    await write('one');
    lost.close();
    expect(await write('two')).toBe('two');
    expect(writes.mock.calls).toEqual([['one'], ['two']]);
    expect(await note()).toBe('two');
    await undoAction(shop.db, step.undo ?? '');
    expect(await note()).toBeNull();
    close();
  });

  it('is nothing to take back where nothing was changed', async () => {
    const step = oneStep(shop.use, 'edit');
    await step.add(read, () => null);
    expect(step.undo).toBeNull();
  });
});
