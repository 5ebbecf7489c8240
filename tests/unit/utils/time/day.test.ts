import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  type Day,
  daysBetween,
  firstDayOf,
  isDay,
  lastDayOf,
  monthOf,
} from '@/utils/time/day.ts';
import type { Answered, Asked } from './days-in-zone.ts';

/** Zones with every kind of oddity: clocks that change at midnight, by half an hour, a day that was left out. */
const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Europe/Madrid',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
] as const;

const days = fc
  .integer({ min: Date.UTC(1995, 0), max: Date.UTC(2199, 0) })
  .map((time): Day => new Date(time).toISOString().slice(0, 10));
const counts = fc.integer({ min: -60_000, max: 80_000 });

describe('a day', () => {
  it.each(['2026-12-10', '2024-02-29', '2000-02-29', '0099-01-01'])('is %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '',
    '2026-2-1',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-01T00:00',
  ])('is not %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe.each(ZONES)('in the zone %s', (zone) => {
  const script = fileURLToPath(new URL('./days-in-zone.ts', import.meta.url));
  const asked: Asked = {
    moments: [
      ...fc.sample(fc.integer({ min: Date.UTC(1995, 0, 2), max: Date.UTC(2099, 0) }), 400),
      // Every half hour of two days in which clocks changed, somewhere.
      ...[Date.UTC(2026, 2, 28, 12), Date.UTC(2026, 9, 24, 12), Date.UTC(2011, 11, 29)].flatMap(
        (start) => Array.from({ length: 96 }, (_, index) => start + index * 30 * 60_000),
      ),
    ],
    days: fc.sample(fc.tuple(days, counts), 400),
  };
  const answered: Answered = JSON.parse(
    execFileSync(process.execPath, [script], {
      input: JSON.stringify(asked),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  );

  it('today is the day on the wall’s calendar', () => {
    const wall = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
    expect(answered.at).toEqual(asked.moments.map((moment) => wall.format(moment)));
  });

  it('counting comes to the same as everywhere, and neither loses nor gains a day', () => {
    expect(answered.later).toEqual(asked.days.map(([day, count]) => addDays(day, count)));
    expect(answered.counts).toEqual(asked.days.map(([, count]) => count));
  });

  it('a day is written as it was said', () => {
    expect(answered.written).toEqual(asked.days.map(([day]) => day));
  });
});

describe('counting days', () => {
  it('there and back comes to the same day', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        const later = addDays(day, count);
        expect(isDay(later)).toBe(true);
        expect(daysBetween(day, later)).toBe(count);
        expect(addDays(later, -count)).toBe(day);
      }),
    );
  });

  it.each([
    ['2026-06-13', 180, '2026-12-10'],
    // Clocks change in between.
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2027-12-31', 1, '2028-01-01'],
    // Samoa left out 30 December 2011.
    ['2011-12-29', 2, '2011-12-31'],
  ])('from %s, %i on, is %s', (day, count, later) => {
    expect(addDays(day, count)).toBe(later);
  });
});

describe('years and months', () => {
  it.each([
    ['2026-12-10', 3, '2029-12-10'],
    ['2024-02-29', 3, '2027-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2025-02-28', 3, '2028-02-28'],
  ])('%s and %i years is %s', (day, years, later) => {
    expect(addYears(day, years)).toBe(later);
  });

  it('a month begins with its first day and ends the day before the next', () => {
    fc.assert(
      fc.property(days, (day) => {
        const month = monthOf(day);
        expect(firstDayOf(month) <= day && day <= lastDayOf(month)).toBe(true);
        expect(addDays(lastDayOf(month), 1)).toBe(firstDayOf(addMonths(month, 1)));
      }),
    );
  });

  it('months are counted over the ends of years', () => {
    expect(addMonths('2026-11', 2)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
  });
});
