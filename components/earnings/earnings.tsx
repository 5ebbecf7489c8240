import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useShopPage } from '@/components/shop/store/context.ts';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { DamagedNotice, FailureNotice, WaitingNotice } from '@/components/ui/notices.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { AccountsView } from './accounts/accounts-view.tsx';
import { Overview } from './overview/overview.tsx';
import type { EarningsPort } from './port.ts';
import { EarningsContext, useEarnings } from './store/context.ts';
import { createEarningsStore, type EarningsStore } from './store/earnings-store.ts';
import { UNFILTERED, type ViewName } from './store/route.ts';
import { viewLabel } from './view-labels.ts';
import { ViewLinks } from './view-links.tsx';
import './earnings.css';

const PAGES: Readonly<Record<ViewName, FunctionComponent>> = {
  overview: Overview,
  accounts: AccountsView,
};

/** The section Earnings: what sold and what was earned, by the report files that the creator gives it. */
export function Earnings({ port }: { port: EarningsPort }) {
  const page = useShopPage();
  const store = useMemo(() => createEarningsStore(port, page), [port, page]);
  useSearch(store);
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
    <main class="earnings" ref={main} tabIndex={-1} aria-label={label}>
      <Notices />
      <ErrorBoundary key={view}>{page.ready.value && <View />}</ErrorBoundary>
    </main>
  );
}

function Notices() {
  const { live, port } = useShopPage();
  return (
    <>
      {live.damaged.value && <DamagedNotice onOptions={() => port.openOptions('data')} />}
      <WaitingNotice waiting={live.waiting.value} onReview={() => port.openOptions('waiting')} />
      {live.failure.value !== null && (
        <FailureNotice failure={live.failure.value} onRetry={() => void live.read()} />
      )}
    </>
  );
}

/** The header's search field looks for products in the reports, wherever in the section it is used. */
function useSearch({ page, route, go }: EarningsStore): void {
  const { query } = route.value;
  useLayoutEffect(() => {
    page.search.value = {
      label: t('earnings_search'),
      query,
      onQuery: (next) => go({ ...UNFILTERED, query: next }, query === ''),
      onEnter: () => undefined,
    };
  }, [page, query, go]);
  useEffect(
    () => () => {
      page.search.value = null;
    },
    [page],
  );
}
