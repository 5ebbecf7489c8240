import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { LiveNotices } from '@/components/ui/live-notices.tsx';
import { isBackupDue } from '../store/backup-due.ts';
import { useShopPage } from '../store/context.ts';
import type { ShopSnapshot } from '../store/shop-snapshot.ts';
import { Filters } from './filters.tsx';
import { ListHeader } from './list-header.tsx';
import { ListTools } from './list-tools.tsx';
import { ProductList } from './product-list.tsx';
import './product-pane.css';

const load = () => import('./lazy-parts.ts');
const BackupNote = lazy(async () => (await load()).BackupNote);
const EmptyList = lazy(async () => (await load()).EmptyList);
const GonePart = lazy(async () => (await load()).GonePart);

/** The products of a place: what it is, what is left out of it, and the list. */
export function ProductPane() {
  const { port, live } = useShopPage();
  const scroller = useRef<HTMLElement>(null);
  const snapshot = live.snapshot.value;
  return (
    <main class="product-pane" ref={scroller} data-scrolls data-list>
      <LiveNotices live={live} openOptions={(section) => port.openOptions(section)} />
      <ErrorBoundary>{snapshot && <GonePart />}</ErrorBoundary>
      {snapshot && (
        <ErrorBoundary>
          <Products snapshot={snapshot} scroller={scroller} />
        </ErrorBoundary>
      )}
    </main>
  );
}

interface ProductsProps {
  snapshot: ShopSnapshot;
  scroller: RefObject<HTMLElement | null>;
}

function Products({ snapshot, scroller }: ProductsProps) {
  const { tree, list, notes } = useShopPage();
  const { live, trash } = snapshot.catalog;
  /** There is nothing to filter, sort or select. */
  const isEmpty = (tree.inTrash.value ? trash : live).items.length === 0;
  return (
    <>
      {isBackupDue(notes, live.items.length, live.items.at(-1)?.saved ?? 0, Date.now()) && (
        <BackupNote />
      )}
      <ListHeader trashed={trash.items.length} />
      {!tree.inTrash.value && !isEmpty && <Filters />}
      {!isEmpty && <ListTools />}
      <ProductList scroller={scroller} version={snapshot.version} />
      {list.listed.value.ids.length === 0 && !list.isSearchLoading.value && (
        <EmptyList isShopEmpty={live.items.length === 0} />
      )}
    </>
  );
}
