import { stepOf } from '@/components/ui/grid-steps.ts';
import { deletes } from '@/components/ui/mac.ts';
import type { MenuGroup } from '@/components/ui/menu.tsx';
import type { ListAction } from '../store/list-actions.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import {
  deselect,
  type Selection,
  type SelectMode,
  select,
  selectAll,
  selectModeOf,
} from '../store/selection.ts';
import { productMenu } from './product-menu.ts';

type OpenMenu = (groups: readonly MenuGroup[], anchor: HTMLElement | null) => void;

/**
 * What the keys and the pointer do in the list.
 * @param elementOf the element of an item, by its index
 */
export function listEvents(
  page: ShopPageStore,
  openMenu: OpenMenu,
  elementOf: (index: number) => HTMLElement | null,
) {
  const { list, elements } = page;

  function showMenu(id: string, item: HTMLElement | null): void {
    if (!list.selection.peek().ids.has(id)) selectOne(page, id, 'only');
    const count = list.targets.peek().length;
    openMenu(productMenu(page, count), item?.querySelector<HTMLElement>('[data-act=menu]') ?? null);
  }

  return {
    onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      if (changeSelection(page, event) || runAction(page, event)) event.preventDefault();
    },
    onClick(event: MouseEvent): void {
      const { id, action, item } = hitOf(event, page);
      if (id === undefined) return;
      elements.list.current?.focus({ preventScroll: true });
      if (action === 'menu') showMenu(id, item);
      else if (action === 'copy' || action === 'open' || action === 'details') {
        selectOne(page, id, list.selection.peek().ids.has(id) ? 'walk' : 'only');
        page.listActions[action]();
      } else selectOne(page, id, clickMode(event, action));
    },
    onDblClick(event: MouseEvent): void {
      const { id, action } = hitOf(event, page);
      if (id !== undefined && !action) page.listActions.details();
    },
    onContextMenu(event: MouseEvent): void {
      // The menu key, Shift+F10 and the right button alike.
      event.preventDefault();
      const hit = hitOf(event, page);
      const current = list.currentIndex.peek();
      const id = hit.id ?? list.listed.peek().ids[current];
      if (id !== undefined) showMenu(id, hit.item ?? elementOf(current));
    },
  };
}

function selectOne({ list }: ShopPageStore, id: string, mode: SelectMode): void {
  list.select(select(list.selection.peek(), list.listed.peek().ids, id, mode));
}

function clickMode(event: MouseEvent, action: string | undefined): SelectMode {
  if (action !== 'tick') return selectModeOf(event);
  return event.shiftKey ? 'extend' : 'toggle';
}

/** @returns whether the key is about what is selected */
function changeSelection(page: ShopPageStore, event: KeyboardEvent): boolean {
  const next = selectionAfter(page, event);
  if (next) page.list.select(next);
  return next !== null;
}

function selectionAfter({ list, grid }: ShopPageStore, event: KeyboardEvent): Selection | null {
  const { key } = event;
  const { ids } = list.listed.peek();
  const now = list.selection.peek();
  const index = list.currentIndex.peek();
  const id = ids[index];
  const rtl = document.documentElement.dir === 'rtl';
  const step = event.altKey ? null : stepOf(index, key, { count: ids.length, ...grid, rtl });
  if (step !== null) return select(now, ids, ids[step] ?? '', selectModeOf(event, true));
  if (key === 'Escape' && now.ids.size > 1) return deselect(now);
  if (!event.ctrlKey && !event.metaKey) return null;
  if (key === 'a') return selectAll(now, ids);
  return key === ' ' && id !== undefined ? select(now, ids, id, 'toggle') : null;
}

/** @returns whether the key does something with the product under the keys */
function runAction(page: ShopPageStore, event: KeyboardEvent): boolean {
  const action = actionOf(event);
  const [first] = page.list.listed.peek().ids;
  if (action === null || first === undefined) return false;
  // Before an arrow is pressed, the keys mean the first product; only deleting waits until one was walked to.
  if (page.list.currentIndex.peek() < 0) {
    if (action === 'remove') return false;
    selectOne(page, first, 'walk');
  }
  page.listActions[action]();
  return true;
}

function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): ListAction | null {
  if (key === 'Enter') return altKey ? 'details' : ctrlKey || metaKey ? 'open' : 'copy';
  if (ctrlKey || metaKey || altKey || shiftKey) return null;
  if (deletes(key)) return 'remove';
  if (key === 'F2') return 'title';
  return key === ' ' || key === 'm' ? 'grab' : null;
}

/** The product under an event, and the part of its item that does something. */
function hitOf({ target }: Event, { list }: ShopPageStore) {
  const part = target instanceof Element ? target : null;
  const item = part?.closest<HTMLElement>('[data-row]') ?? null;
  const id = list.listed.peek().ids[Number(item?.dataset.row ?? -1)];
  return { id, item, action: part?.closest<HTMLElement>('[data-act]')?.dataset.act };
}
