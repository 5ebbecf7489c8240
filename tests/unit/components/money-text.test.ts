import { describe, expect, it, vi } from 'vitest';
import {
  changeText,
  dayText,
  moneyText,
  monthText,
  shareText,
  shortMonthText,
} from '@/components/ui/money-text.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

describe('what reports say, as it is read', () => {
  it.each([
    [1250, 'EUR', '€12.50'],
    [-5, 'USD', '-$0.05'],
    [1234, 'JPY', '¥1,234'],
    // `Intl` would leave out what Polish and Swedish prices have.
    [100, 'SEK', 'SEK 1.00'],
    [123_456_789_012_34, 'GBP', '£123,456,789,012.34'],
  ])('%i in %s is %s', (amount, currency, text) => {
    expect(moneyText(amount, currency).replace(/\s/g, ' ')).toBe(text);
  });

  it('is a share with one place, and a change with its sign', () => {
    expect(shareText(0.0449)).toBe('4.5%');
    expect(changeText(0.124)).toBe('+12%');
    expect(changeText(-1)).toBe('-100%');
    expect(changeText(0)).toBe('0%');
  });

  it('is a day that no zone moves', () => {
    expect(dayText('2021-04-01')).toBe('Apr 1, 2021');
    expect(monthText('2021-01')).toBe('January 2021');
    expect(shortMonthText('2021-01')).toBe('Jan 21');
  });
});
