import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_RENDERED,
  renderedIndexes,
  virtualRange,
} from '@/components/ui/models/virtual-range.ts';

describe('what is rendered', () => {
  it('is never too much, in sight while there is room for that, and whole lines', () => {
    const measures = fc.record({
      above: fc.integer({ min: -500, max: 3_000_000 }),
      height: fc.integer({ min: 0, max: 2200 }),
      lineHeight: fc.integer({ min: 40, max: 300 }),
      columns: fc.integer({ min: 1, max: 12 }),
      count: fc.integer({ min: 0, max: 60_000 }),
    });
    fc.assert(
      fc.property(measures, (given) => {
        const { from, to } = virtualRange(given);
        const { above, height, lineHeight, columns, count } = given;
        expect(to - from).toBeLessThanOrEqual(MAX_RENDERED - 2);
        expect(from % columns).toBe(0);
        expect(to).toBeLessThanOrEqual(count);
        if (count > 0) expect(to).toBeGreaterThan(from);
        const last = Math.max(0, Math.ceil(count / columns) * lineHeight - height);
        const top = Math.min(Math.max(0, above), last);
        const fits = (Math.ceil(height / lineHeight) + 1) * columns <= MAX_RENDERED - 2;
        if (!fits || count === 0) return;
        expect((from / columns) * lineHeight).toBeLessThanOrEqual(top);
        const end = Math.ceil(to / columns) * lineHeight;
        expect(end).toBeGreaterThanOrEqual(
          Math.min(top + height, Math.ceil(count / columns) * lineHeight),
        );
      }),
    );
  });

  it('is the beginning where nothing has been measured', () => {
    expect(virtualRange({ above: 0, height: 0, lineHeight: 53, columns: 1, count: 500 }).from).toBe(
      0,
    );
  });
});

describe('what is kept in the document besides', () => {
  it.each([
    [{ from: 2, to: 5 }, [], [2, 3, 4]],
    [{ from: 2, to: 5 }, [3], [2, 3, 4]],
    [{ from: 2, to: 5 }, [9, 0], [0, 2, 3, 4, 9]],
    [{ from: 2, to: 5 }, [-1, 10], [2, 3, 4]],
  ])('of 10 items, %j and %j', (range, kept, indexes) => {
    expect(renderedIndexes(range, kept, 10)).toEqual(indexes);
  });
});
