import { type ReadonlySignal, signal } from '@preact/signals';
import { createRef, type RefObject } from 'preact';
import type { Drag, DragPort } from './drag.ts';
import type { Dragged } from './drop-target.ts';

export interface DragStore {
  /** Null: nothing is dragged. */
  current: ReadonlySignal<Drag | null>;
  /** Takes something up with the keys. */
  grab: (dragged: Dragged) => void;
  /** While something is dragged by keys, all of them are about that. @returns whether it was */
  onKey: (event: KeyboardEvent) => boolean;
  /** Lets pointers drag inside an element, until the signal ends. */
  watch: (root: HTMLElement, signal: AbortSignal) => void;
  /** The element that follows the pointer. */
  ghost: RefObject<HTMLDivElement | null>;
}

/** Moving products and categories, by pointer and by keys. How it is done is fetched when the page is there. */
export function createDrag(port: DragPort): DragStore {
  const current = signal<Drag | null>(null);
  const ghost = createRef<HTMLDivElement>();
  let moves: ReturnType<typeof load> | null = null;
  let onKey: DragStore['onKey'] = () => false;

  async function load() {
    const loaded = (await import('./moves.ts')).createMoves(port, current, ghost);
    onKey = loaded.onKey;
    return loaded;
  }

  function withMoves(use: (loaded: Awaited<ReturnType<typeof load>>) => void): void {
    moves ??= load();
    moves.then(use).catch((error: unknown) => {
      moves = null;
      port.onFailure(error);
    });
  }

  return {
    current,
    grab: (dragged) => withMoves((loaded) => loaded.grab(dragged)),
    onKey: (event) => onKey(event),
    watch: (root, signal) => withMoves((loaded) => loaded.watch(root, signal)),
    ghost,
  };
}
