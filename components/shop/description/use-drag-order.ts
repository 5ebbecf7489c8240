import { useEffect, useRef, useState } from 'preact/hooks';
import { watchDrags } from '@/components/ui/pointer-drag.ts';
import type { Entry } from './description-state.ts';
import type { DescriptionStore } from './use-description.ts';

/** Lets entries be dragged to another place by their grips; Escape restores the order from before the drag. */
export function useDragOrder(entries: readonly Entry[], send: DescriptionStore['send']) {
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef(entries);
  latest.current = entries;
  const [draggedId, setDraggedId] = useState<string | null>(null);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const unmounting = new AbortController();
    let before: readonly Entry[] = [];
    watchDrags<string, [id: string, onto: string]>(
      element,
      {
        draggedAt: (at) => (at.closest('[data-grip]') ? idAt(at) : null),
        targetAt(id, at) {
          const onto = element.contains(at) ? idAt(at) : null;
          return onto === null ? null : [id, onto];
        },
        onStart(id) {
          before = latest.current;
          setDraggedId(id);
        },
        onMove(target) {
          const next = target && movedOnto(latest.current, ...target);
          if (next) send({ type: 'arrange', entries: next });
        },
        onEnd(isDropped) {
          setDraggedId(null);
          if (!isDropped) send({ type: 'arrange', entries: before });
        },
      },
      unmounting.signal,
    );
    return () => unmounting.abort();
  }, [send]);

  return { list, draggedId };
}

/** The entries with one of them at another place. */
export function moved(entries: readonly Entry[], from: number, to: number): readonly Entry[] {
  return entries.toSpliced(from, 1).toSpliced(to, 0, ...entries.slice(from, from + 1));
}

/** The entries with one at the place of another; null where that changes nothing. */
function movedOnto(entries: readonly Entry[], id: string, onto: string): readonly Entry[] | null {
  const from = entries.findIndex((entry) => entry.id === id);
  const to = entries.findIndex((entry) => entry.id === onto);
  return from === -1 || to === -1 || from === to ? null : moved(entries, from, to);
}

function idAt(element: Element): string | null {
  return element.closest('[data-id]')?.getAttribute('data-id') ?? null;
}
