import { useEffect } from 'preact/hooks';
import { Button } from '@/components/ui/button.tsx';
import { country } from '@/components/ui/format.ts';
import { Icon } from '@/components/ui/icon.tsx';
import { stepText } from '@/components/ui/step-text.ts';
import { t } from '@/utils/browser/i18n.ts';
import { nextSteps, type Step } from '@/utils/earnings/accounts/next-steps.ts';
import { report } from '@/utils/report.ts';
import type { Day } from '@/utils/time/day.ts';
import { useEarnings } from '../store/context.ts';
import { useOpenAccount } from './open-account.ts';
import type { AccountsRead } from './use-accounts.ts';

/** What to do next for all accounts, the nearest day first. Whoever sees it has seen what there is to remind of. */
export function NextSteps({ accounts, today }: AccountsRead) {
  const { port } = useEarnings();
  const open = useOpenAccount();
  const steps = nextSteps(accounts, today);
  useEffect(() => {
    port.remindersSeen().catch(report);
  }, [port, accounts]);
  return (
    <section class="accounts-next" aria-labelledby="accounts-next">
      <h2 id="accounts-next">{t('accounts_next')}</h2>
      {steps.length === 0 ? (
        <p class="quiet">{t('accounts_next_none')}</p>
      ) : (
        <ul class="accounts-steps">
          {steps.map((step) => (
            <li key={`${step.marketplace} ${step.kind}`} class={urgencyOf(step)}>
              <StepIcon step={step} />
              <span>{stepText(step, today)}</span>
              <Button variant="quiet" onClick={() => open(step.marketplace)}>
                {t('accounts_open')}
                <span class="visually-hidden"> {country(step.marketplace)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">{t('accounts_amazon_decides')}</p>
    </section>
  );
}

/** What there is to do for one account. */
export function StepsOf({ steps, today }: { steps: readonly Step[]; today: Day }) {
  if (steps.length === 0) return null;
  return (
    <ul class="accounts-steps">
      {steps.map((step) => (
        <li key={step.kind} class={urgencyOf(step)}>
          <StepIcon step={step} />
          <span>{stepText(step, today)}</span>
        </li>
      ))}
    </ul>
  );
}

function StepIcon({ step }: { step: Step }) {
  return <Icon name={isUrgent(step) ? 'warning' : 'info'} />;
}

/** Near enough to be the first thing to do, in days. */
const URGENT_DAYS = 14;

function isUrgent(step: Step): boolean {
  return (step.kind === 'trial' || step.kind === 'idle') && step.daysLeft <= URGENT_DAYS;
}

function urgencyOf(step: Step): string {
  return isUrgent(step) ? 'accounts-step accounts-step-urgent' : 'accounts-step';
}
