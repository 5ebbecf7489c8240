import { setTarget } from '@/utils/settings/edit.ts';
import type { TargetFigure, TargetSpan } from '@/utils/settings/targets.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { storeSettings } from '../changes.ts';
import { readSumsOf } from './shop-sums.ts';

/** What the way to her targets reads and changes beside the streams. */
export function shopProgress(shop: ShopConnection) {
  return {
    sums: () => readSumsOf(shop),
    async setTarget(span: TargetSpan, figure: TargetFigure, target: number) {
      await storeSettings((settings) => setTarget(settings, span, figure, target), 'creator');
    },
  };
}
