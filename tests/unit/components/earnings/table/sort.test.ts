import { describe, expect, it, vi } from 'vitest';
import { nextSort, readSort, sortRows, writeSort } from '@/components/earnings/table/sort.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const USUAL = { by: 'fees', descending: true };

describe('the order of a table', () => {
  it('stands in the address', () => {
    expect(readSort('-name', ['name', 'fees'], USUAL)).toEqual({ by: 'name', descending: true });
    expect(readSort('name', ['name', 'fees'], USUAL)).toEqual({ by: 'name', descending: false });
    expect(readSort('rubbish', ['name', 'fees'], USUAL)).toBe(USUAL);
    expect(readSort(null, ['name'], USUAL)).toBe(USUAL);
    expect(writeSort({ by: 'name', descending: true })).toBe('-name');
  });

  it('is turned round by a second click; numbers begin with the most', () => {
    expect(nextSort(USUAL, 'fees', true)).toEqual({ by: 'fees', descending: false });
    expect(nextSort(USUAL, 'clicks', true)).toEqual({ by: 'clicks', descending: true });
    expect(nextSort(USUAL, 'name', false)).toEqual({ by: 'name', descending: false });
  });

  it('puts what is not known last either way', () => {
    const clicks = [3, null, 10];
    expect(sortRows(clicks, (each) => each, true)).toEqual([10, 3, null]);
    expect(sortRows(clicks, (each) => each, false)).toEqual([3, 10, null]);
  });

  it('is that of the language for names, with numbers in them as numbers', () => {
    const names = ['Lamp 10', 'Äpfel', 'lamp 9', 'Zebra'];
    expect(sortRows(names, (each) => each, false)).toEqual(['Äpfel', 'lamp 9', 'Lamp 10', 'Zebra']);
  });

  it('compares no amounts of different currencies', () => {
    const rows = [
      { currency: 'EUR', fees: 5 },
      { currency: 'JPY', fees: 900 },
      { currency: 'EUR', fees: 7 },
    ];
    const sorted = (own?: string) =>
      sortRows(
        rows,
        ({ fees }) => fees,
        true,
        ({ currency }) => currency,
        own,
      ).map(({ fees }) => fees);
    expect(sorted()).toEqual([7, 5, 900]);
    expect(sorted('JPY')).toEqual([900, 7, 5]);
    expect(sorted('SEK')).toEqual([7, 5, 900]);
  });
});
