import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import { stepOf } from '../list/steps.ts';
import type { Layout } from '../list/use-virtual-list.ts';
import type { TreeRow } from '../sidebar/tree-rows.ts';
import {
  type Carried,
  type DropTarget,
  markInList,
  markInTree,
  markOf,
  sameMark,
  treeMarks,
} from './drop-target.ts';
import type { DragHost } from './pointer-drag.ts';

/** Something on its way. */
export interface Carrying {
  carried: Carried;
  mark: DropTarget | null;
  by: 'pointer' | 'keys';
  /** It stays where it comes from too. */
  adds: boolean;
}

export interface CarryWorld {
  ids: readonly string[];
  /** The category whose order the list shows and a drop may change; null: there is none. */
  ordered: string | null;
  rows: readonly TreeRow[];
  nodes: readonly CategoryNode[];
  layout: RefObject<Layout>;
  /** What goes along when a product is dragged: the selection that it is part of, or it alone; null: nothing. */
  takeProduct: (id: string) => Carried | null;
  drop: (carried: Carried, mark: DropTarget, adds: boolean) => void;
  /** Taken up with the keys. */
  onGrab: () => void;
  /** Given up with the keys. */
  onCancel: () => void;
  /** A pointer rests on the line of a category whose sub-categories are hidden. */
  onRest: (id: string) => void;
}

/** So long rests a pointer that waits for a category to open. Milliseconds. */
const REST_MS = 600;

/** Moving products and categories, by pointer (`host`) and by keys (`grab`, then `onKey`). */
export function useCarry(world: CarryWorld) {
  const [now, setNow] = useState<Carrying | null>(null);
  const state = useRef(now);
  const latest = useRef(world);
  latest.current = world;
  /** Follows the pointer. */
  const ghost = useRef<HTMLDivElement>(null);

  const { put, host } = useMemo(() => {
    const put = (next: Carrying | null) => {
      state.current = next;
      setNow(next);
    };
    let rest: ReturnType<typeof setTimeout> | undefined;
    const host: DragHost<Carried, DropTarget> = {
      take: (at) => takeAt(latest.current, at),
      markAt: (carried, at, x, y) => markAt(latest.current, carried, at, x, y),
      onTake: (carried) => put({ carried, mark: null, by: 'pointer', adds: false }),
      onMove(mark, x, y, adds) {
        const before = state.current;
        if (ghost.current) ghost.current.style.translate = `${x}px ${y}px`;
        if (!before || (sameMark(before.mark, mark) && before.adds === adds)) return;
        put({ ...before, mark, adds });
        clearTimeout(rest);
        if (mark?.at === 'tree') rest = setTimeout(() => latest.current.onRest(mark.id), REST_MS);
      },
      onEnd(drops, adds) {
        clearTimeout(rest);
        const { carried, mark } = state.current ?? {};
        put(null);
        if (drops && carried && mark) latest.current.drop(carried, mark, adds);
      },
    };
    return { put, host };
  }, []);

  /** Takes something up with the keys. */
  function grab(carried: Carried): void {
    put({ carried, mark: firstMark(world, carried), by: 'keys', adds: false });
    world.onGrab();
  }

  /** While something is carried by keys, all of them are about that. */
  function onKey(event: KeyboardEvent): boolean {
    const before = state.current;
    if (before?.by !== 'keys') return false;
    event.preventDefault();
    event.stopPropagation();
    const { carried, mark } = before;
    const adds = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key === 'Escape') {
      put(null);
      world.onCancel();
    } else if (event.key === 'Enter') {
      put(null);
      if (mark) world.drop(carried, mark, adds);
    } else put({ ...before, mark: markAfter(world, carried, mark, event.key) });
    return true;
  }

  return { now, grab, onKey, host, ghost };
}

function takeAt(world: CarryWorld, at: Element): Carried | null {
  const row = at.closest<HTMLElement>('[data-row]')?.dataset.row;
  if (row !== undefined) return world.takeProduct(world.ids[Number(row)] ?? '');
  const place = at.closest<HTMLElement>('[data-place]')?.dataset.place;
  const node = world.nodes.find(({ id }) => id === place);
  return node ? { kind: 'category', id: node.id } : null;
}

function markAt(world: CarryWorld, carried: Carried, at: Element, x: number, y: number) {
  const line = at.closest<HTMLElement>('[data-place]');
  if (line) {
    const row = world.rows.find(({ id }) => id === line.dataset.place);
    const { top, height } = line.getBoundingClientRect();
    return row ? markInTree(carried, row, (y - top) / height, world.nodes) : null;
  }
  if (carried.kind !== 'products' || world.ordered === null || !at.closest('[data-list]')) {
    return null;
  }
  const item = at.closest<HTMLElement>('[data-row]');
  const moved = new Set(carried.ids);
  if (!item) return markInList(world.ids, moved, world.ids.length);
  const { left, top, width, height } = item.getBoundingClientRect();
  const right = x > left + width / 2;
  const inTiles = (world.layout.current?.columns ?? 1) > 1;
  const isPast = inTiles ? right !== isRtl() : y > top + height / 2;
  return markInList(world.ids, moved, Number(item.dataset.row) + (isPast ? 1 : 0));
}

/** Where the keys begin: where it is now, or at the first place that it can have. */
function firstMark(world: CarryWorld, carried: Carried): DropTarget | null {
  if (carried.kind === 'category') {
    return markOf(world.nodes, carried.id) ?? treeMarks(carried, world.rows)[0] ?? null;
  }
  if (world.ordered === null) return treeMarks(carried, world.rows)[0] ?? null;
  const moved = new Set(carried.ids);
  return markInList(
    world.ids,
    moved,
    world.ids.findIndex((id) => moved.has(id)),
  );
}

/** Where a key leads; Tab from the list to the categories and back. */
function markAfter(world: CarryWorld, carried: Carried, mark: DropTarget | null, key: string) {
  if (key === 'Tab') {
    if (carried.kind === 'category') return mark;
    return mark?.at === 'list'
      ? (treeMarks(carried, world.rows)[0] ?? mark)
      : firstMark(world, carried);
  }
  if (mark?.at === 'list' && carried.kind === 'products') {
    const moved = new Set(carried.ids);
    const rest = world.ids.filter((id) => !moved.has(id));
    const at = mark.before === null ? rest.length : rest.indexOf(mark.before);
    const { columns = 1, lines = 1 } = world.layout.current ?? {};
    const to = stepOf(at, key, { count: rest.length + 1, columns, lines, rtl: isRtl() });
    return to === null ? mark : ({ at: 'list', before: rest[to] ?? null } as const);
  }
  const marks = treeMarks(carried, world.rows);
  const at = marks.findIndex((each) => sameMark(each, mark));
  const to = stepOf(at, key, { count: marks.length, columns: 1, lines: 10, rtl: false });
  return to === null ? mark : (marks[to] ?? mark);
}

function isRtl(): boolean {
  return document.documentElement.dir === 'rtl';
}
