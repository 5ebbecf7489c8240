import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button.tsx';
import { numberText } from '@/components/ui/format.ts';
import { dayText, monthText } from '@/components/ui/money-text.ts';
import { t, uiLanguage } from '@/utils/browser/i18n.ts';
import { fullMinutes } from '@/utils/streams/progress.ts';
import {
  addDays,
  addMonths,
  type Day,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  utcOf,
} from '@/utils/time/day.ts';
import { firstWeekdayOf, weeksOf } from '@/utils/time/month-grid.ts';
import { minutesText } from './amount-text.ts';
import { DayStreams } from './day-streams.tsx';
import type { CalendarDay } from './progress-data.ts';
import { useProgress } from './use-progress.ts';

interface MonthCalendarProps {
  month: Month;
  onMonth: (month: Month) => void;
}

/** The days of a month with their minutes, done and planned. The arrow keys go from day to day. */
export function MonthCalendar({ month, onMonth }: MonthCalendarProps) {
  const { today } = useProgress();
  const [chosen, choose] = useState<Day | null>(null);
  const day = chosen !== null && monthOf(chosen) === month ? chosen : dayIn(month, today);
  const table = useRef<HTMLTableElement>(null);
  const follows = useRef(false);
  /** Where the keys are: several may come before the first of them is drawn. */
  const at = useRef(day);
  at.current = day;

  // The keys may have led into another month, which is drawn now. Before the next key comes, so that it finds them there.
  useLayoutEffect(() => {
    if (!follows.current) return;
    follows.current = false;
    table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [day]);

  function onKeyDown(event: KeyboardEvent) {
    const next = dayByKey(event.key, at.current, document.documentElement.dir === 'rtl');
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    follows.current = true;
    at.current = next;
    choose(next);
    if (monthOf(next) !== month) onMonth(monthOf(next));
  }

  return (
    <section class="progress-part" aria-labelledby="progress-calendar">
      <h2 id="progress-calendar">{t('progress_calendar')}</h2>
      <MonthTools month={month} today={today} onMonth={onMonth} />
      <Grid {...{ month, day, today, table, onKeyDown }} onChoose={(next) => choose(next)} />
      <DayStreams day={day} />
    </section>
  );
}

function MonthTools({ month, today, onMonth }: MonthCalendarProps & { today: Day }) {
  return (
    <div class="progress-month">
      <IconButton
        icon="back"
        label={t('progress_earlier_month')}
        onClick={() => onMonth(addMonths(month, -1))}
      />
      <span role="status">{monthText(month)}</span>
      <IconButton
        icon="back"
        class="progress-later"
        label={t('progress_later_month')}
        onClick={() => onMonth(addMonths(month, 1))}
      />
      {month !== monthOf(today) && (
        <Button variant="quiet" onClick={() => onMonth(monthOf(today))}>
          {t('progress_today')}
        </Button>
      )}
    </div>
  );
}

interface GridProps {
  month: Month;
  day: Day;
  today: Day;
  table: { current: HTMLTableElement | null };
  onKeyDown: (event: KeyboardEvent) => void;
  onChoose: (day: Day) => void;
}

function Grid({ month, day, today, table, onKeyDown, onChoose }: GridProps) {
  const { days } = useProgress();
  const first = firstWeekdayOf(uiLanguage());
  const weeks = weeksOf(month, first);
  return (
    <table class="progress-grid" ref={table} aria-label={monthText(month)}>
      <thead>
        <tr>
          {weekdays(first).map(({ short, long }) => (
            <th key={long} scope="col" aria-label={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((each, weekday) => (
              <td key={each ?? weekday}>
                {each !== null && (
                  <DayButton
                    day={each}
                    known={days.get(each)}
                    isChosen={each === day}
                    isToday={each === today}
                    onKeyDown={onKeyDown}
                    onChoose={onChoose}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayButtonProps {
  day: Day;
  known: CalendarDay | undefined;
  isChosen: boolean;
  isToday: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onChoose: (day: Day) => void;
}

function DayButton({ day, known, isChosen, isToday, onKeyDown, onChoose }: DayButtonProps) {
  const done = fullMinutes(known?.done ?? 0);
  const planned = fullMinutes(known?.planned ?? 0);
  return (
    <button
      type="button"
      class="progress-day"
      tabIndex={isChosen ? 0 : -1}
      aria-pressed={isChosen}
      aria-current={isToday ? 'date' : undefined}
      onClick={() => onChoose(day)}
      onKeyDown={onKeyDown}
    >
      <span class="visually-hidden">{dayLabel(day, done, planned)}</span>
      <span class="progress-day-face" aria-hidden="true">
        <span class="progress-date">{numberText(Number(day.slice(8)))}</span>
        {done > 0 && <span class="progress-done">{numberText(done)}</span>}
        {planned > 0 && <span class="progress-planned">{numberText(planned)}</span>}
      </span>
    </button>
  );
}

function dayLabel(day: Day, done: number, planned: number): string {
  const parts = [
    ...(done > 0 ? [t('progress_day_done', minutesText(done))] : []),
    ...(planned > 0 ? [t('progress_day_planned', minutesText(planned))] : []),
  ];
  return parts.length === 0 ? dayText(day) : t('earnings_pair', dayText(day), parts.join(', '));
}

/** The day that is chosen when a month comes into sight. */
function dayIn(month: Month, today: Day): Day {
  return monthOf(today) === month ? today : firstDayOf(month);
}

/** @returns null for a key that leads nowhere */
function dayByKey(key: string, day: Day, rtl: boolean): Day | null {
  const onward = rtl ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return addDays(day, onward);
    case 'ArrowLeft':
      return addDays(day, -onward);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'Home':
      return firstDayOf(monthOf(day));
    case 'End':
      return lastDayOf(monthOf(day));
    case 'PageDown':
      return sameDayIn(addMonths(monthOf(day), 1), day);
    case 'PageUp':
      return sameDayIn(addMonths(monthOf(day), -1), day);
    default:
      return null;
  }
}

/** Its last one where the month has no such day. */
function sameDayIn(month: Month, day: Day): Day {
  const same = `${month}${day.slice(7)}`;
  return same > lastDayOf(month) ? lastDayOf(month) : same;
}

/** The names of the days of a week, from the first on. @param first 0 Sunday, 1 Monday, 6 Saturday */
function weekdays(first: number): { short: string; long: string }[] {
  const name = (day: Day, weekday: 'short' | 'long') =>
    new Intl.DateTimeFormat(uiLanguage(), { weekday, timeZone: 'UTC' }).format(utcOf(day));
  // 4 January 2026 is a Sunday.
  const days = Array.from({ length: 7 }, (_, at) => addDays('2026-01-04', first + at));
  return days.map((day) => ({ short: name(day, 'short'), long: name(day, 'long') }));
}
