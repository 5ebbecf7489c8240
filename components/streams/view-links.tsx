import { hrefOf } from '@/components/shop/store/sections.ts';
import { SectionSide } from '@/components/ui/section-side.tsx';
import { SyncLine } from '@/components/ui/sync-line.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { useStreams } from './store/context.ts';
import { toView, VIEWS, writeStreams } from './store/route.ts';
import { viewLabel } from './view-labels.ts';

/** The ways to the views, and the state of the sync. */
export function ViewLinks() {
  const { page, route, go } = useStreams();
  const links = VIEWS.map((view) => ({
    href: hrefOf(writeStreams(toView(view))),
    label: viewLabel(view),
    isCurrent: view === route.value.view,
    onOpen: () => go(toView(view)),
  }));
  return (
    <SectionSide label={t('streams_views')} links={links}>
      <SyncLine port={page.port.sync} />
    </SectionSide>
  );
}
