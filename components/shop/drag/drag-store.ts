import { type ReadonlySignal, signal } from '@preact/signals';
import { createRef, type RefObject } from 'preact';
import type { Drag, DragView } from './drag.ts';
import { type Dragged, type DropTarget, isSameTarget } from './drop-target.ts';
import { firstTarget, targetAfterKey } from './key-drag.ts';
import type { PointerDragPort } from './pointer-drag.ts';
import { draggedAt, targetAt } from './pointer-target.ts';

export interface DragPort extends DragView {
  drop: (dragged: Dragged, target: DropTarget, adds: boolean) => void;
  /** Taken up with the keys. */
  onGrab: () => void;
  /** Given up with the keys. */
  onCancel: () => void;
  /** A pointer rests on a category. */
  onRest: (id: string) => void;
}

export interface DragStore {
  /** Null: nothing is dragged. */
  current: ReadonlySignal<Drag | null>;
  /** Takes something up with the keys. */
  grab: (dragged: Dragged) => void;
  /** While something is dragged by keys, all of them are about that. @returns whether it was */
  onKey: (event: KeyboardEvent) => boolean;
  /** For `watchDrags`. */
  pointer: PointerDragPort<Dragged, DropTarget>;
  /** The element that follows the pointer. */
  ghost: RefObject<HTMLDivElement | null>;
}

/** So long does a pointer rest on a category before that opens. Milliseconds. */
const REST_MS = 600;

/** Moving products and categories, by pointer and by keys. */
export function createDrag(port: DragPort): DragStore {
  const current = signal<Drag | null>(null);
  const ghost = createRef<HTMLDivElement>();

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

  return { current, grab, onKey, pointer, ghost };
}
