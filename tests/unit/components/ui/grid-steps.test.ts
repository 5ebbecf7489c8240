import { describe, expect, it } from 'vitest';
import { stepOf } from '@/components/ui/grid-steps.ts';
import { sectionLayout } from '@/components/ui/models/section-layout.ts';

const ROWS = { count: 30, columns: 1, lines: 10, rtl: false };
const TILES = { count: 14, columns: 4, lines: 3, rtl: false };

describe('in rows', () => {
  it.each([
    [-1, 'ArrowDown', 0],
    [-1, 'ArrowUp', 0],
    [4, 'ArrowDown', 5],
    [4, 'ArrowUp', 3],
    [0, 'ArrowUp', 0],
    [29, 'ArrowDown', 29],
    [4, 'PageDown', 13],
    [25, 'PageDown', 29],
    [4, 'PageUp', 0],
    [4, 'Home', 0],
    [4, 'End', 29],
    [4, 'ArrowRight', null],
    [4, 'a', null],
  ])('from %i, %s leads to %s', (at, key, to) => {
    expect(stepOf(at, key, ROWS)).toBe(to);
  });
});

describe('in tiles, four beside one another', () => {
  it.each([
    [5, 'ArrowRight', 6],
    [5, 'ArrowLeft', 4],
    [4, 'ArrowLeft', 3],
    [5, 'ArrowDown', 9],
    [11, 'ArrowDown', 13],
    [13, 'ArrowDown', 13],
    [12, 'ArrowDown', 12],
    [5, 'ArrowUp', 1],
    [2, 'ArrowUp', 2],
    [1, 'PageDown', 9],
    [13, 'ArrowRight', 13],
  ])('from %i, %s leads to %i', (at, key, to) => {
    expect(stepOf(at, key, TILES)).toBe(to);
  });

  it('from right to left, the left arrow goes on', () => {
    expect(stepOf(5, 'ArrowLeft', { ...TILES, rtl: true })).toBe(6);
  });
});

describe('in tiles in parts, four beside one another', () => {
  // Lines of 4 and 2, of 1, and of 4 and 3.
  const layout = sectionLayout({
    ...{ count: 14, columns: 4, lineHeight: 100, headingHeight: 40 },
    starts: [0, 6, 7],
  });

  it.each([
    [1, 'ArrowDown', 5],
    [3, 'ArrowDown', 5],
    [5, 'ArrowDown', 6],
    [6, 'ArrowDown', 7],
    [10, 'ArrowDown', 13],
    [13, 'ArrowDown', 13],
    [9, 'ArrowUp', 6],
    [6, 'ArrowUp', 4],
    [2, 'ArrowUp', 2],
    [0, 'PageDown', 6],
    [5, 'ArrowRight', 6],
    [7, 'ArrowLeft', 6],
  ])('from %i, %s leads to %i', (at, key, to) => {
    expect(stepOf(at, key, { ...TILES, layout })).toBe(to);
  });
});

it('an empty list leads nowhere', () => {
  expect(stepOf(-1, 'ArrowDown', { ...ROWS, count: 0 })).toBe(null);
});
