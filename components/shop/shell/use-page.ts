import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { focusText } from '@/components/ui/focus.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import { useCarry } from '../drag/use-drag.ts';
import { type Filing, productCommands } from '../list/product-commands.ts';
import type { ListAct } from '../list/product-list.tsx';
import { useList } from '../list/use-list.ts';
import type { Layout } from '../list/use-virtual-list.ts';
import type { CategoryDeeds } from '../sidebar/category-menu.ts';
import { placeName } from '../sidebar/tree.tsx';
import { above, treeRows } from '../sidebar/tree-rows.ts';
import { useNaming } from '../sidebar/use-naming.ts';
import type { TransferTask } from '../transfer/dialog-props.ts';
import type { TransferPort } from '../transfer/port.ts';
import { useFold } from './pane.tsx';
import type { ShopPort } from './port.ts';
import { isCategory } from './route.ts';
import { useActions } from './use-actions.ts';
import { useMemory } from './use-memory.ts';
import { type Address, useRoute } from './use-route.ts';
import { useShop } from './use-shop.ts';

export interface ShopProps {
  port: ShopPort & TransferPort;
  address: Address;
  /** Choices of this machine that last. */
  notes: Notes;
}

/** What lies over the page. */
export type Over =
  | { kind: 'file'; filing: Filing }
  | { kind: 'keys' }
  | { kind: 'io'; task: TransferTask };

const NO_NODES: readonly CategoryNode[] = [];

/** All that the page knows and does; its views show it. */
export function usePage({ port, address, notes }: ShopProps) {
  const shop = useShop(port);
  const { held, settings } = shop;
  const actions = useActions(port, settings, shop.again);
  const [route, go] = useRoute(address);
  const memory = useMemory(notes);
  const fold = useFold();
  /** A part that is folded away lies over the page. */
  const [sheet, setSheet] = useState<'tree' | 'details' | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const treeRef = useRef<HTMLDivElement>(null);
  const listRef = useRef<HTMLDivElement>(null);
  const titleRef = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const titleWanted = useRef(false);
  const findRef = useRef<HTMLInputElement>(null);
  const layout = useRef<Layout>({ from: 0, to: 0, columns: 1, lineHeight: 1, lines: 1 });

  const nodes = held?.categories ?? NO_NODES;
  const rows = useMemo(() => treeRows(nodes, memory.open), [nodes, memory.open]);
  const list = useList(held, route, go);
  const { place } = route;
  const inTrash = place === 'trash';
  const node = nodes.find(({ id }) => id === place) ?? null;

  // What the popup has collected is picked from here.
  useEffect(() => {
    const closing = new AbortController();
    port.watchCollected(() => setOver({ kind: 'io', task: 'collect' }), closing.signal);
    return () => closing.abort();
  }, [port]);

  // A menu that was opened on another product acts on that one, once it is selected.
  const meant = useRef(list.meant);
  meant.current = list.meant;
  const deeds = productCommands({
    port,
    actions,
    nodes,
    place,
    ids: () => meant.current,
    onFile: (filing) => setOver({ kind: 'file', filing }),
    onInto: (id) => memory.openAll([id], true),
  });

  const carry = useCarry({
    ids: list.ids,
    ordered: list.ordered,
    rows,
    nodes,
    layout,
    takeProduct(id) {
      if (inTrash) return null;
      const ids = list.selection.ids.has(id) ? list.meant : [id];
      return { kind: 'products', ids, from: node?.id ?? null };
    },
    drop: deeds.drop,
    onGrab: () => actions.say(null),
    onCancel: () => actions.say({ text: t('shop_drag_cancelled') }),
    onRest: (id) => memory.openAll([id], true),
  });

  const naming = useNaming({
    port,
    actions,
    onOpen: (id) => memory.openAll([id], true),
    onMade: (id) => go({ place: id }),
    onEnd: () => treeRef.current?.focus(),
    onBegin: () => fold.tree && setSheet('tree'),
  });

  const categoryDeeds = ({ id }: CategoryNode): CategoryDeeds => ({
    onAdd: () => naming.begin({ under: id }),
    onRename: () => naming.begin({ rename: id }),
    onMove: () => carry.grab({ kind: 'category', id }),
    onCoverOff: () => void actions.run(() => port.editCategory(id, { cover: null })),
    onRemove: () => void actions.run(() => port.removeCategory(id)),
  });

  function showDetails(asksForTitle: boolean) {
    if (fold.details) setSheet('details');
    const field = titleRef.current;
    if (asksForTitle && field?.isConnected) focusText(field);
    else if (asksForTitle) titleWanted.current = true;
    else field?.closest('article')?.querySelector('button')?.focus();
  }

  function onListAct(act: ListAct) {
    switch (act) {
      case 'copy':
        return inTrash ? undefined : deeds.copy('link');
      case 'open':
        return deeds.open();
      case 'remove':
        return deeds.remove();
      case 'details':
      case 'title':
        return showDetails(act === 'title');
      case 'grab': {
        if (inTrash) return undefined;
        // Without the tree in sight and without places there is only the dialog.
        if (fold.tree && list.ordered === null) return deeds.addTo();
        return carry.grab({ kind: 'products', ids: list.meant, from: node?.id ?? null });
      }
    }
  }

  // A category that is gone, or never was: the whole shop is shown.
  useEffect(() => {
    if (held && isCategory(place) && !node) go({ place: 'all' }, false);
  }, [held, place, node, go]);

  // The way to the category that is shown is open.
  useEffect(() => {
    if (node) memory.openAll(above(nodes, node.id), true);
    // Not when the tree changes: she may have closed it.
  }, [node?.id]);

  const name = placeName({ id: place, node });
  useEffect(() => {
    document.title = `${name} · ${t('extension_name')}`;
  }, [name]);

  // The keys are in the list as soon as there is one.
  const ready = held !== null;
  useEffect(() => {
    if (ready && document.activeElement === document.body)
      listRef.current?.focus({ preventScroll: true });
  }, [ready]);

  return {
    shop,
    actions,
    route,
    go,
    memory,
    fold,
    sheet,
    setSheet,
    over,
    setOver,
    nodes,
    rows,
    list,
    inTrash,
    node,
    name,
    deeds,
    carry,
    naming,
    categoryDeeds,
    showDetails,
    titleWanted,
    onListAct,
    layout,
    refs: { tree: treeRef, list: listRef, title: titleRef, find: findRef },
  };
}

export type Page = ReturnType<typeof usePage>;
