import {
  deselect,
  type Selection,
  type SelectMode,
  select,
  selectAll,
  selectModeOf,
} from '@/components/shop/store/selection.ts';
import { deletes } from '@/components/ui/mac.ts';
import type { MenuGroup } from '@/components/ui/menu-list.tsx';
import type { PlanStore } from './plan-store.ts';
import { segmentMenu } from './segment-menu.ts';

type OpenMenu = (groups: readonly MenuGroup[], anchor: HTMLElement | null) => void;

/** What keys and pointers do at the numbers of the segments, and what the right button does anywhere in their rows. */
export function segmentEvents(store: PlanStore, openMenu: OpenMenu) {
  return {
    onKeyDown(event: KeyboardEvent): void {
      const id = handleOf(event);
      if (event.defaultPrevented || id === null) return;
      if (changeSelection(store, event, id) || runKey(store, event, id)) event.preventDefault();
    },
    onClick(event: MouseEvent): void {
      const id = handleOf(event);
      if (id !== null) selectOne(store, id, clickMode(event));
    },
    onFocusIn(event: FocusEvent): void {
      const id = segmentOf(event);
      const now = store.selection.peek();
      if (id !== null && now.current !== id) store.select(select(now, [], id, 'walk'));
    },
    onContextMenu(event: MouseEvent): void {
      // In a field, the browser's own has what is meant there.
      if (isField(event.target)) return;
      const id = segmentOf(event);
      if (id === null) return;
      event.preventDefault();
      if (!store.selection.peek().ids.has(id)) selectOne(store, id, 'only');
      openMenu(segmentMenu(store, store.targets.peek()), handleElement(event));
    },
  };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}

function segmentOf({ target }: Event): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-segment]')?.dataset.segment ?? null;
}

function handleElement({ target }: Event): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-segment]')?.querySelector<HTMLElement>('[data-part=handle]') ?? null;
}

/** The segment whose number an event is about; null: it is about something else. */
function handleOf(event: Event): string | null {
  const { target } = event;
  return target instanceof Element && target.closest('[data-part=handle]')
    ? segmentOf(event)
    : null;
}

function idsOf({ plan }: PlanStore): string[] {
  return plan.peek().segments.map(({ id }) => id);
}

/** At a pointer, one more click on what is alone selected takes the selection away. */
function clickMode(event: MouseEvent): SelectMode {
  const mode = selectModeOf(event);
  return mode === 'only' ? 'toggle' : mode;
}

function selectOne(store: PlanStore, id: string, mode: SelectMode): void {
  store.select(select(store.selection.peek(), idsOf(store), id, mode));
}

/** @returns whether the key is about what is selected */
function changeSelection(store: PlanStore, event: KeyboardEvent, id: string): boolean {
  const next = selectionAfter(store, event, id);
  if (!next) return false;
  store.select(next);
  if (next.current !== null && next.current !== id) {
    store.focus.value = { segment: next.current, part: 'handle' };
  }
  return true;
}

function selectionAfter(store: PlanStore, event: KeyboardEvent, id: string): Selection | null {
  const { key, altKey, ctrlKey, metaKey } = event;
  const ids = idsOf(store);
  const now = store.selection.peek();
  const at = ids.indexOf(id);
  const to = altKey ? undefined : { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  if (to !== undefined) {
    const next = ids.at(to < 0 && key === 'ArrowUp' ? 0 : to) ?? id;
    if (!event.shiftKey) return select(now, ids, next, 'walk');
    // Walking has left the anchor behind.
    const from = now.ids.size > 0 ? now : { ...now, anchor: id };
    return select(from, ids, next, selectModeOf(event, true));
  }
  if (key === 'Escape' && now.ids.size > 0) return deselect(now);
  if (key === ' ') return select(now, ids, id, 'toggle');
  return key === 'a' && (ctrlKey || metaKey) ? selectAll(now, ids) : null;
}

/** @returns whether the key does something with the segments that it is about */
function runKey(store: PlanStore, event: KeyboardEvent, id: string): boolean {
  const { commands, moves, targets, focus } = store;
  const { key, altKey } = event;
  const ids = targets.peek();
  const isPlain = !(altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    void moves.step(ids, key === 'ArrowUp' ? -1 : 1).then(() => {
      focus.value = { segment: id, part: 'handle' };
    });
  } else if ((event.ctrlKey || event.metaKey) && key === 'd') void commands.duplicate(ids);
  else if (!isPlain) return false;
  else if (key === 'Enter' || key === 'F2') focus.value = { segment: id, part: 'title' };
  else if (deletes(key)) void commands.remove(ids);
  else if (key === 'm') moves.grab({ kind: 'segments', ids });
  else if (key === 's') void commands.toggleSkip(ids);
  else return false;
  return true;
}
