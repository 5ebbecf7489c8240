import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '@/utils/browser/i18n.ts';
import './drag-note.css';

export interface DragNoteProps {
  /** What the note is called. */
  label: string;
  /** A drag that goes on; null: nothing is dragged. */
  drag: { by: 'pointer' | 'keys'; dragged: unknown; target: unknown } | null;
  what: string;
  /** Where it would be dropped. */
  where: string;
  /** The same beside the pointer, where that says more. */
  pointerText?: string;
  /** Which keys do what. */
  keys: string;
  /** The element that follows the pointer. */
  ghost: RefObject<HTMLDivElement | null>;
}

/** What is dragged and where it would land: beside the pointer, or, for the keys, at the foot and read out. */
export function DragNote({ label, drag, what, where, pointerText, keys, ghost }: DragNoteProps) {
  const byKeys = drag?.by === 'keys';
  const isPickedUp = usePickedUp(drag);
  const now = isPickedUp ? `${t('shop_drag_picked_up', what)} ${where}` : `${what}: ${where}`;
  return (
    <>
      {drag?.by === 'pointer' && (
        <div class="drag-ghost" ref={ghost} aria-hidden="true">
          <span>{what}</span>
          {drag.target !== null && <span class="drag-target">{pointerText ?? where}</span>}
        </div>
      )}
      <section class={byKeys ? 'drag-hint' : 'visually-hidden'} aria-label={label}>
        <p role="status" aria-live="assertive">
          {byKeys ? now : ''}
        </p>
        {byKeys && <p class="drag-keys">{keys}</p>}
      </section>
    </>
  );
}

/** Whether something has just been taken up and not been moved since: then the keys are said. */
function usePickedUp(drag: DragNoteProps['drag']): boolean {
  const begun = useRef<DragNoteProps['drag']>(null);
  if (drag?.dragged !== begun.current?.dragged) begun.current = drag;
  return begun.current === drag;
}
