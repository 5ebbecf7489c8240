import type { OnAirPort } from '@/components/stage/on-air/port.ts';
import { onAirWrites } from '@/utils/browser/stage/on-air-writes.ts';
import { openStage, openStream } from '@/utils/browser/stage/open-stage.ts';
import { stageReads } from '@/utils/browser/stage/stage-reads.ts';
import { report } from '@/utils/report.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';

/** The window on air on the browser. @param id the stream's */
export function createPort(shop: ShopConnection, id: string): OnAirPort {
  return {
    ...stageReads(shop, id),
    ...onAirWrites(shop, id),
    locks: navigator.wakeLock,
    open(page) {
      if (page === 'plan' || page === 'log') {
        openStream(page === 'plan' ? 'plan' : 'after', id).catch(report);
      } else openStage(page, id);
    },
  };
}
