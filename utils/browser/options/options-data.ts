import { report } from '@/utils/report.ts';
import { persistStorage, readStorageFacts } from '../storage-facts.ts';

/** What the options do with all the data. They show nothing of the shop: its database is loaded beside. */
export const optionsData = {
  readStorage: readStorageFacts,
  persist: persistStorage,
  async persistFilledShop() {
    try {
      const filled = await import('../persist-filled-shop.ts');
      await filled.persistFilledShop();
    } catch (error) {
      report(error);
    }
  },
  restart: () => location.reload(),
};

export async function openBackups() {
  const [{ createBackups }, { connectShop }] = await Promise.all([
    import('../backups.ts'),
    import('@/utils/shop/database/open.ts'),
  ]);
  return createBackups(connectShop());
}
