import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PlanDragged,
  planTargets,
  presentTarget,
  targetAfterKey,
  targetUnder,
} from '@/components/streams/plan/plan-drag.ts';
import { segmentOf } from '../../../utils/streams/segments.ts';

const plan = [
  segmentOf('a', { products: ['p:us:1', 'p:us:2'] }),
  segmentOf('b'),
  segmentOf('c', { products: ['p:us:3'] }),
];
const segments = (...ids: string[]): PlanDragged => ({ kind: 'segments', ids });
const product: PlanDragged = { kind: 'products', ids: ['p:us:1'], from: 'a' };

describe('planTargets', () => {
  it('are before each segment that stays, and at the end', () => {
    expect(planTargets(plan, segments('b'))).toEqual([
      { at: 'segments', before: 'a' },
      { at: 'segments', before: 'c' },
      { at: 'segments', before: null },
    ]);
  });

  it('of a product are before each other one, and at the end of each segment', () => {
    expect(planTargets(plan, product)).toEqual([
      { at: 'products', segment: 'a', before: 'p:us:2' },
      { at: 'products', segment: 'a', before: null },
      { at: 'products', segment: 'b', before: null },
      { at: 'products', segment: 'c', before: 'p:us:3' },
      { at: 'products', segment: 'c', before: null },
    ]);
  });

  it('have the present place among them, whatever is moved', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), (ids) => {
        expect(planTargets(plan, segments(...ids))).toContainEqual(
          presentTarget(plan, segments(...ids)),
        );
      }),
    );
    expect(presentTarget(plan, product)).toEqual({
      at: 'products',
      segment: 'a',
      before: 'p:us:2',
    });
  });
});

describe('targetAfterKey', () => {
  const walk = (dragged: PlanDragged, ...keys: string[]) =>
    keys.reduce(
      (target, key) => targetAfterKey(plan, { dragged, target, by: 'keys' }, key),
      presentTarget(plan, dragged),
    );

  it('walks from place to place and stays at the ends', () => {
    expect(walk(segments('b'), 'ArrowUp')).toEqual({ at: 'segments', before: 'a' });
    expect(walk(segments('b'), 'ArrowUp', 'ArrowUp')).toEqual({ at: 'segments', before: 'a' });
    expect(walk(segments('b'), 'End')).toEqual({ at: 'segments', before: null });
    expect(walk(segments('b'), 'x')).toEqual({ at: 'segments', before: 'c' });
  });

  it('leads a product through all segments', () => {
    expect(walk(product, 'ArrowDown', 'ArrowDown')).toEqual({
      at: 'products',
      segment: 'b',
      before: null,
    });
  });
});

describe('targetUnder', () => {
  it('is before a segment, or before the next one beyond its middle', () => {
    const over = { segment: 'b', product: null };
    expect(targetUnder(plan, segments('a'), { ...over, isPast: false })).toEqual({
      at: 'segments',
      before: 'b',
    });
    expect(targetUnder(plan, segments('a'), { ...over, isPast: true })).toEqual({
      at: 'segments',
      before: 'c',
    });
    expect(targetUnder(plan, segments('c'), { ...over, isPast: true })).toEqual({
      at: 'segments',
      before: null,
    });
  });

  it('puts a product at the end of a segment, or beside another one', () => {
    expect(targetUnder(plan, product, { segment: 'c', product: null, isPast: false })).toEqual({
      at: 'products',
      segment: 'c',
      before: null,
    });
    expect(targetUnder(plan, product, { segment: 'c', product: 'p:us:3', isPast: false })).toEqual({
      at: 'products',
      segment: 'c',
      before: 'p:us:3',
    });
  });
});
