import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Carried,
  type DropTarget,
  markInList,
  markInTree,
  markOf,
  placeOf,
  treeMarks,
} from '@/components/shop/drag/drop-target.ts';
import { treeRows } from '@/components/shop/sidebar/tree-rows.ts';
import { idOf, outline } from '../tree.ts';

const NODES = outline(`
Makeup
  Lips
    Matte
  Eyes
Home
`);
const ROWS = treeRows(NODES, new Set(NODES.map(({ id }) => id)));
const PRODUCTS: Carried = { kind: 'products', ids: ['p:1', 'p:2'], from: idOf('Lips') };
const category = (name: string): Carried => ({ kind: 'category', id: idOf(name) });
const words = (mark: DropTarget | null) =>
  mark?.at === 'tree' ? `${mark.where} ${mark.id.replace('c:', '')}` : mark;
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
  ])('with products of Lips, on %s: %s', (id, mark) => {
    expect(words(markInTree(PRODUCTS, row(id), 0.5, NODES))).toBe(mark);
  });

  it.each([
    ['Eyes', 'c:home', 0.1, 'before home'],
    ['Eyes', 'c:home', 0.5, 'into home'],
    ['Eyes', 'c:home', 0.9, 'after home'],
    ['Home', 'c:makeup', 0.9, 'into makeup'],
    ['Makeup', 'c:makeup', 0.5, null],
    ['Makeup', 'c:matte', 0.5, null],
    ['Makeup', 'trash', 0.5, null],
  ])('with %s, on %s at %d: %s', (name, id, down, mark) => {
    expect(words(markInTree(category(name), row(id), down, NODES))).toBe(mark);
  });
});

describe('keys in the tree', () => {
  it('lead products into every other category', () => {
    expect(treeMarks(PRODUCTS, ROWS).map(words)).toEqual([
      'into makeup',
      'into matte',
      'into eyes',
      'into home',
    ]);
  });

  it('lead a category before, into and behind every other one, in their order', () => {
    expect(treeMarks(category('Home'), ROWS).map(words)).toEqual([
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
    expect(treeMarks(category('Makeup'), ROWS).map(words)).toEqual([
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
  ])('begin where %s is: %s', (name, mark) => {
    expect(words(markOf(NODES, idOf(name)))).toBe(mark);
  });

  it.each(NODES.filter(({ name }) => name !== 'Matte').map(({ name }) => name))(
    'begin with %s at one of the places that they lead to',
    (name) => {
      const marks = treeMarks(category(name), ROWS).map(words);
      expect(marks).toContain(words(markOf(NODES, idOf(name))));
    },
  );
});

it('every mark of a category is a place: this one, or another that it can have', () => {
  for (const { id, parent } of NODES) {
    const others = NODES.filter((node) => node.id !== id);
    for (const mark of treeMarks({ kind: 'category', id }, ROWS)) {
      if (mark.at !== 'tree') throw new Error('not of the tree');
      const place = placeOf(mark, NODES, id);
      const siblings = others.filter((node) => node.parent === place.parent).map((each) => each.id);
      expect([...siblings, null]).toContain(place.before);
    }
    const now = markOf(NODES, id);
    if (now?.at === 'tree') expect(placeOf(now, NODES, id).parent).toBe(parent);
  }
});

describe('a place in the list', () => {
  const LIST = ['a', 'b', 'c', 'd'];

  it.each([
    [0, 'a'],
    [1, 'd'],
    [2, 'd'],
    [3, 'd'],
    [4, null],
  ])('at %i is before %s, never before something that is moved itself', (at, before) => {
    expect(markInList(LIST, new Set(['b', 'c']), at)).toEqual({ at: 'list', before });
  });

  it('is always another product or the end', () => {
    fc.assert(
      fc.property(fc.subarray(LIST), fc.nat(5), (moved, at) => {
        const mark = markInList(LIST, new Set(moved), at);
        expect(mark.at === 'list' && mark.before && moved.includes(mark.before)).toBeFalsy();
      }),
    );
  });
});
