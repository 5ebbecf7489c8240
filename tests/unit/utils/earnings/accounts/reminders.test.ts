import { describe, expect, it } from 'vitest';
import { nextSteps } from '@/utils/earnings/accounts/next-steps.ts';
import { dueReminders, type SeenReminders, withSeen } from '@/utils/earnings/accounts/reminders.ts';
import { addDays } from '@/utils/time/day.ts';
import { withReports } from './an-account.ts';

/** The last day is 10 December 2026. */
const spain = withReports({ status: 'trial', appliedOn: '2026-06-13', sales: 2 });
const stepsOn = (daysLeft: number) => nextSteps([spain], addDays('2026-12-10', -daysLeft));
const dueOn = (daysLeft: number, seen: SeenReminders = {}, off: (30 | 14 | 7 | 3 | 1)[] = []) =>
  dueReminders(stepsOn(daysLeft), off, seen).map(({ days }) => days);

describe('a reminder', () => {
  it.each([
    [31, []],
    [30, [30]],
    [29, [30]],
    [14, [14]],
    [8, [14]],
    [7, [7]],
    [3, [3]],
    [2, [3]],
    [1, [1]],
    [0, [1]],
    [-1, []],
  ])('with %i days left is %j', (daysLeft, due) => {
    expect(dueOn(daysLeft)).toEqual(due);
  });

  it('that was seen comes again only on the next of its days', () => {
    const seen = withSeen({}, dueReminders(stepsOn(13), [], {}), stepsOn(13));
    expect(dueOn(13, seen)).toEqual([]);
    expect(dueOn(8, seen)).toEqual([]);
    expect(dueOn(7, seen)).toEqual([7]);
  });

  it('does not come on days that are switched off', () => {
    expect(dueOn(7, {}, [7])).toEqual([14]);
    expect(dueOn(30, {}, [30])).toEqual([]);
    expect(dueOn(1, {}, [30, 14, 7, 3, 1])).toEqual([]);
  });

  it('is of what an account hangs on, not of money to come or terms to read', () => {
    const facts = withReports({
      status: 'accepted',
      balance: 2,
      threshold: 1,
      termsRead: '2020-01-01',
    });
    const steps = nextSteps([facts], '2026-12-20');
    expect(steps.map(({ kind }) => kind)).toEqual(['terms', 'payment']);
    expect(dueReminders(steps, [], {})).toEqual([]);
  });

  it('of the end of three years comes as well', () => {
    const facts = withReports({ status: 'accepted', acceptedOn: '2023-12-15' });
    expect(dueReminders(nextSteps([facts], '2026-12-01'), [], {})).toMatchObject([{ days: 14 }]);
  });
});

it('what was seen of deadlines that are none any more is forgotten', () => {
  const seen = { 'trial:DE:2020-01-01': 1, 'trial:ES:2026-12-10': 14 };
  expect(withSeen(seen, [], stepsOn(8))).toEqual({ 'trial:ES:2026-12-10': 14 });
});
