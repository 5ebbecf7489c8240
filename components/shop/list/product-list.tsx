import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { useContextMenu } from '@/components/ui/context-menu.tsx';
import { renderedIndexes } from '@/components/ui/models/virtual-range.ts';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import type { VirtualList } from '@/components/ui/use-virtual-range.ts';
import { useShopPage } from '../store/context.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import { useProductDetails } from '../store/use-product-details.ts';
import { listEvents } from './list-events.ts';
import { headingId, ListHeadings } from './list-headings.tsx';
import { ProductItem } from './product-item.tsx';
import { useVirtualList } from './use-virtual-list.ts';
import './product-list.css';

export interface ProductListProps {
  /** What scrolls around the list. */
  scroller: RefObject<HTMLElement | null>;
  /** Of the shop as it was read last. */
  version: number;
}

/**
 * The products, of which only those in sight are in the document. The list has the focus and says where the keys
 * are, so that nothing is lost when an item leaves the document.
 */
export function ProductList({ scroller, version }: ProductListProps) {
  const page = useShopPage();
  const { elements, tree, list, remembered } = page;
  const base = useUniqueId();
  const { ids, sections } = list.listed.value;
  const mode = remembered.viewMode.value;
  const starts = useMemo(() => sections.map(({ from }) => from), [sections]);
  const range = useVirtualList(elements.list, scroller, ids.length, mode, starts);
  const { columns, lines, layout } = range;
  useLayoutEffect(() => {
    Object.assign(page.grid, { columns, lines, layout });
  }, [page, columns, lines, layout]);
  const current = list.currentIndex.value;
  useScrolling(page, scroller, base, columns);

  const query = page.router.route.value.query.trim();
  const label = query === '' ? tree.name.value : `${query} · ${tree.name.value}`;
  const menu = useContextMenu(label, elements.list);
  return (
    <>
      <div class="items-around">
        <ListHeadings range={range} base={base} />
        <div
          class={`items items-${mode}`}
          role="listbox"
          aria-multiselectable="true"
          aria-label={label}
          aria-activedescendant={ids.length > 0 ? `${base}-${Math.max(current, 0)}` : undefined}
          tabIndex={ids.length > 0 ? 0 : -1}
          data-ordered={list.showsPositions.value ? '' : undefined}
          ref={elements.list}
          style={{ blockSize: `${layout.height}px` }}
          {...listEvents(page, menu.open, (index) => document.getElementById(`${base}-${index}`))}
        >
          <ProductItems range={range} base={base} version={version} />
        </div>
      </div>
      {menu.view}
    </>
  );
}

interface ProductItemsProps {
  range: VirtualList;
  /** The ids of the elements begin with it. */
  base: string;
  version: number;
}

/** The items in sight, where the keys are, and where something would be dropped. */
function ProductItems({ range, base, version }: ProductItemsProps) {
  const page = useShopPage();
  const { list, live, remembered, drag, router, listFacts } = page;
  const earned = router.route.value.sort === 'earned' ? listFacts.earned.value : null;
  const { from, to, columns, layout } = range;
  const { ids, sections } = list.listed.value;
  const current = list.currentIndex.value;
  const drop = dropIn(page);
  const indexes = useMemo(
    () => renderedIndexes({ from, to }, [Math.max(current, 0), drop.index], ids.length),
    [from, to, current, drop.index, ids],
  );
  const inSight = useMemo(() => indexes.flatMap((at) => ids[at] ?? []), [indexes, ids]);
  const details = useProductDetails(page.port, inSight, version);
  const dragged = drag.current.value?.dragged;
  const draggedIds = useMemo(
    () => new Set(dragged?.kind === 'products' ? dragged.ids : []),
    [dragged],
  );
  return (
    <>
      {indexes.map((at) => {
        const id = ids[at] ?? '';
        const { top, column } = layout.placeOf(at);
        const part = layout.partOf(at);
        // Keyed by index, so that no element ever moves: one that is moved and changed at once keeps its former
        // look in Chromium (seen in 156, where Preact moves by `moveBefore`).
        return (
          <ProductItem
            key={at}
            id={`${base}-${at}`}
            index={at}
            count={ids.length}
            product={details(id)}
            mode={remembered.viewMode.value}
            pictures={live.settings.value?.pictures ?? false}
            top={top}
            column={column}
            columns={columns}
            selected={list.selection.value.ids.has(id)}
            current={at === current}
            dragged={draggedIds.has(id)}
            dropEdge={at === drop.index ? drop.edge : null}
            position={list.showsPositions.value ? at + 1 : null}
            marksLive={remembered.marksLive.value}
            earned={earned && (earned.textOf(id) || '–')}
            headingId={sections[part]?.from === at ? headingId(base, part) : null}
          />
        );
      })}
    </>
  );
}

/** At which item something would be dropped; -1: not in the list. */
function dropIn({ drag, list }: ShopPageStore): { index: number; edge: 'before' | 'after' } {
  const target = drag.current.value?.target;
  if (target?.at !== 'list') return { index: -1, edge: 'before' };
  const { ids, orders } = list.dropList.value;
  const order = orders.find(({ category }) => category === target.category);
  return target.before === null
    ? { index: (order?.to ?? ids.length) - 1, edge: 'after' }
    : { index: ids.indexOf(target.before), edge: 'before' };
}

/** Keeps in sight where the keys are, or where something would be dropped. */
function useScrolling(
  page: ShopPageStore,
  scroller: RefObject<HTMLElement | null>,
  base: string,
  columns: number,
): void {
  const { list, remembered, tree, drag } = page;
  const current = list.currentIndex.value;
  const drop = dropIn(page).index;
  const index = drop >= 0 ? drop : current;
  const isFilled = list.listed.value.ids.length > 0;
  useLayoutEffect(() => {
    if (index < 0) return;
    document.getElementById(`${base}-${index}`)?.scrollIntoView?.({ block: 'nearest' });
    // Over the first line stands what the list is.
    if (scroller.current && index < columns) scroller.current.scrollTop = 0;
    // Not when others come before it: who has scrolled away is left there.
  }, [
    drag.current.value?.target,
    list.selection.value.current,
    remembered.viewMode.value,
    isFilled,
  ]);

  // Another list begins at its top.
  useEffect(() => {
    if (current < 0 && scroller.current) scroller.current.scrollTop = 0;
  }, [tree.name.value]);
}
