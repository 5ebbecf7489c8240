import { hrefOf } from '@/components/shop/store/sections.ts';
import { lazy } from '@/components/ui/lazy.tsx';
import { ViewHead } from '@/components/ui/view-head.tsx';
import { t } from '@/utils/browser/i18n.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { startOf } from '@/utils/streams/start.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { streamLogOf } from '@/utils/streams/stream-log.ts';
import { StreamTabs } from '../parts/stream-tabs.tsx';
import { titleOf } from '../parts/title-of.ts';
import { useStream } from '../parts/use-stream.ts';
import { useStreams } from '../store/context.ts';
import { toStream, writeStreams } from '../store/route.ts';
import { LogFacts } from './log-facts.tsx';
import { LogTable } from './log-table.tsx';
import { ReportedResults } from './reported-results.tsx';
import { SiteResults } from './site-results.tsx';
import { sitesOf } from './sites-of.ts';
import './after.css';

/** Most look at the log alone. */
const Descriptions = lazy(
  async () => (await import('./descriptions/descriptions.tsx')).Descriptions,
);

/** What became of the stream that the address names: its plan beside what it was, and what it brought. */
export function AfterView() {
  const found = useStream();
  if (!found) return null;
  return (
    <>
      <ViewHead title={titleOf(found.stream)} />
      <StreamTabs stream={found.stream} />
      <After {...found} />
    </>
  );
}

function After({ stream, segments }: { stream: Stream; segments: readonly Segment[] }) {
  const { snapshot, now } = useStreams();
  const removed = snapshot.value?.removed ?? new Map();
  const log = streamLogOf(stream, segments, removed, startOf(stream), now.value);
  const sites = sitesOf(stream);
  return (
    <div class="stream-log" key={stream.id}>
      <LogFacts stream={stream} log={log} />
      <section aria-labelledby="log-results">
        <h2 id="log-results">{t('streamlog_results')}</h2>
        {sites.length === 0 && <NoSites id={stream.id} />}
        <div class="log-sites">
          {sites.map((site) => (
            <SiteResults key={site} stream={stream} site={site} />
          ))}
        </div>
        {sites.length > 0 && <ReportedResults stream={stream} segments={segments} log={log} />}
      </section>
      {log.startedAt !== null && <LogTable stream={stream} log={log} />}
      {log.startedAt !== null && (
        <Descriptions stream={stream} segments={withRemoved(segments, removed, stream.id)} />
      )}
    </div>
  );
}

function withRemoved(
  segments: readonly Segment[],
  removed: ReadonlyMap<string, Segment>,
  stream: string,
): Segment[] {
  return [...segments, ...[...removed.values()].filter((each) => each.stream === stream)];
}

/** Results belong to where it ran: the way to say so. */
function NoSites({ id }: { id: string }) {
  return (
    <p class="quiet">
      {t('streamlog_no_sites')}{' '}
      <a href={hrefOf(writeStreams(toStream('plan', id)))}>{t('streamlog_to_plan')}</a>
    </p>
  );
}
