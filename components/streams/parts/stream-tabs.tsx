import { hrefOf } from '@/components/shop/store/sections.ts';
import { t } from '@/utils/browser/i18n.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { useStreams } from '../store/context.ts';
import { STREAM_VIEWS, toStream, writeStreams } from '../store/route.ts';
import { viewLabel } from '../view-labels.ts';
import './stream-tabs.css';

/** The ways between the views of one stream; a template has only a plan. */
export function StreamTabs({ stream: { id, isTemplate } }: { stream: Stream }) {
  const { route, go } = useStreams();
  if (isTemplate) return null;
  return (
    <nav class="stream-tabs" aria-label={t('streams_list_views')}>
      {STREAM_VIEWS.map((view) => (
        <a
          key={view}
          href={hrefOf(writeStreams(toStream(view, id)))}
          aria-current={view === route.value.view ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            go(toStream(view, id));
          }}
        >
          {viewLabel(view)}
        </a>
      ))}
    </nav>
  );
}
