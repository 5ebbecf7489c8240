import type { FunctionComponent } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useShopPage } from '@/components/shop/store/context.ts';
import { useSectionSearch } from '@/components/shop/store/use-section-search.ts';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { LiveNotices } from '@/components/ui/live-notices.tsx';
import { FailureNotice } from '@/components/ui/notices.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { AccountsView } from './accounts/accounts-view.tsx';
import { DirectView } from './direct/direct-view.tsx';
import { KeptRowsView } from './kept-rows/kept-rows-view.tsx';
import { MonthsView } from './months/months-view.tsx';
import { Overview } from './overview/overview.tsx';
import type { EarningsPort } from './port.ts';
import { ProductsView } from './products/products-view.tsx';
import { ReportsIn } from './reports-in/reports-in.tsx';
import { SourcesView } from './sources/sources-view.tsx';
import { EarningsContext, useEarnings } from './store/context.ts';
import { createEarningsStore, type EarningsStore } from './store/earnings-store.ts';
import { SEARCHED, UNFILTERED, type ViewName } from './store/route.ts';
import { TagsView } from './tags/tags-view.tsx';
import { UnsavedView } from './unsaved/unsaved-view.tsx';
import { viewLabel } from './view-labels.ts';
import { ViewLinks } from './view-links.tsx';
import './earnings.css';

const PAGES: Readonly<Record<ViewName, FunctionComponent>> = {
  overview: Overview,
  accounts: AccountsView,
  products: ProductsView,
  unsaved: UnsavedView,
  tags: TagsView,
  direct: DirectView,
  sources: SourcesView,
  months: MonthsView,
  rows: KeptRowsView,
};

/** The section Earnings: what sold and what was earned, by the report files that the creator gives it. */
export function Earnings({ port }: { port: EarningsPort }) {
  const page = useShopPage();
  const store = useMemo(() => createEarningsStore(port, page), [port, page]);
  useSearch(store);
  useEffect(() => {
    const leaving = new AbortController();
    store.watch(leaving.signal);
    return () => leaving.abort();
  }, [store]);
  return (
    <EarningsContext.Provider value={store}>
      <ViewLinks />
      <EarningsMain />
    </EarningsContext.Provider>
  );
}

function EarningsMain() {
  const { page, route } = useEarnings();
  const { view } = route.value;
  const main = useRef<HTMLElement>(null);
  const View = PAGES[view];
  const label = viewLabel(view);
  useEffect(() => {
    document.title = `${label} · ${t('section_earnings')} · ${t('extension_name')}`;
    if (main.current) main.current.scrollTop = 0;
    // Whoever came by "back" had the focus in what is gone.
    if (document.activeElement === document.body) main.current?.focus();
  }, [label]);
  return (
    <main class="section-main earnings" ref={main} tabIndex={-1} aria-label={label}>
      <Notices />
      <ErrorBoundary key={view}>{page.ready.value && <View />}</ErrorBoundary>
      <ReportsIn root={main} />
    </main>
  );
}

function Notices() {
  const { live, port } = useShopPage();
  const { failure, read } = useEarnings();
  return (
    <>
      <LiveNotices live={live} openOptions={(section) => port.openOptions(section)} />
      {failure.value !== null && (
        <FailureNotice failure={failure.value} onRetry={() => void read()} />
      )}
    </>
  );
}

/**
 * The header's search field looks for products: in the view that is shown where that lists some, else in the table of
 * what earned, which it leads to.
 */
function useSearch({ page, route, go }: EarningsStore): void {
  const { query } = route.value;
  useSectionSearch(page, {
    label: t('earnings_search'),
    query,
    onQuery(next) {
      const isHere = SEARCHED.includes(route.peek().view);
      const view = isHere ? {} : ({ ...UNFILTERED, view: 'products', by: 'product' } as const);
      go({ ...view, query: next }, query === '');
    },
    // Into the table, at what was found first.
    onEnter: () =>
      document.querySelector<HTMLElement>('.data-table tbody :is(button, input)')?.focus(),
  });
}
