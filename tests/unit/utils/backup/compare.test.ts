import { describe, expect, it } from 'vitest';
import { compareShop } from '@/utils/backup/compare.ts';
import { addCategory, removeCategory } from '@/utils/shop/commands/arrange-categories.ts';
import { editProduct } from '@/utils/shop/commands/edit-product.ts';
import { emptyTrash, restoreProducts, trashProducts } from '@/utils/shop/commands/trash.ts';
import { listCategories } from '@/utils/shop/queries/categories.ts';
import { later, save, useFreshShop } from '../shop/shop.ts';
import { backupText, fill, id, opened } from './fill.ts';

const shop = useFreshShop();
const none = { missing: 0, deleted: 0, newerHere: 0, newerThere: 0, same: 0 };

describe('compareShop', () => {
  it('with the shop that it is of: all is the same', async () => {
    await fill(shop.db);
    const backup = opened(await backupText(shop.db));
    expect(await compareShop(shop.db, backup)).toEqual({
      products: { ...none, same: 3, total: 3 },
      categories: { ...none, same: 2, total: 2 },
      trash: { ...none, same: 1, total: 1 },
      streams: { ...none, same: 1, total: 1 },
      earnings: { ...none, same: 2, total: 2 },
    });
  });

  it('with one that went on', async () => {
    await fill(shop.db);
    await save(shop.db, { asin: 'B0TEST0005' });
    await save(shop.db, { asin: 'B0TEST0006' });
    await editProduct(shop.db, id(6), { note: 'Known there' });
    const backup = opened(await backupText(shop.db));
    later();
    await trashProducts(shop.db, [id(0), id(1)]);
    await emptyTrash(shop.db, [id(1), id(2)]);
    await editProduct(shop.db, id(4), { note: 'Newer' });
    const tx = shop.db.transaction('products', 'readwrite');
    await tx.store.delete(id(5));
    const six = await tx.store.get(id(6));
    if (six) await tx.store.put({ ...six, v: { ...six.v, note: 'Older' }, ft: {} });
    await tx.done;
    await removeCategory(shop.db, (await listCategories(shop.db))[1]?.id ?? '');
    await addCategory(shop.db, { parent: null, name: 'Only here' });
    expect(await compareShop(shop.db, backup)).toEqual({
      products: { missing: 1, deleted: 2, newerHere: 1, newerThere: 1, same: 0, total: 5 },
      categories: { ...none, deleted: 1, same: 1, total: 2 },
      trash: { ...none, deleted: 1, total: 1 },
      streams: { ...none, same: 1, total: 1 },
      earnings: { ...none, same: 2, total: 2 },
    });
  });

  it('what was deleted and taken back since is the same', async () => {
    await fill(shop.db);
    const backup = opened(await backupText(shop.db));
    later();
    await trashProducts(shop.db, [id(0)]);
    await restoreProducts(shop.db, [id(0)]);
    expect((await compareShop(shop.db, backup)).products).toEqual({ ...none, same: 3, total: 3 });
  });
});
