import { describe, expect, it } from 'vitest';
import { disclosureAt } from '@/utils/streams/disclosure.ts';
import type { Moment } from '@/utils/streams/moment.ts';
import { foldMoments } from '@/utils/streams/run.ts';
import { segmentOf as newSegment } from './segments.ts';

const segmentOf = (id: string, fields: Parameters<typeof newSegment>[1] = {}) =>
  newSegment(id, { seconds: 60, ...fields });

const T0 = Date.UTC(2026, 11, 1, 19);
const at = (minutes: number) => T0 + minutes * 60_000;
const start: Moment = { key: 's', at: T0, what: 'start', segment: 'a' };
const show = (minutes: number, segment: string): Moment => ({
  key: `g${minutes}`,
  at: at(minutes),
  what: 'show',
  segment,
});
const said = (minutes: number): Moment => ({
  key: `d${minutes}`,
  at: at(minutes),
  what: 'disclosed',
});
const segments = [
  segmentOf('a', { seconds: 120 }),
  segmentOf('d', { kind: 'disclosure', seconds: 30, every: 10 }),
  segmentOf('b'),
];
const state = (moments: Moment[], minutes: number, of = segments) =>
  disclosureAt(foldMoments(moments), of, at(minutes));

describe('the disclosure', () => {
  it('is nothing where there is none, before the start and after the end', () => {
    expect(state([start], 1, [segmentOf('a')])).toBeNull();
    expect(state([], 1)).toBeNull();
    expect(state([start, { key: 'e', at: at(5), what: 'end' }], 6)).toBeNull();
  });

  it('is due first where the plan has it', () => {
    expect(state([start], 1)).toEqual({ isOn: false, ago: null, dueIn: 60 });
    expect(state([start], 3)).toEqual({ isOn: false, ago: null, dueIn: -60 });
  });

  it('but not later than it repeats', () => {
    const late = [
      segmentOf('a', { seconds: 3600 }),
      segmentOf('d', { kind: 'disclosure', every: 5 }),
    ];
    expect(state([start], 0, late)?.dueIn).toBe(300);
  });

  it('is made while its segment is on, and again due after it', () => {
    expect(state([start, show(2, 'd')], 2.25)).toEqual({ isOn: true, ago: 0, dueIn: 600 });
    expect(state([start, show(2, 'd'), show(3, 'b')], 5)).toEqual({
      isOn: false,
      ago: 120,
      dueIn: 480,
    });
  });

  it('is made in any segment by saying so, and the last time counts', () => {
    expect(state([start, said(1), show(2, 'd'), show(3, 'b'), said(8)], 19)).toEqual({
      isOn: false,
      ago: 660,
      dueIn: -60,
    });
    expect(state([start, said(1)], 2, [segmentOf('a')])).toEqual({
      isOn: false,
      ago: 60,
      dueIn: null,
    });
  });

  it('counts pauses: who comes back after one has other viewers', () => {
    const moments: Moment[] = [
      start,
      said(1),
      { key: 'p', at: at(2), what: 'pause' },
      { key: 'r', at: at(30), what: 'resume' },
    ];
    expect(state(moments, 31)?.dueIn).toBe(-20 * 60);
  });

  it('of several that repeat the shortest time holds, and one that is skipped is none', () => {
    const several = [
      segmentOf('a'),
      segmentOf('d', { kind: 'disclosure', every: 15 }),
      segmentOf('e', { kind: 'disclosure', every: 5, isSkipped: true }),
    ];
    expect(state([start, said(1)], 1, several)?.dueIn).toBe(15 * 60);
  });
});
