import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type SectionMeasures,
  sectionLayout,
  sectionRange,
} from '@/components/ui/models/section-layout.ts';
import { MAX_RENDERED } from '@/components/ui/models/virtual-range.ts';

const measures = (more: Partial<SectionMeasures>): SectionMeasures => ({
  count: 10,
  columns: 1,
  lineHeight: 50,
  headingHeight: 40,
  starts: [],
  ...more,
});

const MEASURES = fc
  .record({
    count: fc.integer({ min: 0, max: 60_000 }),
    columns: fc.integer({ min: 1, max: 12 }),
    lineHeight: fc.integer({ min: 40, max: 300 }),
    headingHeight: fc.integer({ min: 0, max: 60 }),
    parts: fc.array(fc.nat(), { maxLength: 40 }),
  })
  .map(({ parts, ...given }): SectionMeasures => {
    const starts = [...new Set([0, ...parts.map((each) => each % Math.max(1, given.count))])];
    const isOne = parts.length === 0 || given.count === 0;
    return { ...given, starts: isOne ? [] : starts.sort((a, b) => a - b) };
  });

describe('a list without headings', () => {
  it('is lines of one height', () => {
    const layout = sectionLayout(measures({ columns: 4 }));
    expect(layout).toMatchObject({ height: 150, lines: 3, headings: [] });
    expect(layout.placeOf(9)).toEqual({ top: 100, line: 2, column: 1 });
    expect(layout.itemsOf(2)).toEqual({ from: 8, to: 10 });
  });
});

describe('a list in parts', () => {
  const layout = sectionLayout(measures({ columns: 2, starts: [0, 3, 4] }));

  it('begins each with a heading and a new line', () => {
    // Two lines, one, three; a heading over each.
    expect(layout).toMatchObject({ lines: 6, height: 6 * 50 + 3 * 40, headings: [0, 140, 230] });
    expect(layout.placeOf(2)).toEqual({ top: 90, line: 1, column: 0 });
    expect(layout.placeOf(3)).toEqual({ top: 180, line: 2, column: 0 });
    expect(layout.placeOf(5)).toEqual({ top: 270, line: 3, column: 1 });
    expect(layout.itemsOf(1)).toEqual({ from: 2, to: 3 });
    expect([0, 2, 3, 4, 9].map(layout.partOf)).toEqual([0, 0, 1, 2, 2]);
  });

  it.each([
    [-100, 0],
    [0, 0],
    [139, 1],
    [140, 2],
    [185, 2],
    [235, 3],
    [10_000, 5],
  ])('has at %d the line %d', (top, line) => {
    expect(layout.lineAt(top)).toBe(line);
  });
});

describe('what is rendered', () => {
  it('is never too much, in sight while there is room for that, and whole lines', () => {
    const sight = fc.record({
      above: fc.integer({ min: -500, max: 3_000_000 }),
      height: fc.integer({ min: 0, max: 2200 }),
    });
    fc.assert(
      fc.property(MEASURES, sight, (given, { above, height }) => {
        const layout = sectionLayout(given);
        const { from, to } = sectionRange(layout, given, { above, height });
        const { count, columns, lineHeight } = given;
        expect(to - from).toBeLessThanOrEqual(MAX_RENDERED - 2);
        expect(to).toBeLessThanOrEqual(count);
        if (count === 0) return;
        expect(to).toBeGreaterThan(from);
        expect(layout.placeOf(from).column).toBe(0);
        const fits = (Math.ceil(height / lineHeight) + 1) * columns <= MAX_RENDERED - 2;
        if (!fits) return;
        const top = Math.min(Math.max(0, above), Math.max(0, layout.height - height));
        const first = layout.placeOf(from);
        if (first.line > 0) expect(first.top).toBeLessThanOrEqual(top + given.headingHeight);
        const end = layout.placeOf(to - 1).top + lineHeight;
        expect(end).toBeGreaterThanOrEqual(Math.min(top + height, layout.height));
      }),
    );
  });

  it('finds every item where it is placed', () => {
    fc.assert(
      fc.property(MEASURES, fc.nat(), (given, nth) => {
        if (given.count === 0) return;
        const layout = sectionLayout(given);
        const index = nth % given.count;
        const { line, column, top } = layout.placeOf(index);
        expect(layout.itemsOf(line).from + column).toBe(index);
        expect(layout.lineAt(top)).toBe(line);
      }),
    );
  });

  it('is the beginning where nothing has been measured', () => {
    const given = measures({ count: 500, lineHeight: 53 });
    expect(sectionRange(sectionLayout(given), given, { above: 0, height: 0 }).from).toBe(0);
  });
});
