import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OnDay } from '@/utils/streams/air-time.ts';
import {
  amountsByDay,
  daysOfSpan,
  fullMinutes,
  inMilliseconds,
  neededMinutes,
  standingInLastDays,
  standingInMonth,
  sumWithin,
} from '@/utils/streams/progress.ts';
import { addDays, daysBetween, lastDayOf, monthOf } from '@/utils/time/day.ts';

function minutes(...days: [day: string, minutes: number][]): OnDay[] {
  return days.map(([day, count]) => ({ day, amount: inMilliseconds(count) }));
}

const THOUSAND = inMilliseconds(1000);
const NINETY = inMilliseconds(90);

describe('a target of a month', () => {
  it('says what each day that is left needs: 620 of 1,000 minutes, 11 days left, 35 a day', () => {
    const done = minutes(['2026-12-02', 400], ['2026-12-20', 220], ['2026-11-30', 500]);
    const standing = standingInMonth(
      { done, planned: [], target: THOUSAND, today: '2026-12-21' },
      '2026-12',
    );
    expect(fullMinutes(standing.done)).toBe(620);
    expect(standing.daysLeft).toBe(11);
    expect(neededMinutes(standing.perDay ?? 0)).toBe(35);
  });

  it('counts what is planned from today on, until the month ends', () => {
    const planned = minutes(
      ['2026-12-20', 30],
      ['2026-12-21', 60],
      ['2026-12-31', 45],
      ['2027-01-01', 90],
    );
    const input = { done: [], planned, target: THOUSAND, today: '2026-12-21' };
    expect(fullMinutes(standingInMonth(input, '2026-12').planned)).toBe(105);
  });

  it('is reached, over, or still to come', () => {
    const done = minutes(['2026-11-05', 1000]);
    const input = { done, planned: [], target: THOUSAND, today: '2026-12-21' };
    expect(standingInMonth(input, '2026-11')).toMatchObject({ left: 0, daysLeft: 0, perDay: null });
    expect(standingInMonth(input, '2026-10')).toMatchObject({
      left: THOUSAND,
      daysLeft: 0,
      perDay: null,
    });
    expect(standingInMonth(input, '2027-02')).toMatchObject({
      daysLeft: 28,
      perDay: Math.ceil(THOUSAND / 28),
    });
  });

  it('on its last day leaves one', () => {
    const input = { done: [], planned: [], target: THOUSAND, today: '2026-12-31' };
    expect(standingInMonth(input, '2026-12')).toMatchObject({ daysLeft: 1, perDay: THOUSAND });
  });
});

describe('a target of the last 30 days', () => {
  it('counts today and the 29 days before it', () => {
    expect(daysOfSpan('days30', '2026-12-30')).toEqual({ from: '2026-12-01', to: '2026-12-30' });
    const done = minutes(['2026-11-30', 50], ['2026-12-01', 20], ['2026-12-30', 30]);
    const input = { done, planned: [], target: NINETY, today: '2026-12-30' };
    const standing = standingInLastDays(input);
    expect(fullMinutes(standing.done)).toBe(50);
    expect(fullMinutes(standing.left)).toBe(40);
    expect(standing.dropping).toEqual({ day: '2026-12-31', amount: inMilliseconds(20) });
    expect(standing.below).toBe(null);
  });

  it('says until when it is reached without another stream', () => {
    const done = minutes(['2026-12-10', 30], ['2026-12-12', 30], ['2026-12-20', 80]);
    const input = { done, planned: [], target: NINETY, today: '2026-12-30' };
    expect(standingInLastDays(input)).toMatchObject({ left: 0, below: '2027-01-11' });
  });

  it('of a zone that is a day ahead counts what is tomorrow here', () => {
    const done = minutes(['2026-12-31', 30]);
    const input = { done, planned: [], target: NINETY, today: '2026-12-30' };
    expect(fullMinutes(standingInLastDays(input).done)).toBe(30);
  });
});

describe('sums', () => {
  const days = fc
    .integer({ min: Date.UTC(2025, 0), max: Date.UTC(2027, 0) })
    .map((time) => new Date(time).toISOString().slice(0, 10));
  const amounts = fc.array(
    fc.record({ day: days, amount: fc.integer({ min: 1, max: 8 * 3_600_000 }) }),
    { maxLength: 60 },
  );

  it('of the months come to the sum of all, to the millisecond', () => {
    fc.assert(
      fc.property(amounts, (done) => {
        const total = done.reduce((sum, { amount }) => sum + amount, 0);
        const months = [...new Set(done.map(({ day }) => monthOf(day)))];
        const inMonths = months.map((month) =>
          sumWithin(done, daysOfSpan('month', '2026-01-01', month)),
        );
        expect(inMonths.reduce((sum, each) => sum + each, 0)).toBe(total);
        expect(amountsByDay(done).reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
      }),
    );
  });

  it('what each day needs reaches the target, and a unit less does not', () => {
    fc.assert(
      fc.property(amounts, days, fc.integer({ min: 1, max: 1e8 }), (done, today, target) => {
        const standing = standingInMonth({ done, planned: [], target, today }, monthOf(today));
        expect(standing.daysLeft).toBe(daysBetween(today, lastDayOf(monthOf(today))) + 1);
        expect(standing.left).toBe(Math.max(0, target - standing.done));
        const { perDay, left, daysLeft } = standing;
        if (perDay === null) expect(left).toBe(0);
        else {
          expect(perDay * (daysLeft ?? 0)).toBeGreaterThanOrEqual(left);
          expect((perDay - 1) * (daysLeft ?? 0)).toBeLessThan(left);
        }
      }),
    );
  });

  it('a target of 30 days that is reached stands until the day that is said', () => {
    fc.assert(
      fc.property(amounts, days, fc.integer({ min: 1, max: 1e7 }), (every, today, target) => {
        const done = every.filter(({ day }) => day <= today);
        const { below } = standingInLastDays({ done, planned: [], target, today });
        if (below === null) return;
        const left = (on: string) =>
          standingInLastDays({ done, planned: [], target, today: on }).left;
        expect(left(addDays(below, -1))).toBe(0);
        expect(left(below)).toBeGreaterThan(0);
      }),
    );
  });
});
