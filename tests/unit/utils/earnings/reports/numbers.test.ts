import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DecimalSign,
  decimalSignOf,
  isNumber,
  readAmount,
  readCount,
} from '@/utils/earnings/reports/numbers.ts';

describe('readAmount', () => {
  it.each<[string, number, DecimalSign?]>([
    ['2089.0', 208_900],
    ['16,39', 1639],
    ['16.39', 1639],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['1 234,56', 123_456],
    ['1\u202f234,56', 123_456],
    ["1'234.56", 123_456],
    ['12,34,567.8', 123_456_780],
    ['₹1,234.00', 123_400],
    ['Rs. 1,234.00', 123_400],
    ['R$ 1.234,56', 123_456],
    ['US$5.29', 529],
    ['5.29 USD', 529],
    ['12,50 zł', 1250],
    ['1.234,56 €', 123_456],
    ['kr 99,00', 9900],
    ['￥１，０８０', 108_000],
    ['١٬٢٣٤٫٥٦ د.إ.', 123_456],
    ['१,२३४.५६', 123_456],
    ['-19.99', -1999],
    ['\u221219.99', -1999],
    ['19.99-', -1999],
    ['(19.99)', -1999],
    ['($19.99)', -1999],
    ['-$19.99', -1999],
    ['$-19.99', -1999],
    ['+5', 500],
    ['.5', 50],
    ['2.7800000000000002', 278],
    ['40.895', 4090, '.'],
    ['-0.005', -1],
    ['0.0', 0],
    ['-0.001', 0],
    ['1.5E+3', 150_000],
    ['2.5e-1', 25],
    ['1.234', 123_400, null],
    ['1.234', 123, '.'],
    ['1,234', 123_400, '.'],
    ['1,234', 123, ','],
    ['0,125', 13, null],
    ['1234.567', 123_457, null],
    ['9007199254740.99', 900_719_925_474_099],
  ])('%s is %i hundredths', (text, expected, sign = null) => {
    expect(readAmount(text, 2, sign)).toBe(expected);
  });

  it.each([
    '',
    '-',
    'abc',
    '05.04.2021',
    '1.2.3',
    '1,23,4',
    '(5',
    '12-12',
    'B0TESTAAA1',
    '1e999',
    '99999999999999999',
    '5 apples',
    '1/2',
    '=1+1',
    'Infinity',
  ])('%j is none', (text) => {
    expect(readAmount(text, 2, null)).toBeNull();
  });

  it('of yen there is no part', () => {
    expect(readAmount('1,080', 0, null)).toBe(1080);
    expect(readAmount('1080.5', 0, null)).toBe(1081);
  });

  it('is exact for every amount of cents, however a program prints it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900_000_000, max: 900_000_000 }), (cents) => {
        for (const text of [
          String(cents / 100),
          (cents / 100).toFixed(2),
          (cents / 100).toExponential(),
        ]) {
          expect(readAmount(text, 2, '.')).toBe(cents + 0);
        }
        const european = new Intl.NumberFormat('de', { minimumFractionDigits: 2 }).format(
          cents / 100,
        );
        expect(readAmount(european, 2, ',')).toBe(cents + 0);
      }),
    );
  });
});

it('never takes longer than the text is long', () => {
  for (const text of ['1,'.repeat(50_000), `${'9'.repeat(100_000)}x`, '-'.repeat(100_000)]) {
    expect(isNumber(text)).toBe(false);
  }
});

it.each([
  ['3', 3],
  ['3.0', 3],
  ['1,234', 1234],
  ['1.234', 1234],
  ['-2', -2],
  ['٣', 3],
  ['3.5', null],
  ['', null],
])('readCount: %s is %s', (text, expected) => {
  expect(readCount(text)).toBe(expected);
});

it.each<[string[], DecimalSign]>([
  [['1.234', '16,39'], ','],
  [['1,234', '16.39'], '.'],
  [['1.234.567'], ','],
  [['1.234', '5'], null],
  [['16,39', '16.39'], null],
])('%j: before fractions stands %j', (cells, expected) => {
  expect(decimalSignOf(cells)).toBe(expected);
});
