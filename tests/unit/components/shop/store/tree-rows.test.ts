import { describe, expect, it } from 'vitest';
import { treeRows, treeStep } from '@/components/shop/store/tree-rows.ts';
import { idOf, outline } from '../tree.ts';

const NODES = outline(`
Makeup
  Lips
    Matte
  Eyes
Home
`);
const OPEN = new Set([idOf('Makeup')]);
const ROWS = treeRows(NODES, OPEN);

describe('the lines of the tree', () => {
  it('are the shop’s own places and the categories that are shown', () => {
    expect(ROWS.map(({ id, depth, open }) => [id, depth, open])).toEqual([
      ['all', 0, null],
      ['none', 0, null],
      ['c:makeup', 0, true],
      ['c:lips', 1, false],
      ['c:eyes', 1, null],
      ['c:home', 0, null],
      ['trash', 0, null],
    ]);
  });

  it('say their place among their siblings', () => {
    expect(ROWS.map(({ position, siblings }) => `${position}/${siblings}`)).toEqual([
      '1/5',
      '2/5',
      '3/5',
      '1/2',
      '2/2',
      '4/5',
      '5/5',
    ]);
  });

  it('are few in an empty shop', () => {
    expect(treeRows([], new Set()).map(({ id }) => id)).toEqual(['all', 'none', 'trash']);
  });
});

describe('a key', () => {
  it.each([
    ['all', 'ArrowUp', { go: 'all' }],
    ['all', 'ArrowDown', { go: 'none' }],
    ['trash', 'ArrowDown', { go: 'trash' }],
    ['c:home', 'Home', { go: 'all' }],
    ['c:home', 'End', { go: 'trash' }],
    ['c:lips', 'ArrowRight', { open: 'c:lips' }],
    ['c:makeup', 'ArrowRight', { go: 'c:lips' }],
    ['c:eyes', 'ArrowRight', null],
    ['c:makeup', 'ArrowLeft', { close: 'c:makeup' }],
    ['c:eyes', 'ArrowLeft', { go: 'c:makeup' }],
    ['c:home', 'ArrowLeft', null],
    ['c:home', 'x', null],
  ])('on %s: %s', (id, key, step) => {
    const at = ROWS.findIndex((row) => row.id === id);
    expect(treeStep(ROWS, at, key, false)).toEqual(step);
  });

  it('from right to left, the left arrow leads inward', () => {
    expect(treeStep(ROWS, 3, 'ArrowLeft', true)).toEqual({ open: 'c:lips' });
  });
});
