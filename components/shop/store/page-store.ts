import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createFeedbackStore, type FeedbackStore } from '@/components/ui/feedback-store.ts';
import { createLiveShop } from '@/components/ui/live-shop.ts';
import type { SectionLayout } from '@/components/ui/models/section-layout.ts';
import { createOwnFormats, type OwnFormats } from '@/components/ui/own-formats.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { GoneShop } from '@/utils/safekeeping/mark.ts';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import { createDrag, type DragStore } from '../drag/drag-store.ts';
import type { Dragged } from '../drag/drop-target.ts';
import { type Actions, createActions } from './actions.ts';
import type { CategoryCommands } from './category-menu.ts';
import { type CategoryNaming, createCategoryNaming } from './category-naming.ts';
import { type Copying, createCopying } from './copying.ts';
import { createDialogs, type Dialogs } from './dialogs.ts';
import { createListActions, type ListActions } from './list-actions.ts';
import { createListFacts, type ListFactsStore } from './list-facts.ts';
import { createListStore, type ListStore } from './list-store.ts';
import { createNarrowWindow, type NarrowWindow } from './narrow-window.ts';
import { createPageElements, type PageElements } from './page-elements.ts';
import type { ShopPort } from './port.ts';
import { createProductCommands, type ProductCommands } from './product-commands.ts';
import { createRemembered, type Remembered } from './remembered.ts';
import { type Address, createRouter, type Router } from './router.ts';
import type { SectionSearch, Sections } from './sections.ts';
import { type LiveShopPage, readSnapshot, type ShopSnapshot } from './shop-snapshot.ts';
import { createTreeStore, type TreeStore } from './tree-store.ts';

/** Fetched when something is dropped. */
const loadDrop = () => import('./drop-command.ts');

export interface ShopPageInput {
  port: ShopPort;
  address: Address;
  /** Choices of this machine that last. */
  notes: Notes;
  sections: Sections;
}

/** All that the page knows and does; each view reads the signals that it shows. */
export interface ShopPageStore {
  port: ShopPort;
  notes: Notes;
  sections: Sections;
  /** What is searched in the section that is shown, if that is not the shop; null: nothing yet. */
  search: Signal<SectionSearch | null>;
  live: LiveShopPage;
  router: Router;
  remembered: Remembered;
  narrow: NarrowWindow;
  dialogs: Dialogs;
  elements: PageElements;
  feedback: FeedbackStore;
  /** A shop that was here and is gone; null: there is none; undefined: that is not known yet. */
  gone: Signal<GoneShop | null | undefined>;
  actions: Actions;
  formats: OwnFormats;
  copying: Copying;
  tree: TreeStore;
  naming: CategoryNaming;
  categories: CategoryCommands;
  list: ListStore;
  products: ProductCommands;
  listActions: ListActions;
  drag: DragStore;
  copies: ListFactsStore['copies'];
  listFacts: Pick<ListFactsStore, 'earned' | 'isEarnedKnown'>;
  /** How the list is laid out now, for keys that are handled elsewhere. */
  grid: { columns: number; lines: number; layout: SectionLayout | null };
  /** The shop has been read for the first time. */
  ready: ReadonlySignal<boolean>;
  /** Reads the shop and follows what changes, until the signal ends. */
  watch: (signal: AbortSignal) => void;
}

/** The stores that know nothing of what is done with the shop. */
function createBase({ port, address, notes, sections }: ShopPageInput) {
  const live = createLiveShop<ShopSnapshot>(port, (version, before) =>
    readSnapshot(port, version, before),
  );
  const router = createRouter(address);
  const remembered = createRemembered(notes);
  const feedback = createFeedbackStore();
  const formats = createOwnFormats(live.settings, feedback.fail);
  const dialogs = createDialogs();
  // A text is copied in a dialog.
  const listFacts = createListFacts(
    notes,
    live.settings,
    dialogs.open,
    computed(() => live.snapshot.value?.catalog ?? null),
    sections.earnedInList,
  );
  return {
    port,
    notes,
    sections,
    search: signal<SectionSearch | null>(null),
    live,
    router,
    remembered,
    feedback,
    narrow: createNarrowWindow(),
    dialogs,
    gone: signal<GoneShop | null | undefined>(undefined),
    elements: createPageElements(),
    actions: createActions(port, feedback, live.changed),
    formats,
    copying: createCopying(
      { port, settings: () => live.settings.peek(), own: () => formats.all.peek() },
      feedback,
    ),
    tree: createTreeStore(live, router, remembered),
    list: createListStore(live, router, listFacts.facts),
    listFacts,
    copies: listFacts.copies,
    grid: { columns: 1, lines: 1, layout: null },
  };
}

type Base = ReturnType<typeof createBase>;

export function createShopPage(input: ShopPageInput): ShopPageStore {
  const base = createBase(input);
  const { live, router, narrow, tree, list, formats } = base;
  const home = () => live.settings.peek()?.home ?? null;
  const products = createProductCommands({ ...base, home });
  const naming = createNaming(base);
  const drag = createPageDrag(base);
  return {
    ...base,
    products,
    naming,
    drag,
    categories: categoryCommands(base, naming, drag),
    listActions: createListActions({ ...base, products, drag }),
    ready: computed(() => live.snapshot.value !== null),
    watch(leaving) {
      void live.read();
      live.start(leaving);
      formats.start(leaving);
      for (const each of [router, narrow, tree, list, base.listFacts]) each.watch(leaving);
    },
  };
}

function createNaming({ port, actions, narrow, dialogs, remembered, elements, router }: Base) {
  return createCategoryNaming({
    port,
    actions,
    onBegin(naming) {
      if (narrow.sidebar.peek()) dialogs.showSheet('sidebar');
      if ('under' in naming && naming.under !== null) remembered.setOpen([naming.under], true);
    },
    onEnd: () => elements.tree.current?.focus(),
    onMade: (id) => router.go({ place: id }),
  });
}

function createPageDrag(base: Base): DragStore {
  const { port, actions, feedback, tree, list, remembered, grid } = base;
  const open = (id: string) => remembered.setOpen([id], true);
  const nodes = () => tree.nodes.peek();

  /** The selection, when the product is part of it; else the product alone. */
  function draggedProducts(id: string): Dragged | null {
    if (tree.inTrash.peek()) return null;
    const ids = list.selection.peek().ids.has(id) ? list.targets.peek() : [id];
    return { kind: 'products', ids, from: list.originOf(ids) };
  }

  return createDrag({
    ids: () => list.listed.peek().ids,
    orders: () => list.dropList.peek().orders,
    rows: () => tree.rows.peek(),
    nodes,
    grid: () => grid,
    draggedProducts,
    drop(...dropped) {
      loadDrop()
        .then(({ createDrop }) => createDrop({ port, actions, nodes, onMovedInto: open }))
        .then((drop) => drop(...dropped))
        .catch(feedback.fail);
    },
    onGrab: () => feedback.dismiss(),
    onCancel: () => feedback.say({ text: t('shop_drag_cancelled') }),
    onRest: open,
    onFailure: feedback.fail,
  });
}

function categoryCommands(
  { port, actions }: Base,
  naming: CategoryNaming,
  drag: DragStore,
): CategoryCommands {
  return {
    addSubcategory: (id) => naming.begin({ under: id }),
    rename: (id) => naming.begin({ rename: id }),
    move: (id) => drag.grab({ kind: 'category', id }),
    removeCover: (id) => void actions.run(() => port.editCategory(id, { cover: null })),
    remove: (id) => void actions.run(() => port.removeCategory(id)),
  };
}
