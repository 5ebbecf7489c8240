import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedAmount } from '@/utils/earnings/accounts/typed-amount.ts';
import { decimalText } from '@/utils/earnings/money.ts';

describe('a typed amount', () => {
  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['12,50', 1250],
    ['1,234.50', 123_450],
    ['1.234,50', 123_450],
    ['1 234,50 €', 123_450],
    ['1’234.50', 123_450],
    ['$10', 1000],
    ['25,00 EUR', 2500],
    ['R$ 10,00', 1000],
    ['Rs. 100', 10_000],
    ['25 د.إ.', 2500],
    ['-3.20', -320],
    ['−3,20', -320],
    ['1.234', 123_400],
    ['٢٥٫٥٠', 2550],
    ['۱۲', 1200],
    ['１２．５', 1250],
    ['0', 0],
    ['-0', 0],
  ])('%s is %i', (text, amount) => {
    expect(readTypedAmount(text, 'EUR')).toBe(amount);
  });

  it.each([
    '',
    'x',
    '1.2.3',
    '12.345,6,7',
    '1,23,456',
    '12..5',
    '.5',
    '9'.repeat(20),
    '1e5',
    '1-2',
  ])('%j is none', (text) => {
    expect(readTypedAmount(text, 'EUR')).toBe(null);
  });

  it('has no decimals in a currency without', () => {
    expect(readTypedAmount('5,000', 'JPY')).toBe(5000);
    expect(readTypedAmount('￥5000', 'JPY')).toBe(5000);
    expect(readTypedAmount('50.5', 'JPY')).toBe(null);
  });

  it('is read as every language writes it', () => {
    const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt-BR', 'ja', 'ar-EG', 'de-CH', 'sv'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e11 }),
        fc.constantFrom(...languages),
        fc.constantFrom('EUR', 'JPY', 'SEK'),
        fc.boolean(),
        (amount, language, currency, useGrouping) => {
          const digits = currency === 'JPY' ? 0 : 2;
          const format = new Intl.NumberFormat(language, {
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
            useGrouping,
          });
          const text = format.format(Number(decimalText(amount, currency)));
          expect(readTypedAmount(text, currency)).toBe(amount);
        },
      ),
    );
  });
});
