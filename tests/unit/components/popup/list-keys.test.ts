import { expect, it } from 'vitest';
import { cellAfter } from '@/components/popup/list-keys.ts';

it.each([
  ['ArrowDown', { row: 5, column: 1 }],
  ['ArrowUp', { row: 3, column: 1 }],
  ['PageDown', { row: 9, column: 1 }],
  ['PageUp', { row: 0, column: 1 }],
  ['Home', { row: 0, column: 1 }],
  ['End', { row: 9, column: 1 }],
  ['ArrowRight', { row: 4, column: 2 }],
  ['ArrowLeft', { row: 4, column: 0 }],
  ['Enter', null],
  ['a', null],
])('%s walks', (key, to) => {
  expect(cellAfter({ row: 4, column: 1 }, key, 10, false)).toEqual(to);
});

it('walks along the line of reading from right to left', () => {
  expect(cellAfter({ row: 0, column: 1 }, 'ArrowLeft', 1, true)).toEqual({ row: 0, column: 2 });
});

it.each([
  ['ArrowUp', { row: 0, column: 0 }],
  ['ArrowDown', { row: 0, column: 0 }],
  ['ArrowLeft', { row: 0, column: 0 }],
])('%s stops at the edge', (key, to) => {
  expect(cellAfter({ row: 0, column: 0 }, key, 1, false)).toEqual(to);
});
