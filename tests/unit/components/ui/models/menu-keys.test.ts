import { expect, it } from 'vitest';
import { createMenuKeys } from '@/components/ui/models/menu-keys.ts';

const LABELS = ['Link', 'Markdown', ' Main channel', 'HTML'];

/** Presses keys one after another, each 100 ms after the one before. */
function walk(from: number, keys: readonly string[], gap = 100): number | null {
  const menu = createMenuKeys(LABELS);
  let at: number | null = from;
  keys.forEach((key, index) => {
    at = menu.next(key, index * gap, at ?? -1);
  });
  return at;
}

it.each([
  [0, ['ArrowDown'], 1],
  [3, ['ArrowDown'], 0],
  [-1, ['ArrowDown'], 0],
  [0, ['ArrowUp'], 3],
  [-1, ['ArrowUp'], 3],
  [1, ['Home'], 0],
  [1, ['End'], 3],
  [0, ['m'], 1],
  [0, ['M'], 1],
  [1, ['m'], 2],
  [0, ['m', 'a', 'i'], 2],
  [0, ['m', 'a'], 1],
  [0, ['q'], 0],
  [0, ['Enter'], null],
  [0, [' '], null],
  [0, ['Shift'], null],
])('from %i, %j leads to %j', (from, keys, to) => {
  expect(walk(from, keys)).toBe(to);
});

it('takes a letter that comes late as the first of another label', () => {
  expect(walk(0, ['m', 'h'], 1000)).toBe(3);
});

it('leads nowhere in a menu without items', () => {
  expect(createMenuKeys([]).next('ArrowDown', 0, -1)).toBeNull();
});
