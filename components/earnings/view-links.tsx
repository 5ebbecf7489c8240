import { SyncLine } from '@/components/ui/sync-line.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useEarnings } from './store/context.ts';
import { toView, VIEWS, writeEarnings } from './store/route.ts';
import { viewLabel } from './view-labels.ts';

/** The ways to the views, and the state of the sync. Where there is no room beside the view, it stands above. */
export function ViewLinks() {
  const { page, route, go } = useEarnings();
  return (
    <div class="earnings-side">
      <nav aria-label={t('earnings_views')}>
        {VIEWS.map((view) => (
          <a
            key={view}
            href={`#${writeEarnings(toView(route.value, view))}`}
            aria-current={view === route.value.view ? 'page' : undefined}
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
