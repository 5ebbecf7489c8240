import { describe, expect, it } from 'vitest';
import { nextSteps, stepsToCome } from '@/utils/earnings/accounts/next-steps.ts';
import { withReports } from './an-account.ts';

const TODAY = '2026-12-01';
const kinds = (...accounts: Parameters<typeof withReports>[0][]) =>
  nextSteps(
    accounts.map((each) => withReports(each)),
    TODAY,
  ).map(({ kind, marketplace }) => `${marketplace} ${kind}`);

describe('what to do next', () => {
  it('says how many sales are there and how many days are left', () => {
    const spain = withReports({ status: 'trial', appliedOn: '2026-06-13', sales: 2 });
    expect(nextSteps([spain], TODAY)).toEqual([
      { kind: 'trial', marketplace: 'ES', day: '2026-12-10', daysLeft: 9, sales: 2 },
    ]);
  });

  it('stands in the order of its days; what has none comes last', () => {
    expect(
      kinds(
        { marketplace: 'DE', status: 'trial' },
        { marketplace: 'US', status: 'accepted', acceptedOn: '2024-01-15' },
        { marketplace: 'FR', status: 'applied', appliedOn: '2026-11-01' },
        { marketplace: 'ES', status: 'trial', appliedOn: '2026-06-13' },
        { marketplace: 'IT', status: 'trial', appliedOn: '2026-05-01', sales: 3 },
      ),
    ).toEqual(['ES trial', 'US idle', 'FR trial', 'DE applied-when', 'IT review']);
  });

  it('does not begin years before', () => {
    expect(kinds({ status: 'accepted', acceptedOn: '2025-12-02' })).toEqual([]);
    expect(kinds({ status: 'accepted', acceptedOn: '2024-12-01' })).toEqual(['ES idle']);
    expect(kinds({ status: 'accepted', acceptedOn: '2024-12-02' })).toEqual([]);
  });

  it('stays when its day has passed', () => {
    const [step] = nextSteps([withReports({ status: 'trial', appliedOn: '2026-01-01' })], TODAY);
    expect(step).toMatchObject({ kind: 'trial', daysLeft: -154 });
  });

  it('is nothing for an account that is closed, none, or reached through OneLink', () => {
    const facts = { appliedOn: '2026-06-13', termsRead: '2020-01-01' };
    expect(
      kinds(
        ...(['closed', 'none', 'onelink', null] as const).map((status) => ({ ...facts, status })),
      ),
    ).toEqual([]);
  });

  it('names terms that were read more than a year ago', () => {
    expect(kinds({ status: 'accepted', termsRead: '2025-12-01' })).toEqual(['ES terms']);
    expect(kinds({ status: 'accepted', termsRead: '2025-12-02' })).toEqual([]);
  });
});

describe('a payment', () => {
  const paid = { day: '2026-10-05', sales: 1, fees: 4200 };

  it('is named where the reports say that the month earned', () => {
    const facts = withReports({ status: 'accepted' }, [paid]);
    expect(nextSteps([facts], TODAY)).toMatchObject([
      { kind: 'payment', day: '2026-12-30', month: '2026-10', fees: 4200 },
    ]);
  });

  it('is named where the balance reaches the threshold, and not below it', () => {
    const status = 'accepted';
    expect(kinds({ status, balance: 2500, threshold: 2500 })).toEqual(['ES payment']);
    expect(kinds({ status, balance: 2499, threshold: 2500 })).toEqual([]);
    expect(
      nextSteps([withReports({ status, balance: 1, threshold: 2500 }, [paid])], TODAY),
    ).toEqual([]);
  });

  it('is not made up where nothing is known', () => {
    expect(kinds({ status: 'accepted', balance: 99_999 })).toEqual([]);
  });
});

it('a calendar has the days that are to come, however far away', () => {
  const accounts = [
    withReports({ marketplace: 'US', status: 'accepted', acceptedOn: '2026-11-01' }),
    withReports({ marketplace: 'ES', status: 'trial', appliedOn: '2026-01-01' }),
    withReports({ marketplace: 'DE', status: 'trial', appliedOn: '2026-11-30' }),
    withReports({ marketplace: 'FR', status: 'trial' }),
    withReports({ marketplace: 'IT', status: 'accepted', termsRead: '2020-01-01' }),
  ];
  expect(stepsToCome(accounts, TODAY).map(({ marketplace, day }) => [marketplace, day])).toEqual([
    ['DE', '2027-05-29'],
    ['US', '2029-11-01'],
  ]);
});
