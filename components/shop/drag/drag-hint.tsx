import type { ReadonlySignal } from '@preact/signals';
import { DragNote } from '@/components/ui/drag-note.tsx';
import { ctrlCap } from '@/components/ui/mac.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import type { DragStore } from './drag-store.ts';
import { draggedText, type ListView, targetText } from './drag-text.ts';

export interface DragHintProps {
  drag: Pick<DragStore, 'current' | 'ghost'>;
  list: ReadonlySignal<ListView>;
  nodes: ReadonlySignal<readonly CategoryNode[]>;
}

/** What is dragged of the shop, and where it would land. */
export function DragHint({ drag, list, nodes }: DragHintProps) {
  const now = drag.current.value;
  const where = now ? targetText(now.target, list.value, now.dragged, nodes.value) : '';
  return (
    <DragNote
      label={t('shop_keys_drag')}
      drag={now}
      what={now ? draggedText(now.dragged, nodes.value) : ''}
      where={where}
      {...(now?.adds ? { pointerText: t('shop_drag_adds', where) } : {})}
      keys={t('shop_drag_keys', ctrlCap())}
      ghost={drag.ghost}
    />
  );
}
