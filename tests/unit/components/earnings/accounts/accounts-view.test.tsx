// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ShopError } from '@/utils/shop/database/errors.ts';
import { choose, click, control, has, settled, text, type } from '../../../view.ts';
import { settingsWithTags } from '../../shop/fake-port.ts';
import { openAccounts } from './accounts-page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 11, 1, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

const SPAIN = {
  marketplace: 'ES',
  status: 'trial',
  appliedOn: '2026-06-13',
  sales: 2,
} as const;

const steps = () => [...document.querySelectorAll('.accounts-step > span')].map(text);
const rows = () =>
  [...document.querySelectorAll('.accounts-list tbody tr')].map((row) =>
    [...row.children].map(text),
  );
const leave = (field: HTMLElement) => settled(() => field.blur());

describe('the list of accounts', () => {
  it('says what to do next, the nearest day first, and that Amazon decides', async () => {
    const { root, log } = await openAccounts({
      accounts: [
        { marketplace: 'US', status: 'accepted', acceptedOn: '2024-01-15' },
        SPAIN,
        { marketplace: 'DE', status: 'trial' },
      ],
    });
    expect(steps()).toEqual([
      'Spain: 2 of 3 sales, 9 days left (until December 10)',
      'United States: no commission since January 15, 2024, 45 days left (until January 15, 2027)',
      'Germany: enter the day you applied, so that the 180 days can be counted.',
    ]);
    expect(text(root)).toContain('Amazon decides which sales count. Your own purchases don’t');
    expect(log).toContain('seen');
  });

  it('says so where there is nothing to do, and what to do where nothing is entered', async () => {
    const { root } = await openAccounts({
      accounts: [{ marketplace: 'US', status: 'accepted', acceptedOn: '2026-11-01' }],
    });
    expect(text(root)).toContain('Nothing right now.');
    const empty = await openAccounts();
    expect(text(empty.root)).toContain('No account entered yet.');
  });

  it('has one row a marketplace: those in use, the others when they are asked for', async () => {
    await openAccounts({
      accounts: [{ ...SPAIN, termsRead: '2026-11-30' }],
      settingsNow: settingsWithTags({ home: 'US' }),
    });
    expect(rows().map(([name]) => name)).toEqual(['United States', 'Germany', 'Spain']);
    expect(rows().at(-1)).toEqual([
      'Spain',
      'In its first 180 days',
      '2 of 3 sales9 days left, until December 10',
      '–',
      '–',
      'Nov 30, 2026',
    ]);
    const more = control('14 more marketplaces');
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await click(more);
    expect(rows()).toHaveLength(17);
    expect(more.getAttribute('aria-expanded')).toBe('true');
  });

  it('counts sales and the last commission from the reports', async () => {
    await openAccounts({
      accounts: [
        { marketplace: 'ES', status: 'trial', appliedOn: '2026-06-13' },
        { marketplace: 'DE', status: 'accepted', acceptedOn: '2020-01-01', balance: 5000 },
      ],
      reported: {
        ES: [{ day: '2026-07-01', sales: 1, fees: 100 }],
        DE: [{ day: '2026-10-09', sales: 1, fees: 4200 }],
      },
    });
    expect(steps()).toEqual([
      'Spain: 1 of 3 sales, 9 days left (until December 10)',
      'Germany: payment of €42.00 for October 2026, about December 30',
    ]);
    expect(rows().find(([name]) => name === 'Germany')).toEqual([
      'Germany',
      'Accepted',
      '–',
      'Oct 9, 2026until Oct 9, 2029',
      'about December 30€50.00',
      '–',
    ]);
  });

  it('says where products stand without a tracking ID, one click from the field', async () => {
    const { root, opened } = await openAccounts({
      products: [
        { id: 'p:fr:B000000001', title: 'Lamp' },
        { id: 'p:us:B000000002', title: 'Sofa' },
        { id: 'p:fr:B000000003', title: 'Chair' },
      ],
    });
    expect(text(root)).toContain('France2 products');
    expect(text(root)).not.toContain('United States1 product');
    await click(control('Add a tracking ID for France'));
    expect(opened).toEqual(['accounts/FR']);
  });

  it('says why accounts could not be read, and reads them again', async () => {
    let fails = true;
    const { root } = await openAccounts({
      port: {
        accounts: async () => {
          if (fails) throw new ShopError('blocked');
          return [];
        },
      },
    });
    expect(text(root)).not.toContain('Your accounts');
    fails = false;
    await click(control('Try again', root));
    expect(text(root)).toContain('Your accounts');
  });
});

describe('reminders and the calendar', () => {
  it('each of the days can be turned off', async () => {
    const settingsNow = settingsWithTags({ remindersOff: [30] });
    const { log } = await openAccounts({ accounts: [SPAIN], settingsNow });
    const boxes = [...document.querySelectorAll<HTMLInputElement>('fieldset input')];
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true, true, true, true]);
    await click(control('7 days before'));
    await click(control('30 days before'));
    expect(log).toEqual(expect.arrayContaining(['7 false', '30 true']));
  });

  it('the file has all days that are to come, without what changes from day to day', async () => {
    const { calendars, files } = await openAccounts({
      accounts: [SPAIN, { marketplace: 'US', status: 'accepted', acceptedOn: '2026-11-01' }],
      settingsNow: settingsWithTags({ remindersOff: [30, 14] }),
    });
    await click(control('Save a calendar file'));
    expect(files).toEqual(['linkshelf-accounts.ics']);
    expect(calendars[0]).toMatchObject([
      {
        key: 'trial-es',
        day: '2026-12-10',
        title: 'Spain: last of the 180 days for 3 sales',
        remindOn: [7, 3, 1],
      },
      {
        key: 'idle-us',
        day: '2029-11-01',
        title: 'United States: last day before three years without a commission',
      },
    ]);
  });

  it('no file is made where there are no days', async () => {
    const { files, said } = await openAccounts();
    await click(control('Save a calendar file'));
    expect(files).toEqual([]);
    expect(said()).toContain('There are no dates to come.');
  });
});

describe('one account', () => {
  it('is opened from its row, has an address, and leads back to it', async () => {
    const { address, root } = await openAccounts({ accounts: [SPAIN] });
    await click(control('Spain'));
    await vi.waitFor(() => expect(address.entries.at(-1)).toBe('#earnings/accounts?m=ES'));
    expect(text(document.activeElement)).toBe('Associate account: Spain');
    expect(steps()).toEqual(['Spain: 2 of 3 sales, 9 days left (until December 10)']);
    await click(control('All accounts'));
    expect(text(root.querySelector('h1'))).toBe('Accounts');
    expect(text(document.activeElement)).toBe('Spain');
  });

  it('stores each field when it is left, and says so with the way back', async () => {
    const { edits, said } = await openAccounts({ hash: '#earnings/accounts?m=FR' });
    await choose(control('Status'), 'trial');
    await type(control('Applied on'), '2026-06-13');
    await leave(control('Applied on'));
    await type(control('Store IDs'), 'mine-21\n blog-21');
    await leave(control('Store IDs'));
    await click(control('At least 10 posts'));
    expect(edits).toEqual([
      ['FR', { status: 'trial' }],
      ['FR', { appliedOn: '2026-06-13' }],
      ['FR', { storeIds: ['mine-21', 'blog-21'] }],
      ['FR', { checks: { posts: true } }],
    ]);
    expect(said()).toContain('Account changed');
    expect(has('Undo')).toBe(true);
    expect(steps()).toEqual(['France: 0 of 3 sales, 9 days left (until December 10)']);
  });

  it('takes amounts as they are typed, and keeps what is none', async () => {
    const { edits, root } = await openAccounts({ hash: '#earnings/accounts?m=FR' });
    const balance = control('Balance (EUR)');
    await type(balance, 'a lot');
    await leave(balance);
    expect(text(root)).toContain('Enter an amount, such as €25.00.');
    expect(edits).toEqual([]);
    await type(balance, '1.234,5 €');
    await leave(balance);
    expect(edits).toEqual([['FR', { balance: 123_450, balanceOn: '2026-12-01' }]]);
    expect(text(root)).not.toContain('Enter an amount');
    const sales = control('Qualifying sales in the first 180 days');
    await type(sales, '2.5');
    await leave(sales);
    expect(text(root)).toContain('Enter a whole number.');
    const applied = control('Applied on');
    await type(applied, '0026-01-01');
    await leave(applied);
    expect(text(root)).toContain('Enter a date from 1996 on.');
    expect(edits).toHaveLength(1);
  });

  it('says what is used where a field is empty, with its state', async () => {
    const { root } = await openAccounts({
      hash: '#earnings/accounts?m=UK',
      accounts: [{ marketplace: 'UK', status: 'trial', appliedOn: '2026-06-13' }],
      reported: { UK: [{ day: '2026-11-28', sales: 2, fees: 100 }] },
    });
    expect(text(root)).toContain('Empty: as your reports say (2).');
    expect(text(root)).toContain('Empty: as your reports say (Nov 28, 2026).');
    expect(text(root)).toContain('Empty: £25.00, seen in the program’s own pages (Dec 1, 2026).');
    expect(text(root)).toContain('Product API: 2 of 10 qualifying sales in the last 30 days.');
    expect(text(root)).toContain('OneLink from a US account reaches this marketplace');
    await choose(control('Payment method'), 'cheque');
    expect(text(root)).toContain('Empty: £50.00');
  });

  it('is marked as closed, and cleared', async () => {
    const { edits, root } = await openAccounts({
      hash: '#earnings/accounts?m=ES',
      accounts: [SPAIN],
    });
    await choose(control('Status'), 'closed');
    expect(text(root)).toContain('Links to this marketplace still copy');
    await click(control('Clear what is entered'));
    expect(edits.at(-1)).toMatchObject(['ES', { status: null, appliedOn: null, note: '' }]);
    expect(has('Clear what is entered')).toBe(false);
  });

  it('has today’s date one click away', async () => {
    const { edits } = await openAccounts({ hash: '#earnings/accounts?m=ES' });
    await click(control('Today: Terms last read'));
    expect(edits).toEqual([['ES', { termsRead: '2026-12-01' }]]);
  });
});

it('a page that stays open over midnight counts from the new day', async () => {
  await openAccounts({ accounts: [SPAIN] });
  vi.setSystemTime(new Date(2026, 11, 2, 0, 1));
  await settled(() => document.dispatchEvent(new Event('visibilitychange')));
  await settled(() => undefined);
  expect(steps()).toEqual(['Spain: 2 of 3 sales, 8 days left (until December 10)']);
});
