import fc from 'fast-check';
import { expect, it } from 'vitest';
import { currencyOf, decimalText } from '@/utils/earnings/money.ts';
import { CODES } from '@/utils/marketplaces/hosts.ts';

it('every marketplace has its currency', () => {
  const known = Intl.supportedValuesOf('currency');
  expect(CODES.map(currencyOf).filter((currency) => !known.includes(currency))).toEqual([]);
});

it.each([
  [0, 'EUR', '0.00'],
  [5, 'EUR', '0.05'],
  [-5, 'EUR', '-0.05'],
  [1250, 'USD', '12.50'],
  [-123_456, 'GBP', '-1234.56'],
  [5000, 'JPY', '5000'],
])('%i of %s is %s', (amount, currency, text) => {
  expect(decimalText(amount, currency)).toBe(text);
});

it('a decimal text is the amount, to the smallest unit', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom('EUR', 'JPY'), (amount, currency) => {
      expect(Number(decimalText(amount, currency).replace('.', ''))).toBe(amount);
    }),
  );
});
