import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { type PointerDragPort, watchDrags } from '@/components/ui/pointer-drag.ts';
import type { Drag, DragPort } from './drag.ts';
import { type Dragged, type DropTarget, isSameTarget } from './drop-target.ts';
import { firstTarget, targetAfterKey } from './key-drag.ts';
import { draggedAt, targetAt } from './pointer-target.ts';

/** So long does a pointer rest on a category before that opens. Milliseconds. */
const REST_MS = 600;

/**
 * What moves a drag on: keys and pointers.
 * @param current the drag that goes on
 * @param ghost the element that follows the pointer
 */
export function createMoves(
  port: DragPort,
  current: Signal<Drag | null>,
  ghost: RefObject<HTMLDivElement | null>,
) {
  function finish(adds: boolean): void {
    const drag = current.peek();
    current.value = null;
    if (drag?.target) port.drop(drag.dragged, drag.target, adds);
  }

  function grab(dragged: Dragged): void {
    current.value = { dragged, target: firstTarget(port, dragged), by: 'keys', adds: false };
    port.onGrab();
  }

  function onKey(event: KeyboardEvent): boolean {
    const drag = current.peek();
    if (drag?.by !== 'keys') return false;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      current.value = null;
      port.onCancel();
    } else if (event.key === 'Enter') finish(event.ctrlKey || event.metaKey || event.altKey);
    else current.value = { ...drag, target: targetAfterKey(port, drag, event.key) };
    return true;
  }

  let rest: ReturnType<typeof setTimeout> | undefined;
  const pointer: PointerDragPort<Dragged, DropTarget> = {
    draggedAt: (element) => draggedAt(port, element),
    targetAt: (dragged, element, x, y) => targetAt(port, dragged, element, x, y),
    onStart(dragged) {
      current.value = { dragged, target: null, by: 'pointer', adds: false };
    },
    onMove(target, x, y, adds) {
      if (ghost.current) ghost.current.style.translate = `${x}px ${y}px`;
      const drag = current.peek();
      if (!drag || (isSameTarget(drag.target, target) && drag.adds === adds)) return;
      current.value = { ...drag, target, adds };
      clearTimeout(rest);
      if (target?.at === 'tree') rest = setTimeout(() => port.onRest(target.id), REST_MS);
    },
    onEnd(drops, adds) {
      clearTimeout(rest);
      if (drops) finish(adds);
      else current.value = null;
    },
  };

  return {
    grab,
    onKey,
    watch: (root: HTMLElement, signal: AbortSignal) => watchDrags(root, pointer, signal),
  };
}
