import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { ProductPane } from '../list/product-pane.tsx';
import { Sidebar } from '../sidebar/sidebar.tsx';
import { useShopPage } from '../store/context.ts';
import type { ShopPageStore } from '../store/page-store.ts';
import { type SectionName, sectionOf } from '../store/sections.ts';
import { FeedbackArea } from './feedback-area.tsx';
import { PageHeader } from './page-header.tsx';
import { Pane } from './pane.tsx';
import { SelectedProduct } from './selected-product.tsx';
import { usePageKeys } from './use-page-keys.ts';
import '@/components/ui/base.css';
import '@/components/ui/field.css';
import './shop.css';

/** There before anything is dragged, so that screen readers know of it; the page does not wait for it. */
const DragHint = lazy(async () => (await import('../drag/drag-hint.tsx')).DragHint);

/** The creator's desk: the shop, or another section. */
export function ShopPage({ children }: { children: ComponentChildren }) {
  const page = useShopPage();
  const { tree, list, drag, dialogs, router } = page;
  const section = sectionOf(router.route.value.at);
  const root = useRef<HTMLDivElement>(null);
  usePageKeys(page);
  useEffect(dialogs.closeSheet, [section, dialogs]);
  useEffect(() => {
    const leaving = new AbortController();
    if (root.current) drag.watch(root.current, leaving.signal);
    return () => leaving.abort();
  }, [drag]);
  return (
    <div class="shop" data-section={section ?? undefined} ref={root}>
      <PageHeader />
      {section === null ? <ShopSection /> : <Section key={section} name={section} />}
      <FeedbackArea where="page" />
      <DragHint drag={drag} list={list.dropList} nodes={tree.nodes} />
      {children}
    </div>
  );
}

/** The creator's categories, the products of one, and all about the one that is selected. */
function ShopSection() {
  const page = useShopPage();
  useTitle(page);
  useFirstFocus(page);
  return (
    <>
      <SidebarPane />
      <ProductPane />
      <DetailsSide />
    </>
  );
}

/** Another section; one that fails leaves the header as it is. */
function Section({ name }: { name: SectionName }) {
  const View = useShopPage().sections[name];
  return (
    <ErrorBoundary>
      <View />
    </ErrorBoundary>
  );
}

function SidebarPane() {
  const { narrow, dialogs } = useShopPage();
  return (
    <Pane
      label={t('label_categories')}
      side="start"
      isOverlay={narrow.sidebar.value}
      isOpen={dialogs.sheet.value === 'sidebar'}
      onClose={dialogs.closeSheet}
    >
      <ErrorBoundary>
        <Sidebar />
      </ErrorBoundary>
    </Pane>
  );
}

function DetailsSide() {
  const { narrow, dialogs } = useShopPage();
  return (
    <Pane
      label={t('shop_details')}
      side="end"
      isOverlay={narrow.details.value}
      isOpen={dialogs.sheet.value === 'details'}
      onClose={dialogs.closeSheet}
    >
      <SelectedProduct />
      <FeedbackArea where="details" />
    </Pane>
  );
}

function useTitle({ tree }: ShopPageStore): void {
  const name = tree.name.value;
  useEffect(() => {
    document.title = `${name} · ${t('extension_name')}`;
  }, [name]);
}

/** The keys are in the list as soon as there is one, unless they are somewhere already. An empty shop has its own place. */
function useFirstFocus({ ready, live, elements }: ShopPageStore): void {
  const isReady = ready.value;
  useEffect(() => {
    const isEmpty = live.snapshot.peek()?.catalog.live.items.length === 0;
    if (isReady && !isEmpty && document.activeElement === document.body) elements.focusList();
  }, [isReady, elements]);
}
