import { expect, it, vi } from 'vitest';
import { moveProducts } from '@/utils/shop/commands/arrange-products.ts';
import { categorizeProducts } from '@/utils/shop/commands/categorize.ts';
import { save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();

// In Chromium one over a thousand products that had just left a category took 4 to 18 s, forward reads 2 to 46 ms.
it('what writes opens no cursor that walks back over a category', async () => {
  const open = vi.spyOn(IDBIndex.prototype, 'openKeyCursor');
  for (const asin of ['B0TESTAAA1', 'B0TESTAAA2'])
    await save(shop.db, { asin, create: [['Home']] });
  const [home = ''] = await shop.db.getAllKeys('categories');
  const [lamp, mug] = ['p:us:B0TESTAAA1', 'p:us:B0TESTAAA2'];
  await moveProducts(shop.db, [mug], { from: home, to: home, before: lamp });
  const gifts = { add: [], create: [['Gifts']], remove: [home] };
  await categorizeProducts(shop.db, [lamp], gifts);
  const back = open.mock.calls.filter(([, direction]) => direction?.startsWith('prev'));
  open.mockRestore();
  expect(back).toEqual([]);
});
