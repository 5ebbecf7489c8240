import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '@/utils/streams/moment.ts';
import {
  foldMoments,
  historyOf,
  momentAt,
  shownSegments,
  timeOnAir,
  timesOnAir,
} from '@/utils/streams/run.ts';

const T0 = Date.UTC(2026, 11, 1, 19);
/** Moments by seconds after the start. */
const start = (at: number, segment: string): Moment => ({
  key: `s${at}`,
  at: T0 + at * 1000,
  what: 'start',
  segment,
});
const show = (at: number, segment: string, key = `g${at}`): Moment => ({
  key,
  at: T0 + at * 1000,
  what: 'show',
  segment,
});
const bare = (at: number, what: 'pause' | 'resume' | 'end' | 'disclosed'): Moment => ({
  key: `b${at}`,
  at: T0 + at * 1000,
  what,
});
const seconds = (moments: readonly Moment[], at: number) =>
  historyOf(foldMoments(moments), T0 + at * 1000).map(({ segment, from, to }) => [
    segment,
    (from - T0) / 1000,
    (to - T0) / 1000,
  ]);

describe('what was on air', () => {
  it('is nothing before the start, and after it the segment that began', () => {
    expect(seconds([], 5)).toEqual([]);
    expect(seconds([start(0, 'a')], 0)).toEqual([]);
    expect(seconds([start(0, 'a')], 5)).toEqual([['a', 0, 5]]);
  });

  it('changes with what is shown, back to what was on before too', () => {
    expect(seconds([start(0, 'a'), show(10, 'b'), show(15, 'a')], 20)).toEqual([
      ['a', 0, 10],
      ['b', 10, 15],
      ['a', 15, 20],
    ]);
  });

  it('has no pauses in it, nor what was shown only while it was paused', () => {
    const moments = [
      start(0, 'a'),
      bare(10, 'pause'),
      show(20, 'b'),
      show(25, 'c'),
      bare(30, 'resume'),
      bare(40, 'end'),
    ];
    expect(seconds(moments, 1000)).toEqual([
      ['a', 0, 10],
      ['c', 30, 40],
    ]);
  });

  it('stands still in a pause and after the end', () => {
    const run = foldMoments([start(0, 'a'), bare(10, 'pause')]);
    expect(timeOnAir(run, T0 + 9_999_000)).toBe(10_000);
    expect(run).toMatchObject({ pausedAt: T0 + 10_000, since: null, segment: 'a' });
    const over = foldMoments([start(0, 'a'), bare(10, 'pause'), bare(20, 'end')]);
    expect(over).toMatchObject({ pausedAt: null, endedAt: T0 + 20_000 });
    expect(timeOnAir(over, T0 + 9_999_000)).toBe(10_000);
  });

  it('goes on when somebody goes on after an end: the time between was a pause', () => {
    const moments = [start(0, 'a'), bare(10, 'end'), show(15, 'b')];
    expect(foldMoments(moments)).toMatchObject({ startedAt: T0, endedAt: null });
    expect(seconds(moments, 20)).toEqual([
      ['a', 0, 10],
      ['b', 15, 20],
    ]);
    expect(seconds([start(0, 'a'), bare(10, 'end'), bare(15, 'resume')], 20)).toEqual([
      ['a', 0, 10],
      ['a', 15, 20],
    ]);
  });

  it('begins once and ends once, however many machines say so', () => {
    const moments = [start(0, 'a'), start(1, 'a'), bare(10, 'end'), bare(12, 'end')];
    expect(foldMoments(moments)).toMatchObject({ startedAt: T0, endedAt: T0 + 10_000 });
    expect(seconds(moments, 99)).toEqual([['a', 0, 10]]);
  });

  it('is not changed by what cannot be: an end, a pause or a disclosure before the start', () => {
    const moments = [bare(0, 'pause'), bare(1, 'end'), bare(2, 'resume'), bare(3, 'disclosed')];
    expect(foldMoments(moments)).toMatchObject({ startedAt: null, endedAt: null, pausedAt: null });
    expect(foldMoments(moments).disclosed).toEqual([]);
    expect(seconds([...moments, start(5, 'a')], 10)).toEqual([['a', 5, 10]]);
  });

  it('leaves out what was only passed on the way', () => {
    const run = foldMoments([start(0, 'a'), show(60, 'b'), show(62, 'c'), show(70, 'a')]);
    expect(shownSegments(run, T0 + 100_000)).toEqual(['a', 'c']);
  });
});

describe('clocks', () => {
  it('an open window, a reload and a machine that slept say the same', () => {
    const moments = [start(0, 'a')];
    expect(timeOnAir(foldMoments(moments), T0 + 7_200_000)).toBe(7_200_000);
  });

  it('a clock that was set back notes what happens after what has happened', () => {
    const moments = [start(0, 'a'), show(600, 'b')];
    const at = momentAt(moments, T0 - 3_600_000);
    expect(at).toBe(T0 + 600_001);
    const after: Moment[] = [...moments, { key: 'x', at, what: 'show', segment: 'c' }];
    expect(foldMoments(after).segment).toBe('c');
    expect(timeOnAir(foldMoments(after), T0 - 3_600_000)).toBe(600_001);
  });

  it('does not run backwards where the clock is behind the last moment', () => {
    const run = foldMoments([start(0, 'a'), show(600, 'b')]);
    expect(timeOnAir(run, T0 + 5000)).toBe(600_000);
    expect(timesOnAir(run, T0 + 5000).get('b')).toBeUndefined();
  });

  it('does not know of midnight, nor of a change of the clocks', () => {
    for (const night of ['2026-03-29T00:30Z', '2026-10-25T00:30Z', '2026-11-01T05:30Z']) {
      const at = Date.parse(night);
      const run = foldMoments([{ key: 'a', at, what: 'start', segment: 'a' }]);
      expect(timeOnAir(run, at + 2 * 3_600_000)).toBe(2 * 3_600_000);
    }
  });
});

describe('moments of two machines', () => {
  const segment = fc.constantFrom('a', 'b', 'c');
  const when = fc.record({
    at: fc.integer({ min: 0, max: 500 }),
    key: fc.string({ minLength: 1 }),
  });
  const moment: fc.Arbitrary<Moment> = fc.oneof(
    fc.tuple(when, fc.constantFrom('start', 'show'), segment).map(
      ([{ at, key }, what, id]): Moment => ({
        key,
        at: T0 + at * 100,
        what: what === 'start' ? 'start' : 'show',
        segment: id,
      }),
    ),
    fc
      .tuple(when, fc.constantFrom('pause' as const, 'resume' as const, 'end' as const))
      .map(([{ at, key }, what]): Moment => ({ key, at: T0 + at * 100, what })),
  );
  const moments = fc.uniqueArray(moment, { selector: ({ key }) => key, maxLength: 25 });

  it('say the same in any order', () => {
    fc.assert(
      fc.property(
        moments.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(foldMoments(shuffled)).toEqual(foldMoments(all));
        },
      ),
    );
  });

  it('never overlap, run forwards and end now: the sums by segment are the time on air', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -10, max: 100_000 }), (all, later) => {
        const now = T0 + later;
        const run = foldMoments(all);
        const history = historyOf(run, now);
        let last = Number.NEGATIVE_INFINITY;
        for (const { from, to } of history) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        const sum = [...timesOnAir(run, now).values()].reduce((a, b) => a + b, 0);
        expect(sum).toBe(timeOnAir(run, now));
      }),
    );
  });

  it('time on air, pauses and what came after an end are all the time since the start', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const run = foldMoments(all);
        if (run.startedAt === null) return;
        const now = T0 + 100_000;
        const history = historyOf(run, now);
        const points = [run.startedAt, ...history.flatMap(({ from, to }) => [from, to]), now];
        const off = points.reduce(
          (sum, at, index) => (index % 2 === 1 ? sum + at - (points[index - 1] ?? at) : sum),
          0,
        );
        expect(timeOnAir(run, now) + off).toBe(now - run.startedAt);
      }),
    );
  });

  it('a moment that is noted now counts as the last, and is undone by being taken away', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -90_000, max: 90_000 }), (all, clock) => {
        const at = momentAt(all, T0 + clock);
        const added: Moment[] = [...all, { key: 'new', at, what: 'show', segment: 'z' }];
        expect(foldMoments(added).segment).toBe('z');
        expect(foldMoments(added.filter(({ key }) => key !== 'new'))).toEqual(foldMoments(all));
      }),
    );
  });
});
