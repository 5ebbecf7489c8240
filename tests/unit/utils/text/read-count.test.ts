import { expect, it } from 'vitest';
import { readCount } from '@/utils/text/read-count.ts';

it.each([
  ['0', 0],
  ['120', 120],
  ['1,234', 1234],
  ['1.234.567', 1_234_567],
  ["1'234", 1234],
  ['1 234', 1234],
  ['١٢٣', 123],
  ['１２０', 120],
])('%s is %i', (typed, count) => {
  expect(readCount(typed)).toBe(count);
});

it.each(['', '-5', '1.5', '12,34', 'many', '1e3', '9999999999999'])('%j is none', (typed) => {
  expect(readCount(typed)).toBe(null);
});
