import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { readStage } from '@/utils/streams/read-stage.ts';
import { watchChanges } from '../changes.ts';
import { readSettingsToShow } from '../settings-store.ts';

/** What every window on air reads of its stream. @param id the stream's */
export function stageReads(shop: ShopConnection, id: string) {
  return {
    watchChanges,
    async read() {
      const [stream, { settings }] = await Promise.all([
        shop.use((db) => readStage(db, id)),
        readSettingsToShow(),
      ]);
      return stream && { ...stream, pictures: settings.pictures };
    },
  };
}
