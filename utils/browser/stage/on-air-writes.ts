import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { productsById } from '@/utils/shop/queries/lists.ts';
import { noteMoment } from '@/utils/streams/commands/moments.ts';
import { noteStepAgain, showUnplanned, takeStep } from '@/utils/streams/commands/unplanned.ts';
import type { Moment } from '@/utils/streams/moment.ts';
import type { NewMoment } from '@/utils/streams/moment-fields.ts';
import { streamCommand } from '../shop/stream-command.ts';

/** What the window on air notes of its stream, and finds in the shop. @param id the stream's */
export function onAirWrites(shop: ShopConnection, id: string) {
  const command = streamCommand(shop);
  const [note, take, again, unplanned] = [
    command(noteMoment),
    command(takeStep),
    command(noteStepAgain),
    command(showUnplanned),
  ];
  return {
    note: (moment: NewMoment) => note(id, moment),
    takeBack: (moment: Moment) => take(id, moment),
    noteAgain: (moment: Moment) => again(id, moment),
    showUnplanned: (product: string, after: string | null, at: number) =>
      unplanned(id, product, after, at),
    /** Its code is loaded when something is first looked for. */
    async searcher() {
      const [{ loadTexts }, { search }] = await Promise.all([
        import('@/utils/shop/queries/load-texts.ts'),
        import('@/utils/shop/search-index/search.ts'),
      ]);
      const texts = await shop.use(loadTexts);
      return (words: string, limit: number) => search(texts, words, limit);
    },
    products: (ids: readonly string[]) => shop.use((db) => productsById(db, ids)),
  };
}
