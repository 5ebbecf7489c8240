import { hrefOf } from '@/components/shop/store/sections.ts';
import { SectionSide } from '@/components/ui/section-side.tsx';
import { SyncLine } from '@/components/ui/sync-line.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useEarnings } from './store/context.ts';
import { toView, VIEWS, writeEarnings } from './store/route.ts';
import { viewLabel } from './view-labels.ts';

/** The ways to the views, and the state of the sync. */
export function ViewLinks() {
  const { page, route, go } = useEarnings();
  const links = VIEWS.map((view) => ({
    href: hrefOf(writeEarnings(toView(route.value, view))),
    label: viewLabel(view),
    isCurrent: view === route.value.view,
    onOpen: () => go(toView(route.peek(), view)),
  }));
  return (
    <SectionSide label={t('earnings_views')} links={links}>
      <SyncLine port={page.port.sync} />
    </SectionSide>
  );
}
