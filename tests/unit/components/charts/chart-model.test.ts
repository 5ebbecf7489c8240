import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartLayout } from '@/components/charts/chart-model.ts';

const BOX = { width: 400, height: 100 };

describe('a chart', () => {
  it('stands on the line of nothing, with round numbers across', () => {
    const { bars, ticks, zero } = chartLayout([10, 35], BOX);
    expect(ticks.map(({ value }) => value)).toEqual([0, 10, 20, 30, 40]);
    expect(zero).toBe(100);
    expect(bars[0]).toMatchObject({ top: 75, height: 25, isNegative: false });
  });

  it('hangs what is negative under that line', () => {
    const { bars, ticks, zero } = chartLayout([-10, 10], BOX);
    expect(ticks.at(0)?.value).toBe(-10);
    expect(bars[0]).toMatchObject({ top: zero, height: 50, isNegative: true });
  });

  it('of nothing is a line', () => {
    expect(chartLayout([0, 0], BOX).ticks.map(({ value }) => value)).toEqual([0, 1]);
  });

  it('names as many as there is room for', () => {
    expect(chartLayout(Array(31).fill(1), BOX).named).toEqual([0, 5, 10, 15, 20, 25, 30]);
  });

  it('keeps every bar in its box, whatever the numbers', () => {
    const amounts = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1 });
    fc.assert(
      fc.property(amounts, (values) => {
        const { bars, ticks } = chartLayout(values, BOX);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const { start, width, top, height } of bars) {
          expect(start + width).toBeLessThanOrEqual(BOX.width + 0.001);
          expect(top).toBeGreaterThanOrEqual(-0.001);
          expect(top + height).toBeLessThanOrEqual(BOX.height + 0.001);
        }
      }),
    );
  });
});
