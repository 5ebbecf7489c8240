import { deletes } from '@/components/ui/mac.ts';
import type { MenuGroup } from '@/components/ui/menu.tsx';
import { categoryMenu } from '../store/category-menu.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import { type TreeRow, type TreeStep, treeStep } from '../store/tree-rows.ts';

type OpenMenu = (groups: readonly MenuGroup[], anchor: HTMLElement | null) => void;

/**
 * What the keys and the pointer do in the tree.
 * @param elementOf the element of a row
 */
export function treeEvents(
  page: ShopPageStore,
  openMenu: OpenMenu,
  elementOf: (row: TreeRow) => HTMLElement | null,
) {
  function showMenu(row: TreeRow | undefined, element: HTMLElement | null): void {
    if (!row?.node) return;
    const anchor = element?.querySelector<HTMLElement>('[data-act=menu]') ?? null;
    openMenu(categoryMenu(row.node, page.categories), anchor);
  }

  return {
    onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (takeStep(page, event.key) || runKey(page, event.key)) event.preventDefault();
    },
    onClick(event: MouseEvent): void {
      const { row, action, element } = hitOf(event, page);
      if (!row) return;
      page.elements.tree.current?.focus({ preventScroll: true });
      if (action === 'twist') page.remembered.setOpen([row.id], !row.open);
      else if (action === 'menu') showMenu(row, element);
      else {
        page.router.go({ place: row.id });
        leaveSheet(page);
      }
    },
    onDblClick(event: MouseEvent): void {
      const { row, action } = hitOf(event, page);
      if (row?.node && !action) page.naming.begin({ rename: row.id });
    },
    onContextMenu(event: MouseEvent): void {
      // The menu key, Shift+F10 and the right button alike.
      event.preventDefault();
      const hit = hitOf(event, page);
      const row = hit.row ?? rowOfPlace(page);
      showMenu(row, hit.element ?? (row ? elementOf(row) : null));
    },
  };
}

/** The row of the place that the list shows. */
function rowOfPlace({ tree }: ShopPageStore): TreeRow | undefined {
  return tree.rows.peek().find(({ id }) => id === tree.place.peek());
}

/** A place was chosen for good: the tree is in the way where it lies over the page. */
function leaveSheet({ narrow, dialogs }: ShopPageStore): void {
  if (narrow.sidebar.peek()) dialogs.closeSheet();
}

/** @returns whether the key leads somewhere in the tree */
function takeStep(page: ShopPageStore, key: string): boolean {
  const rows = page.tree.rows.peek();
  const at = rows.findIndex(({ id }) => id === page.tree.place.peek());
  const step = treeStep(rows, at, key, document.documentElement.dir === 'rtl');
  if (step) follow(page, step);
  return step !== null;
}

function follow({ router, remembered }: ShopPageStore, step: TreeStep): void {
  if ('go' in step) router.go({ place: step.go });
  else if ('open' in step) remembered.setOpen([step.open], true);
  else remembered.setOpen([step.close], false);
}

/** @returns whether the key does something with the row */
function runKey(page: ShopPageStore, key: string): boolean {
  const category = rowOfPlace(page)?.node;
  const { naming, categories } = page;
  if (key === 'Enter') {
    leaveSheet(page);
    page.elements.focusList();
  } else if (key === 'Insert' || key === 'n') naming.begin({ under: category?.id ?? null });
  else if (!category) return false;
  else if (key === 'F2') categories.rename(category.id);
  else if (deletes(key)) categories.remove(category.id);
  else if (key === ' ' || key === 'm') categories.move(category.id);
  else return false;
  return true;
}

/** The row under an event, and the part of it that does something. */
function hitOf({ target }: Event, { tree }: ShopPageStore) {
  const part = target instanceof Element ? target : null;
  const element = part?.closest<HTMLElement>('[data-place]') ?? null;
  const row = tree.rows.peek().find(({ id }) => id === element?.dataset.place);
  return { row, element, action: part?.closest<HTMLElement>('[data-act]')?.dataset.act };
}
