import type { Handlers } from '@/utils/messaging/router.ts';
import { report } from '@/utils/report.ts';
import { savedState } from '@/utils/shop/queries/saved-state.ts';
import { addProducts } from '@/utils/streams/commands/add-products.ts';
import { upcomingStreams } from '@/utils/streams/queries/upcoming.ts';
import { readStreams } from '@/utils/streams/read-streams.ts';
import type { WorkerPort } from './port.ts';
import { reasonOf } from './refusal.ts';

/** More than anybody has before her; a product page learns of no others. */
const MOST = 20;

/** Answers what a product page asks about live streams: titles and ids of those to come, nothing else. */
export function streamHandlers(
  port: WorkerPort,
): Pick<Handlers, 'streams/upcoming' | 'streams/add'> {
  const upcoming = async () => {
    const { streams } = await port.shop.use(readStreams);
    return upcomingStreams(streams, Date.now()).slice(0, MOST);
  };

  return {
    async 'streams/upcoming'() {
      try {
        return (await upcoming()).map(({ id, title }) => ({ id, title }));
      } catch (error) {
        const reason = reasonOf(error);
        if (reason === 'failed') throw error;
        return { ok: false, reason };
      }
    },

    async 'streams/add'({ stream, ...product }, { tabId, marketplace }) {
      try {
        // Only what it was told of.
        const isTold = (await upcoming()).some(({ id }) => id === stream);
        const into = { stream, segment: null, isEach: true, isOnce: true };
        const added = isTold
          ? await port.shop.use((db) => addProducts(db, [{ marketplace, ...product }], into))
          : null;
        const saved = await port.shop.use((db) => savedState(db, { marketplace, ...product }));
        port.showSaved(tabId, saved.saved);
        if (added) {
          port.tell('streams', tabId);
          port.tell('shop', tabId);
        }
        return { ok: true, undo: added?.undo ?? null, saved };
      } catch (error) {
        report(error);
        return { ok: false, reason: reasonOf(error) };
      }
    },
  };
}
