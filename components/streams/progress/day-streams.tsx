import { hrefOf } from '@/components/shop/store/sections.ts';
import { Button } from '@/components/ui/button.tsx';
import { dayText } from '@/components/ui/money-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { wasOnAir } from '@/utils/streams/air-time.ts';
import type { Day } from '@/utils/time/day.ts';
import { createStreamCommands } from '../list/stream-commands.ts';
import { titleOf } from '../parts/title-of.ts';
import { whenText } from '../parts/when-text.ts';
import { useStreams } from '../store/context.ts';
import { toStream, writeStreams } from '../store/route.ts';
import { useProgress } from './use-progress.ts';

/** The streams of the day that is chosen in the calendar, and the way to a new one. */
export function DayStreams({ day }: { day: Day }) {
  const store = useStreams();
  const { days } = useProgress();
  const streams = days.get(day)?.streams ?? [];
  return (
    <div class="progress-day-streams">
      <h3>{dayText(day)}</h3>
      {streams.length === 0 ? (
        <p class="quiet">{t('progress_day_none')}</p>
      ) : (
        <ul>
          {streams.map((stream) => {
            const to = toStream(wasOnAir(stream) ? 'after' : 'plan', stream.id);
            return (
              <li key={stream.id}>
                <a href={hrefOf(writeStreams(to))}>{titleOf(stream)}</a>{' '}
                <span class="quiet">{whenText(stream)}</span>
              </li>
            );
          })}
        </ul>
      )}
      <Button icon="add" onClick={() => void createStreamCommands(store).add({ day }, null)}>
        {t('progress_day_new')}
      </Button>
    </div>
  );
}
