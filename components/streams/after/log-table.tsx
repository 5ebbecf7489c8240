import { useProductDetails } from '@/components/shop/store/use-product-details.ts';
import { segmentName } from '@/components/ui/segment-kind.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import type { LogRow, StreamLog } from '@/utils/streams/stream-log.ts';
import { durationText } from '@/utils/time/duration.ts';
import { momentText } from '../parts/clock-text.ts';
import { useStreams } from '../store/context.ts';
import { signedDuration, wholeSeconds } from './log-text.ts';

interface LogTableProps {
  stream: Stream;
  log: StreamLog;
}

/** Each segment as it was planned, beside what it was. */
export function LogTable({ stream, log }: LogTableProps) {
  const { zone, isLoose } = stream;
  const titleOf = useTitles(log);
  const since = log.startedAt ?? 0;
  const clock = (at: number | null) => (at === null ? '' : momentText(at, zone, since));
  return (
    <section>
      <h2 id="log-segments">{t('streamlog_segments')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys. */}
      <section class="log-scroll" tabIndex={0} aria-labelledby="log-segments">
        <table class="log-table">
          <thead>
            <tr>
              <th scope="col">{t('streamlog_segment')}</th>
              <th scope="col">{t('streamlog_planned')}</th>
              <th scope="col">{t('streamlog_real')}</th>
              <th scope="col">{t('streamlog_difference')}</th>
              {!isLoose && <th scope="col">{t('streamlog_planned_start')}</th>}
              <th scope="col">{t('streamlog_real_start')}</th>
            </tr>
          </thead>
          <tbody>
            {log.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <bdi>{nameOf(row, titleOf)}</bdi>
                  {noteOf(row) && <span class="quiet"> {noteOf(row)}</span>}
                </th>
                <td>{row.planned === null ? '' : durationText(row.planned)}</td>
                <td>{row.real > 0 ? durationText(wholeSeconds(row.real)) : '–'}</td>
                <td>{differenceOf(row)}</td>
                {!isLoose && <td>{clock(row.plannedAt)}</td>}
                <td>{clock(row.realAt)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('streamlog_total')}</th>
              <td>{durationText(log.planned)}</td>
              <td>{durationText(wholeSeconds(log.real))}</td>
              <td>{signedDuration(wholeSeconds(log.real) - log.planned)}</td>
              {!isLoose && <td />}
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}

type TitleOf = (product: string) => string | undefined;

/** Segments without a title are called after their products, as they were on air. */
function useTitles({ rows }: StreamLog): TitleOf {
  const { page } = useStreams();
  const ids = [...new Set(rows.flatMap(({ segment }) => segment?.products ?? []))];
  const details = useProductDetails(page.port, ids, page.live.version.value);
  return (id) => details(id)?.title;
}

function nameOf({ segment }: LogRow, titleOf: TitleOf): string {
  return segment ? segmentName(segment, titleOf) : t('streamlog_gone_segment');
}

function noteOf({ segment, real, times }: LogRow): string | null {
  if (!segment || segment.isDeleted) return t('streamlog_not_planned');
  if (real === 0) return segment.isSkipped ? t('streamlog_skipped') : t('streamlog_not_shown');
  return times > 1 ? tn('streamlog_times', times) : null;
}

function differenceOf({ planned, real }: LogRow): string {
  return planned === null || real === 0 ? '' : signedDuration(wholeSeconds(real) - planned);
}
