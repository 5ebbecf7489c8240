import type { FunctionComponent } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useShopPage } from '@/components/shop/store/context.ts';
import { useSectionSearch } from '@/components/shop/store/use-section-search.ts';
import { ErrorBoundary } from '@/components/ui/error-boundary.tsx';
import { lazy } from '@/components/ui/lazy.tsx';
import { LiveNotices } from '@/components/ui/live-notices.tsx';
import { FailureNotice } from '@/components/ui/notices.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { ListView } from './list/list-view.tsx';
import { NoStream } from './parts/no-stream.tsx';
import { titleOf } from './parts/title-of.ts';
import { useStream } from './parts/use-stream.ts';
import type { StreamsPort } from './port.ts';
import { StreamsContext, useStreams } from './store/context.ts';
import { isList, toView, type ViewName } from './store/route.ts';
import { createStreamsStore, type StreamsStore } from './store/streams-store.ts';
import { viewLabel } from './view-labels.ts';
import { ViewLinks } from './view-links.tsx';
import './streams.css';

const PAGES: Readonly<Record<ViewName, FunctionComponent>> = {
  upcoming: ListView,
  past: ListView,
  templates: ListView,
  trash: ListView,
  progress: lazy(async () => (await import('./progress/progress-view.tsx')).ProgressView),
  'not-shown': lazy(async () => (await import('./not-shown/not-shown-view.tsx')).NotShownView),
  plan: lazy(async () => (await import('./plan/plan-view.tsx')).PlanView),
  texts: lazy(async () => (await import('./texts/texts-view.tsx')).TextsView),
  after: lazy(async () => (await import('./after/after-view.tsx')).AfterView),
};

/** The section Streams: live streams, from the plan to what came of them. */
export function Streams({ port }: { port: StreamsPort }) {
  const page = useShopPage();
  const store = useMemo(() => createStreamsStore(port, page), [port, page]);
  useSearch(store);
  useEffect(() => {
    const leaving = new AbortController();
    store.watch(leaving.signal);
    return () => leaving.abort();
  }, [store]);
  return (
    <StreamsContext.Provider value={store}>
      <ViewLinks />
      <StreamsMain />
    </StreamsContext.Provider>
  );
}

function StreamsMain() {
  const { page, route, snapshot } = useStreams();
  const { view, id } = route.value;
  const main = useRef<HTMLElement>(null);
  const stream = useStream()?.stream;
  const View = PAGES[view];
  const label = stream ? `${titleOf(stream)} · ${viewLabel(view)}` : viewLabel(view);
  useEffect(() => {
    document.title = `${label} · ${t('section_streams')} · ${t('extension_name')}`;
  }, [label]);
  const shown = `${view} ${id}`;
  useEffect(() => {
    if (shown && main.current) main.current.scrollTop = 0;
    // Whoever came by "back" had the focus in what is gone.
    if (document.activeElement === document.body) main.current?.focus();
  }, [shown]);
  return (
    <main class="section-main streams" ref={main} tabIndex={-1} aria-label={label} data-scrolls>
      <Notices />
      <ErrorBoundary key={shown}>
        {page.ready.value &&
          snapshot.value &&
          (id !== null && (!stream || stream.isDeleted) ? (
            <NoStream stream={stream ?? null} />
          ) : (
            <View />
          ))}
      </ErrorBoundary>
    </main>
  );
}

function Notices() {
  const { live, port } = useShopPage();
  const { failure, read } = useStreams();
  return (
    <>
      <LiveNotices live={live} openOptions={(section) => port.openOptions(section)} />
      {failure.value !== null && (
        <FailureNotice failure={failure.value} onRetry={() => void read()} />
      )}
    </>
  );
}

/** The header's search field looks for streams: in the list that is shown, else among those that are planned. */
function useSearch({ page, route, go }: StreamsStore): void {
  const { query } = route.value;
  useSectionSearch(page, {
    label: t('streams_list_search'),
    query,
    onQuery(next) {
      const { view } = route.peek();
      go({ ...toView(isList(view) ? view : 'upcoming'), query: next }, query === '');
    },
    onEnter: () => document.querySelector<HTMLElement>('.stream-list a')?.focus(),
  });
}
