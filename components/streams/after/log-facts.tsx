import { dayText } from '@/components/ui/money-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { airTimeOf, sumOf } from '@/utils/streams/air-time.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import type { StreamLog } from '@/utils/streams/stream-log.ts';
import { durationText } from '@/utils/time/duration.ts';
import { wallAt } from '@/utils/time/zones.ts';
import { clockText, momentText } from '../parts/clock-text.ts';
import { useStreams } from '../store/context.ts';
import { signedDuration, wholeSeconds } from './log-text.ts';

interface LogFactsProps {
  stream: Stream;
  log: StreamLog;
}

/** When it was on air, for how long, and how far from its plan that was. */
export function LogFacts({ stream, log }: LogFactsProps) {
  const { now } = useStreams();
  if (log.startedAt === null) return <NotRun stream={stream} />;
  const real = wholeSeconds(log.real);
  const typed = wholeSeconds(sumOf(airTimeOf(stream, now.value).all));
  return (
    <>
      {log.endedAt === null && <p role="status">{t('streamlog_on_air')}</p>}
      <dl class="log-facts">
        <Fact name={t('streamlog_time_on_air')} more={lengthNote(log, real)}>
          {durationText(real)}
        </Fact>
        {typed !== real && <Fact name={t('streamlog_time_typed')}>{durationText(typed)}</Fact>}
        <Fact name={t('streamlog_began')} more={plannedStart(stream, log)}>
          {momentIn(stream, log.startedAt)}
        </Fact>
        {log.endedAt !== null && (
          <Fact name={t('streamlog_ended')}>
            {momentText(log.endedAt, stream.zone, log.startedAt)}
          </Fact>
        )}
        {wholeSeconds(log.paused) > 0 && (
          <Fact name={t('streamlog_paused')}>{durationText(wholeSeconds(log.paused))}</Fact>
        )}
      </dl>
    </>
  );
}

/** It was not run with Linkshelf, or not yet: what can be done about it. */
function NotRun({ stream }: { stream: Stream }) {
  const { now } = useStreams();
  const { all } = airTimeOf(stream, now.value);
  const lacksDay = stream.day === null;
  return (
    <p class="quiet">
      {all.length > 0
        ? t('streamlog_typed_time', durationText(wholeSeconds(sumOf(all))))
        : t('streamlog_not_run')}
      {lacksDay && ` ${t('streamlog_needs_day')}`}
    </p>
  );
}

interface FactProps {
  name: string;
  /** Beside what it is. */
  more?: string | null;
  children: string;
}

function Fact({ name, more = null, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {more && <span class="quiet"> {more}</span>}
      </dd>
    </div>
  );
}

function momentIn({ zone }: Stream, at: number): string {
  return `${dayText(wallAt(at, zone).day)}, ${clockText(at, zone)}`;
}

function lengthNote({ planned }: StreamLog, real: number): string | null {
  if (planned === 0) return null;
  return t('streamlog_of_planned', durationText(planned), signedDuration(real - planned));
}

function plannedStart({ zone, isLoose }: Stream, { plannedAt, startedAt }: StreamLog) {
  if (plannedAt === null || isLoose) return null;
  return t('streamlog_planned_at', momentText(plannedAt, zone, startedAt ?? plannedAt));
}
