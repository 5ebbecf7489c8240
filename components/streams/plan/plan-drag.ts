import type { Segment } from '@/utils/streams/segment.ts';

/** What is moved within a plan. */
export type PlanDragged =
  | { kind: 'segments'; ids: readonly string[] }
  | { kind: 'products'; ids: readonly string[]; from: string };

/** Where it would be dropped: before a segment or a product; null: at the end. */
export type PlanTarget =
  | { at: 'segments'; before: string | null }
  | { at: 'products'; segment: string; before: string | null };

/** A move that goes on. */
export interface PlanDrag {
  dragged: PlanDragged;
  /** Null: nowhere. */
  target: PlanTarget | null;
  by: 'pointer' | 'keys';
}

export function isSameTarget(a: PlanTarget | null, b: PlanTarget | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** All places where something can be dropped, from top to bottom. */
export function planTargets(segments: readonly Segment[], dragged: PlanDragged): PlanTarget[] {
  const moved = new Set(dragged.ids);
  if (dragged.kind === 'segments') {
    const others = segments.filter(({ id }) => !moved.has(id)).map(({ id }) => id);
    return [...others, null].map((before) => ({ at: 'segments', before }));
  }
  return segments.flatMap(({ id: segment, products }) =>
    [...products.filter((id) => !moved.has(id)), null].map(
      (before): PlanTarget => ({ at: 'products', segment, before }),
    ),
  );
}

/** Where what is moved stands now, as a target: what the keys begin with. */
export function presentTarget(
  segments: readonly Segment[],
  dragged: PlanDragged,
): PlanTarget | null {
  const moved = new Set(dragged.ids);
  const next = (ids: readonly string[]) => {
    const at = ids.findIndex((id) => moved.has(id));
    return ids.slice(at).find((id) => !moved.has(id)) ?? null;
  };
  if (dragged.kind === 'segments') {
    return { at: 'segments', before: next(segments.map(({ id }) => id)) };
  }
  const from = segments.find(({ id }) => id === dragged.from);
  return from ? { at: 'products', segment: from.id, before: next(from.products) } : null;
}

/** Where a key leads from a target; the same one for a key that leads nowhere. */
export function targetAfterKey(
  segments: readonly Segment[],
  { dragged, target }: PlanDrag,
  key: string,
): PlanTarget | null {
  const targets = planTargets(segments, dragged);
  const at = targets.findIndex((each) => isSameTarget(each, target));
  const last = targets.length - 1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[key];
  return to === undefined ? target : (targets[Math.max(0, Math.min(to, last))] ?? target);
}

/**
 * Where a pointer would drop.
 * @param over what it is over, and whether beyond the middle of that
 */
export function targetUnder(
  segments: readonly Segment[],
  dragged: PlanDragged,
  over: { segment: string; product: string | null; isPast: boolean },
): PlanTarget | null {
  const moved = new Set(dragged.ids);
  const next = (ids: readonly string[], id: string) =>
    ids.slice(ids.indexOf(id) + (over.isPast ? 1 : 0)).find((each) => !moved.has(each)) ?? null;
  if (dragged.kind === 'segments') {
    return {
      at: 'segments',
      before: next(
        segments.map(({ id }) => id),
        over.segment,
      ),
    };
  }
  const segment = segments.find(({ id }) => id === over.segment);
  if (!segment) return null;
  const before = over.product === null ? null : next(segment.products, over.product);
  return { at: 'products', segment: segment.id, before };
}
