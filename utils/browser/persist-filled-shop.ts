import { report } from '@/utils/report.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import { keepShop } from '@/utils/shop/database/persistence.ts';
import { newestProducts } from '@/utils/shop/queries/lists.ts';

/** Asks the browser to keep a shop that has a product. Never rejects: a shop that cannot be read says so elsewhere. */
export async function persistFilledShop(): Promise<void> {
  const shop = connectShop();
  try {
    const products = await shop.use((db) => newestProducts(db, { limit: 1 }));
    if (products.length > 0) await keepShop();
  } catch (error) {
    report(error);
  } finally {
    shop.close();
  }
}
