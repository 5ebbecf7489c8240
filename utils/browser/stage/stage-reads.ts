import { report } from '@/utils/report.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { readStage } from '@/utils/streams/read-stage.ts';
import { readSyncView } from '@/utils/sync/status.ts';
import { watchChanges } from '../changes.ts';
import { readSettingsToShow } from '../settings-store.ts';
import { askSync } from '../sync-view.ts';

/** What every window on air reads of its stream. @param id the stream's */
export function stageReads(shop: ShopConnection, id: string) {
  let isSynced: Promise<boolean> | null = null;
  return {
    watchChanges,
    askOthers() {
      isSynced ??= shop.use(readSyncView).then((view) => view !== null);
      isSynced.then((is) => is && askSync('soon')).catch(report);
    },
    async read() {
      const [stream, { settings }] = await Promise.all([
        shop.use((db) => readStage(db, id)),
        readSettingsToShow(),
      ]);
      return stream && { ...stream, pictures: settings.pictures };
    },
  };
}
