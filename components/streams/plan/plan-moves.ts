import { type Signal, signal } from '@preact/signals';
import { createRef, type RefObject } from 'preact';
import { type PointerDragPort, watchDrags } from '@/components/ui/pointer-drag.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { PlanBase } from './plan-base.ts';
import {
  isSameTarget,
  type PlanDrag,
  type PlanDragged,
  type PlanTarget,
  presentTarget,
  targetAfterKey,
  targetUnder,
} from './plan-drag.ts';

/** Moving segments and their products, by pointer and by keys. */
export interface PlanMoves {
  /** Null: nothing is moved. */
  current: Signal<PlanDrag | null>;
  /** Takes something up with the keys. */
  grab: (dragged: PlanDragged) => void;
  /** While something is moved by keys, all of them are about that. */
  onKey: (event: KeyboardEvent) => void;
  /** Lets pointers drag inside an element, until the signal ends. */
  watch: (root: HTMLElement, signal: AbortSignal) => void;
  /** Moves segments by one place. @param by -1: up, 1: down */
  step: (ids: readonly string[], by: 1 | -1) => Promise<boolean>;
  /** The element that follows the pointer. */
  ghost: RefObject<HTMLDivElement | null>;
}

export function createPlanMoves(store: PlanBase): PlanMoves {
  const current = signal<PlanDrag | null>(null);
  const ghost = createRef<HTMLDivElement>();
  const segments = () => store.plan.peek().segments;

  function finish(): void {
    const drag = current.peek();
    current.value = null;
    if (drag?.target) void drop(store, drag.dragged, drag.target);
  }

  return {
    current,
    ghost,
    grab(dragged) {
      store.page.feedback.dismiss();
      current.value = { dragged, target: presentTarget(segments(), dragged), by: 'keys' };
    },
    onKey(event) {
      const drag = current.peek();
      if (drag?.by !== 'keys') return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') {
        current.value = null;
        store.page.feedback.say({ text: t('shop_drag_cancelled') });
      } else if (event.key === 'Enter') finish();
      else current.value = { ...drag, target: targetAfterKey(segments(), drag, event.key) };
    },
    watch: (root, signal) => watchDrags(root, pointerPort(store, current, ghost, finish), signal),
    step(ids, by) {
      const before = stepBefore(
        segments().map(({ id }) => id),
        ids,
        by,
      );
      if (before === undefined) return Promise.resolve(false);
      return store.run(() => store.port.moveSegments(ids, before));
    },
  };
}

/**
 * Before which segment some stand when they are moved by one place.
 * @returns null: at the end; undefined: there is no further place
 */
function stepBefore(
  list: readonly string[],
  ids: readonly string[],
  by: 1 | -1,
): string | null | undefined {
  const moved = new Set(ids);
  const others = list.filter((id) => !moved.has(id));
  const first = list.findIndex((id) => moved.has(id));
  const before = list.slice(0, first).length;
  const to = before + by;
  if (first < 0 || to < 0 || to > others.length) return undefined;
  return others[to] ?? null;
}

async function drop(store: PlanBase, dragged: PlanDragged, target: PlanTarget): Promise<void> {
  const { port, run, focus, plan } = store;
  if (isSameTarget(target, presentTarget(plan.peek().segments, dragged))) return;
  const { ids } = dragged;
  if (dragged.kind === 'segments' && target.at === 'segments') {
    await run(() => port.moveSegments(ids, target.before));
    const [first] = ids;
    if (first !== undefined) focus.value = { segment: first, part: 'handle' };
  } else if (dragged.kind === 'products' && target.at === 'products') {
    const { segment, before } = target;
    await run(() => port.placeProducts(ids, { segment, before, from: dragged.from }));
  }
}

function pointerPort(
  store: PlanBase,
  current: Signal<PlanDrag | null>,
  ghost: RefObject<HTMLDivElement | null>,
  finish: () => void,
): PointerDragPort<PlanDragged, PlanTarget> {
  return {
    draggedAt: (element) => draggedAt(store, element),
    targetAt: (dragged, element, _, y) => targetAt(store, dragged, element, y),
    onStart(dragged) {
      current.value = { dragged, target: null, by: 'pointer' };
    },
    onMove(target, x, y) {
      if (ghost.current) ghost.current.style.translate = `${x}px ${y}px`;
      const drag = current.peek();
      if (drag && !isSameTarget(drag.target, target)) current.value = { ...drag, target };
    },
    onEnd(drops) {
      if (drops) finish();
      else current.value = null;
    },
  };
}

/** The selection, when the segment is part of it; else the segment alone. A product goes alone. */
function draggedAt({ selection, targets }: PlanBase, element: Element): PlanDragged | null {
  const segment = segmentAt(element)?.dataset.segment;
  if (segment === undefined) return null;
  const product = productAt(element)?.dataset.product;
  if (product !== undefined) return { kind: 'products', ids: [product], from: segment };
  const ids = selection.peek().ids.has(segment) ? targets.peek() : [segment];
  return element.closest('[data-segment-head]') ? { kind: 'segments', ids } : null;
}

function targetAt(
  { plan }: PlanBase,
  dragged: PlanDragged,
  element: Element,
  y: number,
): PlanTarget | null {
  const row = segmentAt(element);
  if (!row?.dataset.segment) return null;
  const product = dragged.kind === 'products' ? productAt(element) : null;
  const { top, height } = (product ?? row).getBoundingClientRect();
  return targetUnder(plan.peek().segments, dragged, {
    segment: row.dataset.segment,
    product: product?.dataset.product ?? null,
    isPast: y > top + height / 2,
  });
}

function segmentAt(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-segment]');
}

function productAt(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-product]');
}
