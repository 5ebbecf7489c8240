import { useLayoutEffect, useMemo } from 'preact/hooks';
import { useContextMenu } from '@/components/ui/context-menu.tsx';
import { useUniqueId } from '@/components/ui/use-unique-id.ts';
import { t } from '@/utils/browser/i18n.ts';
import { useShopPage } from '../store/context.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import type { ShopSnapshot } from '../store/shop-snapshot.ts';
import { newCategoryRow, type TreeRow } from '../store/tree-rows.ts';
import { useProductDetails } from '../store/use-product-details.ts';
import { NameField } from './name-field.tsx';
import { treeEvents } from './tree-events.ts';
import { NewCategoryItem, TreeItem } from './tree-item.tsx';
import './tree.css';

/** The shop's places and the creator's categories. The list beside it shows what the keys stand at. */
export function Tree({ snapshot }: { snapshot: ShopSnapshot }) {
  const page = useShopPage();
  const { tree, elements } = page;
  const base = useUniqueId();
  const idOf = (row: Pick<TreeRow, 'id'>) => `${base}-${row.id}`;
  const label = t('label_categories');
  const menu = useContextMenu(label, elements.tree);
  const isShown = tree.rows.value.some(({ id }) => id === tree.place.value);
  useScrollIntoView(page, base);

  return (
    <>
      <div
        class="tree"
        role="tree"
        aria-label={label}
        aria-activedescendant={isShown ? idOf({ id: tree.place.value }) : undefined}
        tabIndex={0}
        ref={elements.tree}
        {...treeEvents(page, menu.open, (row) => document.getElementById(idOf(row)))}
      >
        <TreeItems snapshot={snapshot} base={base} />
      </div>
      {menu.view}
    </>
  );
}

/** The row that the list shows is in sight; while something is dragged, the one where it would be dropped. */
function useScrollIntoView({ tree, drag }: ShopPageStore, base: string): void {
  const target = drag.current.value?.target;
  const id = target?.at === 'tree' ? target.id : tree.place.value;
  useLayoutEffect(() => {
    document.getElementById(`${base}-${id}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [base, id]);
}

function TreeItems({ snapshot, base }: { snapshot: ShopSnapshot; base: string }) {
  const { tree, naming, drag } = useShopPage();
  const rows = tree.rows.value;
  const place = tree.place.value;
  const coverOf = useCovers(rows, snapshot.version);
  const named = naming.current.value;
  const { dragged, target } = drag.current.value ?? {};
  const added = named && 'under' in named ? newCategoryRow(rows, named.under) : null;

  return (
    <>
      {rows.flatMap((row, index) => [
        // Keyed by index, so that no element ever moves: see the list.
        <TreeItem
          key={index}
          id={`${base}-${row.id}`}
          row={row}
          count={countOf(row, snapshot)}
          cover={coverOf(row)}
          selected={row.id === place}
          dragged={dragged?.kind === 'category' && dragged.id === row.id}
          dropEdge={target?.at === 'tree' && target.id === row.id ? target.edge : null}
        >
          {named && 'rename' in named && named.rename === row.id && (
            <NameField
              value={row.node?.name ?? ''}
              label={t('shop_category_name')}
              onDone={naming.finish}
              onCancel={naming.cancel}
            />
          )}
        </TreeItem>,
        added?.after === index && (
          <NewCategoryItem key="new" depth={added.depth}>
            <NameField
              value=""
              label={t('shop_category_new')}
              onDone={naming.finish}
              onCancel={naming.cancel}
            />
          </NewCategoryItem>
        ),
      ])}
    </>
  );
}

/** The pictures of the categories' covers; null where pictures are not shown. */
function useCovers(rows: readonly TreeRow[], version: number): (row: TreeRow) => string | null {
  const { port, live } = useShopPage();
  const ids = useMemo(() => rows.flatMap(({ node }) => node?.cover ?? []), [rows]);
  const details = useProductDetails(port, ids, version);
  const isShown = live.settings.value?.pictures ?? false;
  return ({ node }) => (isShown && node?.cover ? (details(node.cover)?.image ?? null) : null);
}

/** How many products there are in a place, those in its sub-categories included. */
function countOf({ id, node }: TreeRow, { catalog }: ShopSnapshot): number {
  if (node) return node.total;
  if (id === 'none') return catalog.uncategorized;
  return catalog[id === 'all' ? 'live' : 'trash'].items.length;
}
