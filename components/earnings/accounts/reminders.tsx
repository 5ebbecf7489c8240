import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/checkbox.tsx';
import { calendarTitle } from '@/components/ui/step-text.ts';
import { t, tn } from '@/utils/browser/i18n.ts';
import type { CalendarDay } from '@/utils/earnings/accounts/calendar.ts';
import { stepsToCome } from '@/utils/earnings/accounts/next-steps.ts';
import { isDeadline } from '@/utils/earnings/accounts/reminders.ts';
import { REMINDER_DAYS, type ReminderDays } from '@/utils/settings/reminders.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import type { Day } from '@/utils/time/day.ts';
import { useEarnings } from '../store/context.ts';
import type { AccountsRead } from './use-accounts.ts';

/** On which days before a deadline she is reminded, and the deadlines for a calendar of her own. */
export function Reminders({ settings, ...read }: AccountsRead & { settings: Settings }) {
  const { port, page } = useEarnings();
  const { remindersOff } = settings;
  const { fail } = page.feedback;
  return (
    <section class="accounts-reminders" aria-labelledby="accounts-reminders">
      <h2 id="accounts-reminders">{t('accounts_reminders')}</h2>
      <fieldset>
        <legend class="quiet">{t('accounts_reminders_intro')}</legend>
        <div class="accounts-reminder-days">
          {REMINDER_DAYS.map((days) => (
            <Checkbox
              key={days}
              checked={!remindersOff.includes(days)}
              onChange={(isWanted) => void port.setReminder(days, isWanted).catch(fail)}
            >
              {tn('accounts_reminder_days', days)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <CalendarButton {...read} off={remindersOff} />
    </section>
  );
}

function CalendarButton({ off, ...read }: AccountsRead & { off: readonly ReminderDays[] }) {
  const { port, page } = useEarnings();

  async function save() {
    const days = calendarDays(read, off);
    if (days.length === 0) {
      page.feedback.say({ text: t('accounts_calendar_none') });
      return;
    }
    const text = await port.calendarFile(days);
    port.saveFile('linkshelf-accounts.ics', [text], 'text/calendar');
  }

  return (
    <div class="accounts-calendar">
      <Button icon="download" onClick={() => void save().catch(page.feedback.fail)}>
        {t('accounts_calendar')}
      </Button>
      <span class="quiet">{t('accounts_calendar_hint')}</span>
    </div>
  );
}

function calendarDays(
  { accounts, today }: AccountsRead,
  off: readonly ReminderDays[],
): CalendarDay[] {
  const wanted = REMINDER_DAYS.filter((days) => !off.includes(days));
  return stepsToCome(accounts, today).map((step) => ({
    key: keyOf(step),
    day: step.day,
    title: calendarTitle(step),
    text: step.kind === 'trial' ? t('accounts_amazon_decides') : '',
    remindOn: isDeadline(step) ? wanted : [],
  }));
}

/** A deadline that moves stays the same event; each payment is one of its own. */
function keyOf(step: { kind: string; marketplace: string; month?: Day }): string {
  const key = `${step.kind}-${step.marketplace.toLowerCase()}`;
  return step.month === undefined ? key : `${key}-${step.month}`;
}
