import { describe, expect, it } from 'vitest';
import { editAccount } from '@/utils/earnings/accounts/edit-account.ts';
import {
  accountsReader,
  readAccounts,
  readClosed,
  readStatus,
} from '@/utils/earnings/accounts/read-accounts.ts';
import { salesWithin } from '@/utils/earnings/accounts/reported-sales.ts';
import type { Fields } from '@/utils/records/record.ts';
import { ALL } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import { save, useFreshShop } from '../../shop/shop.ts';

const shop = useFreshShop();
const TODAY = '2026-12-01';

/** One item of a product, through a tracking ID, shipped. */
const line = (fees = 100, tag = 'mine-21') => [
  ...[tag, 'B0TESTAAA1', 1, 0, 1, 0, 0, 1000, fees],
  fees === 0 ? 1 : 0,
];
const day = (...lines: unknown[]) => ({ made: 1, whole: true, lines }) as never;

const keep = (id: string, fields: Fields) =>
  transact(
    shop.db,
    'reports',
    (tx) => tx.objectStore('sums').get(id),
    (action, before) => {
      action.edit('sums', id, before ?? null, fields);
    },
    null,
    ALL,
  );

describe('what is read of accounts', () => {
  it('is what was entered, with what the reports say of the 180 days', async () => {
    await editAccount(shop.db, 'ES', { status: 'trial', appliedOn: '2026-05-31' });
    await keep('e:es:2026-05', { 'earnings:30': day(line()), 'earnings:31': day(line()) });
    await keep('e:es:2026-06', {
      'earnings:01': day(line(), line()),
      'orders:02': day(line()),
      'bounties:03': day(line()),
    });
    await keep('e:es-onsite:2026-06', { 'earnings:04': day(line(100, 'onamzme-21')) });
    await keep('e:es:periods', { 'tracking:2026-06-01_2026-06-30': day(line()) });
    const [spain, ...others] = await readAccounts(shop.db, TODAY);
    expect(others).toEqual([]);
    expect(spain?.account).toMatchObject({ marketplace: 'ES', appliedOn: '2026-05-31' });
    expect(salesWithin(spain?.reported ?? [], '2026-05-31', '2026-12-31')).toBe(3);
  });

  it('names an account of which there are only reports', async () => {
    await keep('e:de:2026-10', { 'earnings:05': day(line(250)) });
    expect(await readAccounts(shop.db, TODAY)).toMatchObject([
      {
        account: { marketplace: 'DE', status: null },
        reported: [{ day: '2026-10-05', fees: 250 }],
      },
    ]);
  });

  it('finds the last commission, however long ago', async () => {
    await editAccount(shop.db, 'DE', { status: 'accepted', acceptedOn: '2020-01-01' });
    await keep('e:de:2023-04', { 'earnings:05': day(line()) });
    await keep('e:de:2024-02', { 'earnings:07': day(line()), 'earnings:09': day(line(0)) });
    await keep('e:de:2025-01', { 'earnings:01': day(line(-100)) });
    const [germany] = await readAccounts(shop.db, TODAY);
    expect(germany?.reported.map((each) => each.day)).toEqual(['2024-02-07']);
  });

  it('finds it also where no status is entered', async () => {
    await keep('e:de:2024-02', { 'earnings:07': day(line()) });
    await editAccount(shop.db, 'ES', { status: 'trial', appliedOn: '2026-05-31' });
    await keep('e:es:2024-03', { 'earnings:08': day(line()) });
    const accounts = await readAccounts(shop.db, TODAY);
    expect(accounts.map(({ reported }) => reported.map((each) => each.day))).toEqual([
      ['2024-02-07'],
      ['2024-03-08'],
    ]);
  });

  it('passes over what it cannot read', async () => {
    await keep('e:de:2026-10', {
      'earnings:05': null,
      'earnings:06': day('nonsense', [1, 2], line()),
      'earnings:31': 7,
      'earnings:99': day(line()),
    });
    const [germany] = await readAccounts(shop.db, TODAY);
    expect(germany?.reported).toEqual([{ day: '2026-10-06', sales: 1, fees: 100 }]);
  });
});

describe('what is read again', () => {
  it('is nothing while neither an account, nor a report, nor the day is another', async () => {
    const read = accountsReader();
    await editAccount(shop.db, 'ES', { status: 'trial', appliedOn: '2026-11-01' });
    await keep('e:es:2026-11', { 'earnings:05': day(line()) });
    const first = await read(shop.db, TODAY);
    await save(shop.db);
    expect(await read(shop.db, TODAY)).toBe(first);
    expect(await read(shop.db, '2026-12-02')).not.toBe(first);
  });

  it('is all once one of them has changed', async () => {
    const read = accountsReader();
    await keep('e:es:2026-10', { 'earnings:05': day(line()) });
    await keep('e:es:2026-10', { 'earnings:06': day(line()) });
    await keep('e:es:2026-11', { 'earnings:05': day(line()) });
    const daysRead = async () =>
      (await read(shop.db, TODAY)).flatMap(({ reported }) => reported.map((each) => each.day));
    expect(await daysRead()).toEqual(['2026-10-05', '2026-10-06', '2026-11-05']);
    // Neither how many records there are nor the most edits of one is another.
    await keep('e:es:2026-11', { 'earnings:07': day(line()) });
    expect(await daysRead()).toContain('2026-11-07');
    await editAccount(shop.db, 'DE', { status: 'applied' });
    expect((await read(shop.db, TODAY)).map(({ account }) => account.marketplace)).toEqual([
      'DE',
      'ES',
    ]);
  });
});

describe('a closed account', () => {
  it('is named', async () => {
    await editAccount(shop.db, 'ES', { status: 'closed' });
    await editAccount(shop.db, 'DE', { status: 'accepted' });
    expect(await readClosed(shop.db)).toEqual(['ES']);
    expect(await readStatus(shop.db, 'ES')).toBe('closed');
    expect(await readStatus(shop.db, 'FR')).toBe(null);
  });
});
