import { describe, expect, it } from 'vitest';
import { monthsCsv } from '@/components/earnings/months/months-csv.ts';
import type { MonthRow } from '@/utils/earnings/queries/views.ts';

const row = (more: Partial<MonthRow>): MonthRow => ({
  month: '2021-05',
  currency: 'EUR',
  clicks: null,
  ordered: 0,
  shipped: 0,
  returned: 0,
  revenue: 0,
  fees: 0,
  bounties: 0,
  bonuses: 0,
  total: 0,
  ...more,
});

describe('the months for a spreadsheet', () => {
  it('have amounts as plain decimals, to the cent', () => {
    const text = monthsCsv([row({ revenue: 123_456_789, fees: -5, total: -5 })], ['Month']);
    expect(text).toBe('\ufeffMonth\r\n2021-05,EUR,,0,0,0,1234567.89,-0.05,0.00,0.00,-0.05\r\n');
  });

  it('have nothing where no report says', () => {
    const orders = { ordered: 4, shipped: null, returned: null, revenue: null };
    const paid = { fees: null, bounties: null, bonuses: null, total: null };
    expect(monthsCsv([row({ ...orders, ...paid })], ['Month'])).toBe(
      '\ufeffMonth\r\n2021-05,EUR,,4,,,,,,,\r\n',
    );
  });

  it('have no cents where the currency has none', () => {
    expect(monthsCsv([row({ currency: 'JPY', fees: 1250 })], ['月'])).toContain(',1250,');
  });

  it('run nothing, whatever a column is called', () => {
    expect(monthsCsv([], ['=1+1', '@x', 'Fees'])).toBe("\ufeff'=1+1,'@x,Fees\r\n");
  });
});
