import { readProductId } from '@/utils/records/ids.ts';
import type { PageProduct } from '@/utils/shop/commands/save-product.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { addPlan, addPlans, type NewPlan } from '@/utils/streams/commands/add-plan.ts';
import { addProducts, type ProductsInto } from '@/utils/streams/commands/add-products.ts';
import { placeProducts, takeProducts } from '@/utils/streams/commands/products.ts';
import {
  addSegments,
  duplicateSegments,
  editSegments,
  moveSegments,
  removeSegments,
} from '@/utils/streams/commands/segments.ts';
import {
  addStream,
  duplicateStreams,
  editResult,
  editStream,
  emptyStreams,
  restoreStreams,
  trashStreams,
} from '@/utils/streams/commands/streams.ts';
import { readStreams } from '@/utils/streams/read-streams.ts';
import type { NamedProduct } from '@/utils/streams/transfer/run-of-show.ts';
import { tell } from '../changes.ts';
import { openStage } from '../stage/open-stage.ts';
import { streamCommand } from './stream-command.ts';

/** What the section Streams reads and changes. */
export function shopStreams(shop: ShopConnection) {
  const command = streamCommand(shop);
  return {
    streams: () => shop.use(readStreams),
    addStream: command(addStream),
    addPlan: command(addPlan),
    async importPlans(plans: readonly NewPlan[], named: readonly NamedProduct[]) {
      const products = named.map((product) => ({ ...namedOnly(product), title: product.title }));
      const done = await command(addPlans)(plans, products);
      if (done && products.length > 0) tell('shop');
      return done;
    },
    duplicateStreams: command(duplicateStreams),
    editStream: command(editStream),
    editResult: command(editResult),
    trashStreams: command(trashStreams),
    restoreStreams: command(restoreStreams),
    emptyStreams: command(emptyStreams),
    addSegments: command(addSegments),
    editSegments: command(editSegments),
    moveSegments: command(moveSegments),
    duplicateSegments: command(duplicateSegments),
    removeSegments: command(removeSegments),
    placeProducts: command(placeProducts),
    async addProducts(ids: readonly string[], into: ProductsInto) {
      const products = ids.flatMap((id) => readProductId(id) ?? []).map(namedOnly);
      const done = await command(addProducts)(products, into);
      // Some of them may be new in the shop.
      if (done) tell('shop');
      return done;
    },
    takeProducts: command(takeProducts),
    openStage,
  };
}

/** A product of which nothing is known but where it is. */
function namedOnly(product: Pick<PageProduct, 'marketplace' | 'asin'>): PageProduct {
  return { ...product, parentAsin: null, title: '', brand: null, image: null };
}
