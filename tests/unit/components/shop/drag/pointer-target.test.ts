// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { DragView } from '@/components/shop/drag/drag.ts';
import { targetAt } from '@/components/shop/drag/pointer-target.ts';

const IDS = ['a', 'b', 'c', 'd'];
const PRODUCTS = { kind: 'products', ids: ['b'], from: 'c:lips' } as const;

/** A list in parts: a stands in Makeup, the others in Lips. */
const VIEW: DragView = {
  ids: () => IDS,
  orders: () => [
    { category: 'c:makeup', from: 0, to: 1 },
    { category: 'c:lips', from: 1, to: 4 },
  ],
  rows: () => [],
  nodes: () => [],
  grid: () => ({ columns: 1, lines: 10 }),
  draggedProducts: () => null,
};

/** Part of a page in which every element is 100 pixels high and begins at 0. */
function within(html: string, selector: string): Element {
  document.body.innerHTML = `<main data-list>${html}</main>`;
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  element.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
  return element;
}

const at = (html: string, selector: string, y = 50, view = VIEW) =>
  targetAt(view, PRODUCTS, within(html, selector), 10, y);
const inList = (category: string, before: string | null) => ({ at: 'list', category, before });

describe('where a pointer would drop products in a list in parts', () => {
  it.each([
    ['the upper half of a product: before it', 2, 10, inList('c:lips', 'c')],
    ['its lower half: before the next that stays', 2, 90, inList('c:lips', 'd')],
    ['the lower half of the last of a part: at the end of that', 0, 90, inList('c:makeup', null)],
    ['the product that is dragged: before the next', 1, 10, inList('c:lips', 'c')],
  ])('%s', (_, row, y, target) => {
    expect(at(`<div data-row="${row}"></div>`, '[data-row]', y)).toEqual(target);
  });

  it('a heading: before the first of its part', () => {
    expect(at('<div data-from="1"></div>', '[data-from]')).toEqual(inList('c:lips', 'c'));
    expect(at('<div data-from="0"></div>', '[data-from]')).toEqual(inList('c:makeup', 'a'));
  });

  it('below the list: at the end of its last part', () => {
    expect(at('<p></p>', 'p')).toEqual(inList('c:lips', null));
  });

  it('nowhere where the list stands in another order', () => {
    const sorted = { ...VIEW, orders: () => [] };
    expect(at('<div data-row="2"></div>', '[data-row]', 10, sorted)).toBe(null);
  });
});
