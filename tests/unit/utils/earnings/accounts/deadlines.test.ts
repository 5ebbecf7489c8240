import { describe, expect, it } from 'vitest';
import {
  idleOf,
  lastCommissionOf,
  nextPayment,
  thresholdOf,
  trialOf,
} from '@/utils/earnings/accounts/deadlines.ts';
import { anAccount } from './an-account.ts';

const TODAY = '2026-12-01';
const APPLIED = { status: 'trial', appliedOn: '2026-06-13' } as const;
const sale = (day: string, sales = 1) => ({ day, sales, fees: 100 });

describe('the first 180 days', () => {
  it('are counted from the application', () => {
    expect(trialOf(anAccount({ ...APPLIED, sales: 2 }), [], TODAY)).toEqual({
      sales: 2,
      source: 'typed',
      until: '2026-12-10',
      daysLeft: 9,
      hasEnough: false,
    });
  });

  it('count while she waits for an answer too', () => {
    const account = anAccount({ ...APPLIED, status: 'applied' });
    expect(trialOf(account, [], TODAY)?.daysLeft).toBe(9);
  });

  it('fill themselves from the reports of those days', () => {
    const reported = [sale('2026-06-12', 5), sale('2026-06-13'), sale('2026-12-10', 2)];
    expect(trialOf(anAccount(APPLIED), reported, TODAY)).toMatchObject({
      sales: 3,
      source: 'reports',
      hasEnough: true,
    });
  });

  it('what she types goes before the reports, none too', () => {
    const account = anAccount({ ...APPLIED, sales: 0 });
    expect(trialOf(account, [sale('2026-07-01', 5)], TODAY)).toMatchObject({
      sales: 0,
      source: 'typed',
    });
  });

  it('say where nothing is known of sales', () => {
    expect(trialOf(anAccount(APPLIED), [], TODAY)).toMatchObject({ sales: 0, source: null });
  });

  it.each([
    ['2026-12-10', 0],
    ['2026-12-11', -1],
  ])('on %s have %i days left', (today, daysLeft) => {
    expect(trialOf(anAccount(APPLIED), [], today)?.daysLeft).toBe(daysLeft);
  });

  it.each(['accepted', 'closed', 'onelink', 'none', null] as const)('are over for %s', (status) => {
    expect(trialOf(anAccount({ ...APPLIED, status }), [], TODAY)).toBe(null);
  });
});

describe('three years without a commission', () => {
  const accepted = { status: 'accepted', acceptedOn: '2024-02-29' } as const;

  it('begin with the day of acceptance', () => {
    expect(idleOf(anAccount(accepted), [], TODAY)).toEqual({
      since: '2024-02-29',
      until: '2027-02-28',
      daysLeft: 89,
    });
  });

  it('begin again with every commission, entered or reported, whichever was later', () => {
    const account = anAccount({ ...accepted, lastCommission: '2026-03-01' });
    expect(idleOf(account, [], TODAY)?.until).toBe('2029-03-01');
    expect(idleOf(account, [sale('2026-05-05')], TODAY)?.until).toBe('2029-05-05');
    expect(idleOf(account, [sale('2025-05-05')], TODAY)?.until).toBe('2029-03-01');
    expect(lastCommissionOf(anAccount(), [])).toBe(null);
  });

  it('are not counted for an account that is none, or of which no day is known', () => {
    expect(idleOf(anAccount({ ...accepted, status: 'closed' }), [], TODAY)).toBe(null);
    expect(idleOf(anAccount({ status: 'accepted' }), [], TODAY)).toBe(null);
  });
});

describe('the next payment', () => {
  it.each([
    ['2026-12-01', '2026-10', '2026-12-30', 29],
    ['2026-11-29', '2026-09', '2026-11-29', 0],
    ['2026-11-30', '2026-10', '2026-12-30', 30],
    ['2027-03-01', '2026-12', '2027-03-01', 0],
    ['2024-04-29', '2024-02', '2024-04-29', 0],
  ])('on %s is for %s', (today, month, on, daysLeft) => {
    expect(nextPayment([], today)).toEqual({ month, on, daysLeft, fees: null });
  });

  it('has what the month earned', () => {
    expect(nextPayment([sale('2026-10-03'), sale('2026-10-09')], TODAY).fees).toBe(200);
  });
});

describe('the threshold', () => {
  it('is hers, else the programme’s', () => {
    expect(thresholdOf(anAccount({ marketplace: 'UK' }))).toBe(2500);
    expect(thresholdOf(anAccount({ marketplace: 'UK', payout: 'cheque' }))).toBe(5000);
    expect(thresholdOf(anAccount({ marketplace: 'UK', threshold: 100 }))).toBe(100);
    expect(thresholdOf(anAccount({ marketplace: 'ES' }))).toBe(null);
  });
});
