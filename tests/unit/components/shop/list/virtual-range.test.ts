import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, MOST_DRAWN, sightOf } from '@/components/shop/list/virtual-range.ts';

describe('what is drawn', () => {
  it('is never too much, in sight while there is room for that, and whole lines', () => {
    const measures = fc.record({
      above: fc.integer({ min: -500, max: 3_000_000 }),
      height: fc.integer({ min: 0, max: 2200 }),
      line: fc.integer({ min: 40, max: 300 }),
      columns: fc.integer({ min: 1, max: 12 }),
      count: fc.integer({ min: 0, max: 60_000 }),
    });
    fc.assert(
      fc.property(measures, (given) => {
        const { from, to } = sightOf(given);
        const { above, height, line, columns, count } = given;
        expect(to - from).toBeLessThanOrEqual(MOST_DRAWN - 2);
        expect(from % columns).toBe(0);
        expect(to).toBeLessThanOrEqual(count);
        if (count > 0) expect(to).toBeGreaterThan(from);
        const last = Math.max(0, Math.ceil(count / columns) * line - height);
        const top = Math.min(Math.max(0, above), last);
        const fits = (Math.ceil(height / line) + 1) * columns <= MOST_DRAWN - 2;
        if (!fits || count === 0) return;
        expect((from / columns) * line).toBeLessThanOrEqual(top);
        const end = Math.ceil(to / columns) * line;
        expect(end).toBeGreaterThanOrEqual(
          Math.min(top + height, Math.ceil(count / columns) * line),
        );
      }),
    );
  });

  it('is the beginning where nothing has been measured', () => {
    expect(sightOf({ above: 0, height: 0, line: 53, columns: 1, count: 500 }).from).toBe(0);
  });
});

describe('tiles beside one another', () => {
  const TILE = { least: 170, ratio: 1, fixed: 90 };

  it.each([
    [300, 600, 1],
    [700, 700, 4],
    [1500, 1000, 8],
  ])('%i × %i pixels hold %i', (width, height, columns) => {
    expect(columnsOf(width, height, TILE)).toBe(columns);
  });

  it('are larger on a very large screen, so that all of it is filled', () => {
    const columns = columnsOf(3200, 2000, TILE);
    const line = 3200 / columns + 90;
    expect(columns).toBeLessThan(Math.floor(3200 / TILE.least));
    expect((Math.ceil(2000 / line) + 1) * columns).toBeLessThan(MOST_DRAWN);
  });
});
