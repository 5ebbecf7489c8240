import { describe, expect, it } from 'vitest';
import { renderedIndexes } from '@/components/ui/models/virtual-range.ts';

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
