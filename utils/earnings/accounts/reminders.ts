import { REMINDER_DAYS, type ReminderDays } from '@/utils/settings/reminders.ts';
import type { Step } from './next-steps.ts';

/** A step that an account hangs on. */
export type Deadline = Extract<Step, { kind: 'trial' | 'idle' }>;

/** A deadline that is near enough to remind of. */
export interface Reminder {
  step: Deadline;
  /** The nearest of the days before it that she wants to be reminded on and that has come. */
  days: ReminderDays;
}

/** What she was reminded of on this device: by deadline, the nearest of those days that she has seen. */
export type SeenReminders = Readonly<Record<string, number>>;

export function isDeadline(step: Step): step is Deadline {
  return step.kind === 'trial' || step.kind === 'idle';
}

/**
 * What to remind of. A reminder whose day went by while the browser was closed comes with the next start, and stays until
 * it is seen, until the next takes its place or until the day has passed.
 * @param off the days on which she does not want to be reminded
 */
export function dueReminders(
  steps: readonly Step[],
  off: readonly ReminderDays[],
  seen: SeenReminders,
): Reminder[] {
  const wanted = REMINDER_DAYS.filter((days) => !off.includes(days));
  return steps.filter(isDeadline).flatMap((step): Reminder[] => {
    if (step.daysLeft < 0) return [];
    const days = wanted.findLast((each) => each >= step.daysLeft);
    if (days === undefined || days >= (seen[deadlineKey(step)] ?? Number.POSITIVE_INFINITY)) {
      return [];
    }
    return [{ step, days }];
  });
}

/** What is seen, after she has seen some; what is forgotten are deadlines that are none any more. */
export function withSeen(
  seen: SeenReminders,
  reminders: readonly Reminder[],
  steps: readonly Step[],
): SeenReminders {
  const known = new Set(steps.filter(isDeadline).map(deadlineKey));
  return Object.fromEntries([
    ...Object.entries(seen).filter(([key]) => known.has(key)),
    ...reminders.map(({ step, days }) => [deadlineKey(step), days] as const),
  ]);
}

/** Another day for the same account is another deadline. */
function deadlineKey({ kind, marketplace, day }: Deadline): string {
  return `${kind}:${marketplace}:${day}`;
}
