import { useEffect, useRef } from 'preact/hooks';
import { hrefOf } from '@/components/shop/store/sections.ts';
import { SyncLine } from '@/components/ui/sync-line.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useEarnings } from './store/context.ts';
import { toView, VIEWS, writeEarnings } from './store/route.ts';
import { viewLabel } from './view-labels.ts';

/** The ways to the views, and the state of the sync. Where there is no room beside the view, it stands above. */
export function ViewLinks() {
  const { page, route, go } = useEarnings();
  const nav = useRef<HTMLElement>(null);
  const { view: current } = route.value;
  // Where there is no room beside the view, the links may lie out of sight.
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return (
    <div class="earnings-side">
      <nav ref={nav} aria-label={t('earnings_views')}>
        {VIEWS.map((view) => (
          <a
            key={view}
            href={hrefOf(writeEarnings(toView(route.value, view)))}
            aria-current={view === current ? 'page' : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              go(toView(route.peek(), view));
            }}
          >
            {viewLabel(view)}
          </a>
        ))}
      </nav>
      <SyncLine port={page.port.sync} />
    </div>
  );
}
