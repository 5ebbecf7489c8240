import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestorsOf } from '@/components/shop/drag/ancestors.ts';
import {
  categoryPosition,
  type Dragged,
  type DropTarget,
  listTargets,
  targetInList,
  targetInTree,
  targetOf,
  treeTargets,
} from '@/components/shop/drag/drop-target.ts';
import { treeRows } from '@/components/shop/store/tree-rows.ts';
import { idOf, outline } from '../tree.ts';

const NODES = outline(`
Makeup
  Lips
    Matte
  Eyes
Home
`);
const ROWS = treeRows(NODES, new Set(NODES.map(({ id }) => id)));
const PRODUCTS: Dragged = { kind: 'products', ids: ['p:1', 'p:2'], from: idOf('Lips') };
const category = (name: string): Dragged => ({ kind: 'category', id: idOf(name) });
const words = (target: DropTarget | null) =>
  target?.at === 'tree' ? `${target.edge} ${target.id.replace('c:', '')}` : target;
const row = (id: string) => {
  const found = ROWS.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('a pointer over the tree', () => {
  it.each([
    ['c:makeup', 'into makeup'],
    ['c:eyes', 'into eyes'],
    ['c:lips', null],
    ['trash', 'into trash'],
    ['all', null],
    ['none', null],
  ])('with products of Lips, on %s: %s', (id, target) => {
    expect(words(targetInTree(PRODUCTS, row(id), 0.5, NODES))).toBe(target);
  });

  it.each([
    ['Eyes', 'c:home', 0.1, 'before home'],
    ['Eyes', 'c:home', 0.5, 'into home'],
    ['Eyes', 'c:home', 0.9, 'after home'],
    ['Home', 'c:makeup', 0.9, 'into makeup'],
    ['Makeup', 'c:makeup', 0.5, null],
    ['Makeup', 'c:matte', 0.5, null],
    ['Makeup', 'trash', 0.5, null],
  ])('with %s, on %s at %d: %s', (name, id, down, target) => {
    expect(words(targetInTree(category(name), row(id), down, NODES))).toBe(target);
  });
});

describe('keys in the tree', () => {
  it('lead products into every other category', () => {
    expect(treeTargets(PRODUCTS, ROWS).map(words)).toEqual([
      'into makeup',
      'into matte',
      'into eyes',
      'into home',
    ]);
  });

  it('lead a category before, into and behind every other one, in their order', () => {
    expect(treeTargets(category('Home'), ROWS).map(words)).toEqual([
      'before makeup',
      'into makeup',
      'before lips',
      'into lips',
      'before matte',
      'into matte',
      'after matte',
      'before eyes',
      'into eyes',
      'after eyes',
      'after makeup',
    ]);
  });

  it('never lead a category into itself', () => {
    expect(treeTargets(category('Makeup'), ROWS).map(words)).toEqual([
      'before home',
      'into home',
      'after home',
    ]);
  });

  it.each([
    ['Lips', 'before eyes'],
    ['Eyes', 'after lips'],
    ['Matte', 'into lips'],
    ['Makeup', 'before home'],
  ])('begin where %s is: %s', (name, target) => {
    expect(words(targetOf(NODES, idOf(name)))).toBe(target);
  });

  it.each(NODES.filter(({ name }) => name !== 'Matte').map(({ name }) => name))(
    'begin with %s at one of the places that they lead to',
    (name) => {
      const targets = treeTargets(category(name), ROWS).map(words);
      expect(targets).toContain(words(targetOf(NODES, idOf(name))));
    },
  );
});

it('every target of a category is a position: this one, or another that it can have', () => {
  for (const { id, parent } of NODES) {
    const others = NODES.filter((node) => node.id !== id);
    for (const target of treeTargets({ kind: 'category', id }, ROWS)) {
      if (target.at !== 'tree') throw new Error('not of the tree');
      const position = categoryPosition(target, NODES, id);
      const siblings = others
        .filter((node) => node.parent === position.parent)
        .map((each) => each.id);
      expect([...siblings, null]).toContain(position.before);
    }
    const now = targetOf(NODES, id);
    if (now?.at === 'tree') expect(categoryPosition(now, NODES, id).parent).toBe(parent);
  }
});

describe('a place in the list', () => {
  const LIST = ['a', 'b', 'c', 'd'];
  const WHOLE = { category: 'c:lips', from: 0, to: 4 };

  it.each([
    [0, 'a'],
    [1, 'd'],
    [2, 'd'],
    [3, 'd'],
    [4, null],
  ])('at %i is before %s, never before something that is moved itself', (at, before) => {
    const target = targetInList(LIST, WHOLE, new Set(['b', 'c']), at);
    expect(target).toEqual({ at: 'list', category: 'c:lips', before });
  });

  it('is always another product or the end', () => {
    fc.assert(
      fc.property(fc.subarray(LIST), fc.nat(5), (moved, at) => {
        const target = targetInList(LIST, WHOLE, new Set(moved), at);
        expect(target.at === 'list' && target.before && moved.includes(target.before)).toBeFalsy();
      }),
    );
  });
});

it('the places in a list in parts: before each product that stays, and at the end of each part', () => {
  const parts = [
    { category: 'c:makeup', from: 0, to: 1 },
    { category: 'c:lips', from: 1, to: 4 },
  ];
  const places = listTargets(['a', 'b', 'c', 'd'], parts, new Set(['c']));
  expect(places.map((each) => each.at === 'list' && [each.category, each.before])).toEqual([
    ['c:makeup', 'a'],
    ['c:makeup', null],
    ['c:lips', 'b'],
    ['c:lips', 'd'],
    ['c:lips', null],
  ]);
  // The end of a part is not the beginning of the next.
  expect(targetInList(['a', 'b'], { category: 'c:makeup', from: 0, to: 1 }, new Set(), 1)).toEqual({
    ...{ at: 'list', category: 'c:makeup', before: null },
  });
});

it('the categories above one', () => {
  expect(ancestorsOf(NODES, idOf('Matte'))).toEqual(['c:lips', 'c:makeup']);
});
