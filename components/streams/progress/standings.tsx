import { useShopPage } from '@/components/shop/store/context.ts';
import { monthText } from '@/components/ui/money-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { currencyOf } from '@/utils/earnings/money.ts';
import {
  isReportedTarget,
  TARGET_FIGURES,
  type TargetFigure,
  type TargetSpan,
  usualTargets,
} from '@/utils/settings/targets.ts';
import { type Standing, standingInLastDays, standingInMonth } from '@/utils/streams/progress.ts';
import { notedByDay } from '@/utils/streams/site-hours.ts';
import type { Month } from '@/utils/time/day.ts';
import { targetUnit } from './amount-text.ts';
import { standingNotes, standingText } from './standing-words.ts';
import { TargetFields } from './target-fields.tsx';
import { useHomeCurrency } from './use-home-currency.ts';
import { useProgress } from './use-progress.ts';

/** How it stands with each of her targets: in a month, and in the last 30 days. */
export function Standings({ month }: { month: Month }) {
  return (
    <section class="progress-part" aria-labelledby="progress-targets">
      <h2 id="progress-targets">{t('progress_targets')}</h2>
      <div class="progress-cards">
        <SpanCard span="month" month={month} title={monthText(month)} />
        <SpanCard span="days30" month={month} title={t('earnings_last_days', 30)} />
      </div>
      <p class="quiet">{t('progress_amazon_only')}</p>
      <TargetFields />
    </section>
  );
}

interface SpanCardProps {
  span: TargetSpan;
  month: Month;
  title: string;
}

function SpanCard({ span, month, title }: SpanCardProps) {
  const { live } = useShopPage();
  const targets = (live.settings.value?.targets ?? usualTargets())[span];
  // Minutes are what levels are about: they are shown without a target too.
  const shown = TARGET_FIGURES.filter((each) => each === 'minutes' || targets[each] > 0);
  return (
    <section class="progress-card" aria-label={title}>
      <h3>{title}</h3>
      {shown.map((figure) => (
        <StandingPart
          key={figure}
          span={span}
          month={month}
          figure={figure}
          target={targets[figure]}
        />
      ))}
    </section>
  );
}

interface StandingPartProps {
  span: TargetSpan;
  month: Month;
  figure: TargetFigure;
  target: number;
}

function StandingPart({ span, month, figure, target }: StandingPartProps) {
  const { today } = useProgress();
  const unit = targetUnit(figure, useHomeCurrency());
  const standing = useStanding({ span, month, figure, target: unit.amountOf(target) });
  const notes = standingNotes(standing, unit, today);
  return (
    <div class="progress-standing">
      <p>{standingText(standing, unit)}</p>
      {target > 0 && <Bar standing={standing} />}
      {notes.map((note) => (
        <p key={note} class="quiet">
          {note}
        </p>
      ))}
      {isReportedTarget(span, figure, target) && <p class="quiet">{t('progress_reported')}</p>}
    </div>
  );
}

/** What is done, and hatched behind it what is planned: what the words above say. */
function Bar({ standing: { done, planned, target } }: { standing: Standing }) {
  const share = (amount: number) => `${Math.min(100, (amount / target) * 100)}%`;
  return (
    <div class="progress-bar" aria-hidden="true">
      {planned > 0 && (
        <span class="progress-bar-planned" style={{ inlineSize: share(done + planned) }} />
      )}
      <span class="progress-bar-done" style={{ inlineSize: share(done) }} />
    </div>
  );
}

function useStanding({ span, month, figure, target }: StandingPartProps): Standing {
  const { streams, doneOn, plannedOnAmazon, today } = useProgress();
  const { live } = useShopPage();
  const home = live.settings.value?.home ?? 'US';
  const currency = useHomeCurrency();
  // What sold in another currency cannot be added.
  const own = streams.filter(
    ({ marketplace }) => figure !== 'sales' || currencyOf(marketplace ?? home) === currency,
  );
  const done =
    figure === 'minutes' ? (doneOn.get('amazon') ?? []) : notedByDay(own, 'amazon', figure);
  const planned = figure === 'minutes' ? plannedOnAmazon : [];
  const input = { done, planned, target, today };
  return span === 'month' ? standingInMonth(input, month) : standingInLastDays(input);
}
