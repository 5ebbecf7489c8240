import type { DragStore } from '../drag/drag-store.ts';
import type { Dialogs } from './dialogs.ts';
import type { ListStore } from './list-store.ts';
import type { NarrowWindow } from './narrow-window.ts';
import type { PageElements } from './page-elements.ts';
import type { ProductCommands } from './product-commands.ts';
import type { TreeStore } from './tree-store.ts';

/** What the list's keys and the parts of its items ask for. */
export type ListAction = 'copy' | 'open' | 'details' | 'title' | 'remove' | 'grab';

export interface ListActionsPort {
  products: ProductCommands;
  tree: Pick<TreeStore, 'category' | 'inTrash'>;
  list: Pick<ListStore, 'targets' | 'dropList' | 'originOf'>;
  drag: Pick<DragStore, 'grab'>;
  dialogs: Pick<Dialogs, 'showSheet'>;
  narrow: Pick<NarrowWindow, 'sidebar' | 'details'>;
  elements: PageElements;
}

export type ListActions = Readonly<Record<ListAction, () => void>>;

export function createListActions(given: ListActionsPort): ListActions {
  const { products, tree, list, drag, dialogs, narrow, elements } = given;

  function showDetails(focus: () => void): void {
    if (narrow.details.peek()) dialogs.showSheet('details');
    focus();
  }

  function grab(): void {
    if (tree.inTrash.peek()) return;
    // Without the tree in sight and without an order of the creator's own there is only the dialog.
    if (narrow.sidebar.peek() && list.dropList.peek().orders.length === 0) products.addTo();
    else {
      const ids = list.targets.peek();
      drag.grab({ kind: 'products', ids, from: list.originOf(ids) });
    }
  }

  return {
    copy: () => {
      if (!tree.inTrash.peek()) products.copy('link');
    },
    open: products.open,
    remove: products.remove,
    details: () => showDetails(elements.focusDetails),
    title: () => showDetails(elements.focusTitle),
    grab,
  };
}
