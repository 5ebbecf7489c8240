import { expect, it } from 'vitest';
import { directionOf } from '@/utils/text/direction.ts';

it.each([
  ['Halden قارورة ماء من الفولاذ', 'rtl'],
  ['ماء Halden', 'auto'],
  ['قارورة ماء Halden 750 مل', 'rtl'],
  ['בקבוק פלדה Halden', 'rtl'],
  ['Halden Steel Bottle (قارورة)', 'auto'],
  ['水筒 500ml', 'auto'],
  ['B0TESTAAA1', 'auto'],
  ['', 'auto'],
])('%j: %s', (title, expected) => {
  expect(directionOf(title)).toBe(expected);
});
