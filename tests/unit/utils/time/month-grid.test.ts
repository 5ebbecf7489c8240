import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, firstDayOf, lastDayOf } from '@/utils/time/day.ts';
import { firstWeekdayOf, weekdayOf, weeksOf } from '@/utils/time/month-grid.ts';

describe('the weeks of a month', () => {
  it('begin where weeks begin', () => {
    // 1 December 2026 is a Tuesday.
    expect(weeksOf('2026-12', 1)[0]).toEqual([
      null,
      ...Array.from({ length: 6 }, (_, at) => addDays('2026-12-01', at)),
    ]);
    expect(weeksOf('2026-12', 0)[0]?.indexOf('2026-12-01')).toBe(2);
    expect(weeksOf('2026-12', 6)[0]?.indexOf('2026-12-01')).toBe(3);
    // Four weeks, nothing beside them.
    expect(weeksOf('2027-02', 1)).toHaveLength(4);
  });

  it('have each of its days once, on its weekday', () => {
    const months = fc
      .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
    fc.assert(
      fc.property(months, fc.constantFrom(0, 1, 6), (month, first) => {
        const weeks = weeksOf(month, first);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days[0]).toBe(firstDayOf(month));
        expect(days.at(-1)).toBe(lastDayOf(month));
        expect(days.every((day, at) => at === 0 || day === addDays(days[at - 1] ?? '', 1))).toBe(
          true,
        );
        for (const week of weeks) {
          for (const [at, day] of week.entries()) {
            if (day !== null) expect(weekdayOf(day)).toBe((first + at) % 7);
          }
        }
      }),
    );
  });

  it.each([
    ['en-US', 0],
    ['en-GB', 1],
    ['de', 1],
    ['ja', 0],
    ['pt-BR', 0],
    ['ar', 6],
    ['ar-SA', 0],
  ])('in %s begin with %i', (language, first) => {
    expect(firstWeekdayOf(language)).toBe(first);
  });
});
