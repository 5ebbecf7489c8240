import { Button } from '@/components/ui/button.tsx';
import { Icon } from '@/components/ui/icon.tsx';
import { t, tn } from '@/utils/browser/i18n.ts';
import { kindDefaults } from '@/utils/streams/kind-defaults.ts';
import { durationText } from '@/utils/time/duration.ts';
import { momentText } from '../parts/clock-text.ts';
import { usePlan } from './context.ts';

/** How long the plan is, beside how long it is meant to be, and when it would end. */
export function PlanTotals() {
  const { plan, schedule } = usePlan();
  const { total, over, startsAt, endsAt, undecided } = schedule.value;
  const { target, zone } = plan.value.stream;
  const planned = durationText(total);
  return (
    <div class="plan-totals" role="status">
      <p class="plan-sum">
        {target === null
          ? t('plan_total', planned)
          : t('plan_total_of', planned, durationText(target))}
      </p>
      {target !== null && target > 0 && (
        <meter class="plan-meter" min={0} max={target} value={total} aria-hidden="true" />
      )}
      {over !== null && <Balance over={over} />}
      {endsAt !== null && startsAt !== null && (
        <p>{t('plan_ends', momentText(endsAt, zone, startsAt))}</p>
      )}
      {undecided > 0 && <p class="quiet">{tn('plan_undecided', undecided)}</p>}
      <DisclosureNote />
    </div>
  );
}

function Balance({ over }: { over: number }) {
  if (over === 0) return <p>{t('plan_fits')}</p>;
  if (over < 0) return <p class="quiet">{t('plan_left', durationText(-over))}</p>;
  return (
    <p class="plan-over">
      <Icon name="warning" />
      {t('plan_over', durationText(over))}
    </p>
  );
}

/** A plan with products says that it is advertising. */
function DisclosureNote() {
  const { plan, commands } = usePlan();
  const live = plan.value.segments.filter(({ isSkipped }) => !isSkipped);
  const hasProducts = live.some(({ products }) => products.length > 0);
  if (!hasProducts || live.some(({ kind }) => kind === 'disclosure')) return null;
  const add = () => {
    const defaults = kindDefaults('disclosure', plan.peek().segments);
    void commands.addAll([{ kind: 'disclosure', ...defaults }]);
  };
  return (
    <p class="plan-over">
      <Icon name="warning" />
      {t('plan_no_disclosure')}
      <Button variant="quiet" onClick={add}>
        {t('plan_no_disclosure_add')}
      </Button>
    </p>
  );
}
