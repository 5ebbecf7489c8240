import type { Handlers } from '@/utils/messaging/router.ts';
import { choiceHandlers } from './choice-handlers.ts';
import type { WorkerPort } from './port.ts';
import { productHandlers } from './product-handlers.ts';
import { streamHandlers } from './stream-handlers.ts';

/** The worker's answers to everything in `ASKS`. Nothing is kept between two asks: the worker may be stopped. */
export function createHandlers(port: WorkerPort): Handlers {
  return {
    ...productHandlers(port),
    ...choiceHandlers(port),
    ...streamHandlers(port),

    async 'options/open'(_payload, { marketplace }) {
      const { waiting } = await port.settings();
      await port.openOptions(waiting.length > 0 ? 'waiting' : `accounts/${marketplace}`);
      return null;
    },

    async 'shop/open'() {
      await port.openShop();
      return null;
    },

    async sync({ how }) {
      if (how === 'now') await port.sync.run(true);
      else port.sync[how]();
      return null;
    },

    async changed({ what, view }) {
      port.tell(what, view);
      if (what === 'settings') await port.syncMarketplaces();
      return null;
    },
  };
}
