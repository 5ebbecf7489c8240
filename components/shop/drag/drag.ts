import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import type { Dragged, DropRow, DropTarget, ListOrder } from './drop-target.ts';

/** A drag that goes on. */
export interface Drag {
  dragged: Dragged;
  /** Where it would be dropped now; null: nowhere. */
  target: DropTarget | null;
  by: 'pointer' | 'keys';
  /** It stays where it comes from too. */
  adds: boolean;
}

/** What the page shows while something is dragged. */
export interface DragView {
  /** The products in their order. */
  ids: () => readonly string[];
  /** The parts of the list that stand in the creator's order, which a drop may change; none where it shows another. */
  orders: () => readonly ListOrder[];
  rows: () => readonly DropRow[];
  nodes: () => readonly CategoryNode[];
  /** How the list is laid out. `lines`: whole ones in sight at once. */
  grid: () => { columns: number; lines: number };
  /** What is dragged along with a product; null: it stays. */
  draggedProducts: (id: string) => Dragged | null;
}

/** What a drag asks of the page. */
export interface DragPort extends DragView {
  drop: (dragged: Dragged, target: DropTarget, adds: boolean) => void;
  /** Taken up with the keys. */
  onGrab: () => void;
  /** Given up with the keys. */
  onCancel: () => void;
  /** A pointer rests on a category. */
  onRest: (id: string) => void;
  /** What drags could not be loaded. */
  onFailure: (error: unknown) => void;
}
