import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ctrlCap } from '@/components/ui/mac.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import type { Drag } from './drag.ts';
import type { DragStore } from './drag-store.ts';
import { draggedText, type ListView, targetText } from './drag-text.ts';
import './drag-hint.css';

export interface DragHintProps {
  drag: Pick<DragStore, 'current' | 'ghost'>;
  list: ReadonlySignal<ListView>;
  nodes: ReadonlySignal<readonly CategoryNode[]>;
}

/** What is dragged and where it would land: beside the pointer, or, for the keys, at the foot and read out. */
export function DragHint({ drag, list, nodes }: DragHintProps) {
  const now = drag.current.value;
  const what = now ? draggedText(now.dragged, nodes.value) : '';
  const where = now ? targetText(now.target, list.value, now.dragged, nodes.value) : '';
  const byKeys = now?.by === 'keys';
  const isPickedUp = usePickedUp(now);
  const whereNow = isPickedUp ? `${t('shop_drag_picked_up', what)} ${where}` : `${what}: ${where}`;
  return (
    <>
      {now?.by === 'pointer' && (
        <div class="drag-ghost" ref={drag.ghost} aria-hidden="true">
          <span>{what}</span>
          {now.target && (
            <span class="drag-target">{now.adds ? t('shop_drag_adds', where) : where}</span>
          )}
        </div>
      )}
      <section class={byKeys ? 'drag-hint' : 'visually-hidden'} aria-label={t('shop_keys_drag')}>
        <p role="status" aria-live="assertive">
          {byKeys ? whereNow : ''}
        </p>
        {byKeys && <p class="drag-keys">{t('shop_drag_keys', ctrlCap())}</p>}
      </section>
    </>
  );
}

/** Whether something has just been taken up and not been moved since: then the keys are said. */
function usePickedUp(now: Drag | null): boolean {
  const begun = useRef<Drag | null>(null);
  if (now?.dragged !== begun.current?.dragged) begun.current = now;
  return begun.current === now;
}
