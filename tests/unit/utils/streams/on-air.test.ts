import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '@/utils/streams/moment.ts';
import { onAirOf, type Plan, shownProducts } from '@/utils/streams/on-air.ts';
import { foldMoments } from '@/utils/streams/run.ts';
import { segmentOf as newSegment } from './segments.ts';

const segmentOf = (id: string, fields: Parameters<typeof newSegment>[1] = {}) =>
  newSegment(id, { seconds: 60, ...fields });

const T0 = Date.UTC(2026, 11, 1, 19);
const at = (seconds: number) => T0 + seconds * 1000;
const start = (seconds: number, segment: string): Moment => ({
  key: `s${seconds}`,
  at: at(seconds),
  what: 'start',
  segment,
});
const show = (seconds: number, segment: string): Moment => ({
  key: `g${seconds}`,
  at: at(seconds),
  what: 'show',
  segment,
});
const bare = (seconds: number, what: 'pause' | 'resume' | 'end' | 'disclosed'): Moment => ({
  key: `b${seconds}`,
  at: at(seconds),
  what,
});
const adjust = (seconds: number, segment: string, by: number): Moment => ({
  key: `j${seconds}`,
  at: at(seconds),
  what: 'adjust',
  segment,
  seconds: by,
});
const plan = (segments = ['a', 'b', 'c'].map((id) => segmentOf(id))): Plan => ({
  segments,
  target: null,
  start: T0,
});
const state = (moments: Moment[], seconds: number, of = plan()) =>
  onAirOf(foldMoments(moments), of, at(seconds));

describe('before the start', () => {
  it('all of the plan comes, from its planned start', () => {
    const before = state([], -90);
    expect(before).toMatchObject({ phase: 'before', current: null, over: 0, planned: 180 });
    expect(before.coming.map((each) => each.at)).toEqual([at(0), at(60), at(120)]);
    expect(before.end).toBe(at(180));
  });

  it('and from now where that has passed', () => {
    const late = state([], 600);
    expect(late.end).toBe(at(780));
    expect(late.plannedEnd).toBe(at(180));
    expect(late.over).toBe(0);
  });
});

describe('on air', () => {
  it('says what is on, its time, what comes and when all is over', () => {
    const now = state([start(0, 'a'), show(50, 'b')], 60);
    expect(now).toMatchObject({
      phase: 'on',
      current: { id: 'b', used: 10, seconds: 60, left: 50 },
      previous: { id: 'a' },
      onAir: 60,
      over: -10,
      end: at(170),
      plannedEnd: at(180),
    });
    expect(now.coming).toMatchObject([{ segment: { id: 'c' }, at: at(110) }]);
  });

  it('is over by what a segment takes too long, second by second', () => {
    const moments = [start(0, 'a')];
    expect(state(moments, 60)).toMatchObject({ over: 0, current: { left: 0 } });
    expect(state(moments, 61)).toMatchObject({ over: 1, current: { left: -1 } });
    expect(state(moments, 140)).toMatchObject({ over: 80, end: at(260) });
  });

  it('a late start is no time over: the plan begins with it', () => {
    expect(state([start(300, 'a')], 310)).toMatchObject({ over: 0, end: at(480) });
  });

  it('a minute more or less counts at once, and less than nothing is nothing', () => {
    expect(state([start(0, 'a'), adjust(5, 'a', 60)], 10)).toMatchObject({
      over: 60,
      current: { seconds: 120, left: 110 },
    });
    expect(state([start(0, 'a'), adjust(5, 'a', -120)], 10)).toMatchObject({
      current: { seconds: 0, left: -10 },
      over: -50,
    });
  });

  it('what was passed over is time won, and what is shown again keeps what it used', () => {
    const skipped = state([start(0, 'a'), show(60, 'c')], 60);
    expect(skipped).toMatchObject({ over: -60, coming: [], previous: { id: 'b' } });
    const back = state([start(0, 'a'), show(40, 'b'), show(50, 'a')], 55);
    expect(back).toMatchObject({ current: { used: 45, left: 15 }, over: 0, end: at(180) });
    expect(back.coming[0]).toMatchObject({ segment: { id: 'b' }, at: at(70) });
    expect(back.coming[1]).toMatchObject({ segment: { id: 'c' }, at: at(120) });
  });

  it('a pause moves the end and nothing else', () => {
    const paused = state([start(0, 'a'), bare(30, 'pause')], 90);
    expect(paused).toMatchObject({
      phase: 'paused',
      onAir: 30,
      over: 0,
      current: { used: 30, left: 30 },
      end: at(240),
    });
  });

  it('skipped and deleted segments are not in the way, and one without a length has none', () => {
    const segments = [
      segmentOf('a'),
      segmentOf('b', { isSkipped: true }),
      segmentOf('c', { isDeleted: true }),
      segmentOf('d', { seconds: null }),
      segmentOf('e'),
    ];
    const now = state([start(0, 'a')], 10, plan(segments));
    expect(now.planned).toBe(120);
    expect(now.coming.map(({ segment }) => segment.id)).toEqual(['d', 'e']);
    const bareOne = state([start(0, 'd')], 10, plan(segments));
    expect(bareOne.current).toMatchObject({ seconds: null, left: null, used: 10 });
  });

  it('a segment that was deleted while it is on stays on, and what followed it comes next', () => {
    const segments = [segmentOf('a'), segmentOf('b', { isDeleted: true }), segmentOf('c')];
    const now = state([start(0, 'a'), show(60, 'b')], 70, plan(segments));
    expect(now).toMatchObject({
      current: { id: 'b', used: 10 },
      previous: { id: 'a' },
      coming: [{ segment: { id: 'c' } }],
    });
    const gone = state([start(0, 'x')], 10);
    expect(gone.current).toMatchObject({ id: 'x', segment: null, left: null });
    expect(gone.coming).toHaveLength(3);
  });

  it('with a target and no lengths, the target is the plan', () => {
    const of: Plan = { segments: [segmentOf('a', { seconds: null })], target: 600, start: null };
    expect(state([start(0, 'a')], 60, of)).toMatchObject({
      planned: 600,
      over: 0,
      end: at(600),
      plannedEnd: null,
    });
    expect(state([start(0, 'a')], 660, of)).toMatchObject({ over: 60, end: at(660) });
  });

  it('over does not flicker between the seconds while a segment is within its time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 59_999 }),
        fc.integer({ min: 0, max: 59_999 }),
        (first, second) => {
          const moments: Moment[] = [
            start(0, 'a'),
            { key: 'b', at: T0 + first, what: 'show', segment: 'b' },
          ];
          const now = onAirOf(foldMoments(moments), plan(), T0 + first + second);
          expect(now.over).toBe(Math.trunc((first - 60_000) / 1000) + 0);
          expect(now.end).toBe(T0 + first + 120_000);
        },
      ),
    );
  });

  it('used and left are always what the segment has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (later) => {
        const { current } = onAirOf(foldMoments([start(0, 'a')]), plan(), T0 + later);
        expect((current?.used ?? 0) + (current?.left ?? 0)).toBe(60);
      }),
    );
  });
});

describe('after the end', () => {
  it('says how long it was, by how much over, and nothing comes', () => {
    expect(state([start(0, 'a'), show(100, 'b'), bare(200, 'end')], 9999)).toMatchObject({
      phase: 'ended',
      onAir: 200,
      over: 20,
      end: at(200),
      coming: [],
      disclosure: null,
    });
  });

  it('the products really shown, in the order of showing, each once', () => {
    const segments = [
      segmentOf('a', { products: ['p:us:1', 'p:us:2'] }),
      segmentOf('b', { products: ['p:us:3'] }),
      segmentOf('c', { products: ['p:us:2', 'p:us:4'] }),
    ];
    const run = foldMoments([start(0, 'c'), show(30, 'b'), show(31, 'a'), bare(60, 'end')]);
    expect(shownProducts(run, segments, at(99))).toEqual(['p:us:2', 'p:us:4', 'p:us:1']);
  });
});
