import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionTargets,
  deselect,
  EMPTY_SELECTION,
  keepSelection,
  type Selection,
  type SelectMode,
  select,
  selectAll,
  selectModeOf,
} from '@/components/shop/store/selection.ts';

const LIST = ['a', 'b', 'c', 'd', 'e'];

/** Plays clicks such as `b`, `+d` (toggle), `>e` (range), `&e` (extend), `.c` (walk). */
function play(clicks: string): Selection {
  const modes: Record<string, SelectMode> = {
    '+': 'toggle',
    '>': 'range',
    '&': 'extend',
    '.': 'walk',
  };
  return clicks.split(' ').reduce((now, click) => {
    const id = click.at(-1) ?? '';
    return select(now, LIST, id, modes[click.charAt(0)] ?? 'only');
  }, EMPTY_SELECTION);
}

describe('clicks and keys', () => {
  it.each([
    ['b', 'b', 'b'],
    ['b d', 'd', 'd'],
    ['b +d', 'b d', 'd'],
    ['b +d +b', 'd', 'b'],
    ['b >d', 'b c d', 'd'],
    ['d >b', 'b c d', 'b'],
    ['b >d >c', 'b c', 'c'],
    ['b >d >a', 'a b', 'a'],
    ['a +c &e', 'a c d e', 'e'],
    ['b .d', 'b', 'd'],
    ['b .d >e', 'b c d e', 'e'],
    ['b .d +d', 'b d', 'd'],
    ['>c', 'c', 'c'],
  ])('%s selects %s and stands at %s', (clicks, selected, current) => {
    const now = play(clicks);
    expect([...now.ids].sort().join(' ')).toBe(selected);
    expect(now.current).toBe(current);
  });

  it.each<[held: string, walks: boolean, way: SelectMode]>([
    ['', false, 'only'],
    ['shiftKey', false, 'range'],
    ['ctrlKey', false, 'toggle'],
    ['metaKey', false, 'toggle'],
    ['ctrlKey', true, 'walk'],
    ['shiftKey metaKey', false, 'extend'],
  ])('with %s held (an arrow: %s) it is %s', (held, walks, way) => {
    const keys = { shiftKey: false, ctrlKey: false, metaKey: false };
    for (const key of held.split(' ')) if (key) Object.assign(keys, { [key]: true });
    expect(selectModeOf(keys, walks)).toBe(way);
  });

  it('all and none keep the place of the keys', () => {
    expect(selectAll(EMPTY_SELECTION, LIST).current).toBe('a');
    const all = selectAll(play('c'), LIST);
    expect([...all.ids]).toEqual(LIST);
    expect(deselect(all)).toEqual({ ids: new Set(), current: 'c', anchor: 'c' });
  });
});

describe('when the list has changed', () => {
  it.each([
    ['what stays selected stays', 'b +d', 'a b c d', 'b d', 'd'],
    ['what has gone is not selected', 'b +d', 'a b e', 'b', 'e'],
    ['the keys take the place of what has gone', 'c', 'a b d e', '', 'd'],
    ['at the end the one before', 'e', 'a b', '', 'b'],
    ['an empty list has no place', 'c', '', '', null],
  ])('%s', (_, clicks, list, selected, current) => {
    const now = keepSelection(play(clicks), list.split(' ').filter(Boolean), LIST);
    expect([...now.ids].join(' ')).toBe(selected);
    expect(now.current).toBe(current);
  });

  it('nothing is ever selected, or stood at, that is not in the list', () => {
    const id = fc.constantFrom(...LIST);
    const way = fc.constantFrom<SelectMode>('only', 'toggle', 'range', 'extend', 'walk');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, way)), fc.subarray(LIST), (clicks, list) => {
        const now = clicks.reduce(
          (last, [at, how]) => select(last, LIST, at, how),
          EMPTY_SELECTION,
        );
        const left = keepSelection(now, list, LIST);
        expect([...left.ids].filter((each) => !list.includes(each))).toEqual([]);
        expect(left.current === null || list.includes(left.current)).toBe(true);
        expect(left.anchor === null || list.includes(left.anchor)).toBe(true);
      }),
    );
  });
});

describe('what an action is about', () => {
  it('is the selection in the order of the list', () => {
    expect(actionTargets(play('d +a +c'), LIST)).toEqual(['a', 'c', 'd']);
  });

  it('is where the keys are when nothing is selected', () => {
    expect(actionTargets(deselect(play('d')), LIST)).toEqual(['d']);
    expect(actionTargets(EMPTY_SELECTION, LIST)).toEqual([]);
    expect(actionTargets(deselect(play('d')), ['a'])).toEqual([]);
  });
});
