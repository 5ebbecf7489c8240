import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  airTimeOf,
  dayOfStream,
  plannedTimeOf,
  splitByDay,
  sumOf,
  wasOnAir,
} from '@/utils/streams/air-time.ts';
import type { Moment } from '@/utils/streams/moment.ts';
import { foldMoments, timeOnAir } from '@/utils/streams/run.ts';
import { addDays, monthOf } from '@/utils/time/day.ts';
import { momentOf, wallAt } from '@/utils/time/zones.ts';
import { segmentOf } from './segments.ts';
import { resultOf, streamOf } from './streams.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Moments by the wall of a zone, on air from the first to the last. */
function ran(zone: string, from: [string, string], to: [string, string]): Moment[] {
  return [
    { key: 'm:1', at: momentOf(from[0], from[1], zone).at, what: 'start', segment: 's:1' },
    { key: 'm:2', at: momentOf(to[0], to[1], zone).at, what: 'end' },
  ];
}

const AFTERWARDS = Date.UTC(2030, 0);

describe('a stretch of time by days', () => {
  const zones = fc.constantFrom(
    ...['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'],
    ...['Africa/Cairo', 'America/Havana', 'Pacific/Apia', 'Asia/Kolkata'],
  );
  const starts = fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2040, 0) });
  const lengths = fc.integer({ min: 0, max: 12 * 24 * HOUR });

  it('comes to the stretch exactly, each moment on its own day', () => {
    fc.assert(
      fc.property(starts, lengths, zones, (from, length, zone) => {
        const days = splitByDay(from, from + length, zone);
        expect(sumOf(days)).toBe(length);
        expect(days.every(({ amount }) => amount > 0)).toBe(true);
        expect(days.map(({ day }) => day)).toEqual([...new Set(days.map(({ day }) => day))].sort());
        if (length > 0) {
          expect(days[0]?.day).toBe(wallAt(from, zone).day);
          expect(days.at(-1)?.day).toBe(wallAt(from + length - 1, zone).day);
        }
      }),
    );
  });

  it('has a night of 23 or 25 hours where clocks change', () => {
    const night = (day: string, zone: string) =>
      splitByDay(
        momentOf(day, '00:00', zone).at,
        momentOf(addDays(day, 1), '00:00', zone).at,
        zone,
      ).map(({ amount }) => amount / HOUR);
    expect(night('2026-03-29', 'Europe/Berlin')).toEqual([23]);
    expect(night('2026-10-25', 'Europe/Berlin')).toEqual([25]);
    expect(night('2026-03-08', 'America/New_York')).toEqual([23]);
    expect(night('2026-11-01', 'America/New_York')).toEqual([25]);
  });
});

describe('how long a stream was on air', () => {
  it('is split at midnight of its own zone, and at the month’s end with it', () => {
    const zone = 'America/New_York';
    const moments = ran(zone, ['2026-03-31', '23:20'], ['2026-04-01', '00:30']);
    const { all } = airTimeOf(streamOf({ zone, moments }), AFTERWARDS);
    expect(all).toEqual([
      { day: '2026-03-31', amount: 40 * MINUTE },
      { day: '2026-04-01', amount: 30 * MINUTE },
    ]);
  });

  it('counts once where it ran on two sites, and for each of them', () => {
    const moments = ran('Europe/Berlin', ['2026-12-01', '19:00'], ['2026-12-01', '20:00']);
    const stream = streamOf({ moments, sites: ['amazon', 'youtube'] });
    const { all, bySite } = airTimeOf(stream, AFTERWARDS);
    expect(sumOf(all)).toBe(HOUR);
    expect([...bySite].map(([site, days]) => [site, sumOf(days)])).toEqual([
      ['amazon', HOUR],
      ['youtube', HOUR],
    ]);
  });

  it('is what was typed of a site where that was typed', () => {
    const moments = ran('Europe/Berlin', ['2026-12-01', '19:00'], ['2026-12-01', '20:00']);
    const results = { youtube: resultOf({ seconds: 600 }) };
    const stream = streamOf({ moments, sites: ['amazon', 'youtube'], results });
    const { all, bySite } = airTimeOf(stream, AFTERWARDS);
    expect(sumOf(bySite.get('youtube') ?? [])).toBe(10 * MINUTE);
    expect(sumOf(bySite.get('amazon') ?? [])).toBe(HOUR);
    expect(sumOf(all)).toBe(HOUR);
  });

  it('can be typed of a stream that did not run with Linkshelf, over midnight too', () => {
    const stream = streamOf({
      day: '2026-12-31',
      time: '23:30',
      results: { amazon: resultOf({ seconds: 3600 }) },
    });
    expect(airTimeOf(stream, AFTERWARDS).all).toEqual([
      { day: '2026-12-31', amount: 30 * MINUTE },
      { day: '2027-01-01', amount: 30 * MINUTE },
    ]);
    expect(airTimeOf({ ...stream, time: null }, AFTERWARDS).all).toEqual([
      { day: '2026-12-31', amount: HOUR },
    ]);
    expect(airTimeOf({ ...stream, day: null }, AFTERWARDS).all).toEqual([]);
    expect(wasOnAir(stream)).toBe(true);
  });

  it('goes on while it is on air', () => {
    const [start] = ran('UTC', ['2026-12-01', '19:00'], ['2026-12-01', '20:00']);
    const stream = streamOf({ zone: 'UTC', moments: start ? [start] : [] });
    expect(sumOf(airTimeOf(stream, Date.UTC(2026, 11, 1, 19, 7)).all)).toBe(7 * MINUTE);
  });

  it('comes to the time on air exactly, whatever was noted', () => {
    const kinds = fc.constantFrom('start', 'show', 'pause', 'resume', 'end') satisfies fc.Arbitrary<
      Moment['what']
    >;
    const noted = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 4 * 24 * HOUR }), kinds, fc.constantFrom('s:1', 's:2')),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(noted, fc.constantFrom('Europe/Berlin', 'America/New_York'), (all, zone) => {
        const begin = momentOf('2026-10-30', '12:00', zone).at;
        const moments = all.map(([after, what, segment], index): Moment => {
          const at = begin + after;
          const key = `m:${index}`;
          return what === 'start' || what === 'show'
            ? { key, at, what, segment }
            : { key, at, what };
        });
        const stream = streamOf({ zone, moments });
        const { all: days, bySite } = airTimeOf(stream, AFTERWARDS);
        expect(sumOf(days)).toBe(timeOnAir(foldMoments(moments), AFTERWARDS));
        const months = new Set(days.map(({ day }) => monthOf(day)));
        const byMonth = [...months].map((month) =>
          sumOf(days.filter(({ day }) => monthOf(day) === month)),
        );
        expect(byMonth.reduce((sum, each) => sum + each, 0)).toBe(sumOf(days));
        expect(bySite.get('amazon') ?? []).toEqual(days);
      }),
    );
  });
});

describe('how long a stream is planned to be', () => {
  const segments = [
    segmentOf('s:1', { seconds: 600 }),
    segmentOf('s:2', { seconds: 1200, isSkipped: true }),
    segmentOf('s:3', { seconds: 3000 }),
  ];

  it('is what its segments take, on its days', () => {
    const stream = streamOf({ day: '2026-12-01', time: '23:30' });
    expect(plannedTimeOf(stream, segments)).toEqual([
      { day: '2026-12-01', amount: 30 * MINUTE },
      { day: '2026-12-02', amount: 30 * MINUTE },
    ]);
  });

  it('is its target while no segment has a length', () => {
    const stream = streamOf({ day: '2026-12-01', time: '19:00', target: 1800 });
    expect(plannedTimeOf(stream, [segmentOf('s:1')])).toEqual([
      { day: '2026-12-01', amount: 30 * MINUTE },
    ]);
  });

  it('is nothing once it has begun, and without a day', () => {
    const stream = streamOf({ day: '2026-12-01', time: '19:00' });
    const moments = ran('UTC', ['2026-12-01', '19:00'], ['2026-12-01', '20:00']);
    expect(plannedTimeOf({ ...stream, moments }, segments)).toEqual([]);
    expect(plannedTimeOf({ ...stream, day: null }, segments)).toEqual([]);
    const results = { amazon: resultOf({ seconds: 60 }) };
    expect(plannedTimeOf({ ...stream, results }, segments)).toEqual([]);
  });
});

describe('the day of a stream', () => {
  it('is that of its real beginning in its zone, else the planned one', () => {
    const zone = 'America/New_York';
    const moments = ran(zone, ['2026-12-01', '23:50'], ['2026-12-02', '01:00']);
    expect(dayOfStream(streamOf({ zone, day: '2026-12-02', moments }))).toBe('2026-12-01');
    expect(dayOfStream(streamOf({ zone, day: '2026-12-02' }))).toBe('2026-12-02');
    expect(dayOfStream(streamOf())).toBe(null);
  });
});

describe('a clock that was centuries wrong', () => {
  it('gives a stretch that is split over a few days alone, and is all there', () => {
    const [from, to] = [0, Date.UTC(5188, 0)];
    const days = splitByDay(from, to, 'Europe/Berlin');
    expect(days.length).toBeLessThan(1000);
    expect(days[0]?.day).toBe('1970-01-01');
    expect(sumOf(days)).toBe(to - from);
  });
});
