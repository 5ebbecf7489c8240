import type { PageProduct } from '@/utils/product-page/tab-page.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { tell } from '../changes.ts';

const load = () => import('./lazy-streams.ts');

/** What the popup does with live streams; each rejects with a `ShopError`. */
export function popupStreams(shop: ShopConnection) {
  return {
    async upcomingStreams() {
      const { readStreams, upcomingStreams } = await load();
      const { streams } = await shop.use(readStreams);
      return upcomingStreams(streams, Date.now()).map(({ id, title }) => ({ id, title }));
    },
    async addToStream(product: PageProduct, stream: string) {
      const { addProducts } = await load();
      const into = { stream, segment: null, isEach: true, isOnce: true };
      const added = await shop.use((db) => addProducts(db, [product], into));
      if (added) {
        tell('streams');
        tell('shop');
      }
      return added && { undo: added.undo };
    },
  };
}
