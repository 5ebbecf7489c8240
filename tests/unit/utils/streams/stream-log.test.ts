import { describe, expect, it } from 'vitest';
import type { Moment } from '@/utils/streams/moment.ts';
import { streamLogOf } from '@/utils/streams/stream-log.ts';
import { segmentOf } from './segments.ts';

const START = Date.UTC(2026, 11, 1, 18);
const MINUTE = 60_000;
const at = (minutes: number) => START + minutes * MINUTE;
const AFTERWARDS = at(1000);

const intro = segmentOf('s:1', { seconds: 300 });
const demo = segmentOf('s:2', { seconds: 600 });
const skipped = segmentOf('s:3', { seconds: 900, isSkipped: true });
const outro = segmentOf('s:4');
const plan = [intro, demo, skipped, outro];

const moments: Moment[] = [
  { key: 'a', at: at(2), what: 'start', segment: 's:1' },
  { key: 'b', at: at(8), what: 'show', segment: 's:2' },
  { key: 'c', at: at(12), what: 'pause' },
  { key: 'd', at: at(15), what: 'resume' },
  { key: 'e', at: at(20), what: 'show', segment: 's:9' },
  { key: 'f', at: at(21), what: 'show', segment: 's:2' },
  { key: 'g', at: at(25), what: 'end' },
];

describe('the log of a stream', () => {
  const extra = segmentOf('s:9', { isDeleted: true, title: 'Gift' });
  const log = streamLogOf({ moments }, plan, new Map([['s:9', extra]]), START, AFTERWARDS);

  it('has each segment as planned beside what it was, pauses out', () => {
    expect(
      log.rows.map(({ id, planned, real, times }) => [id, planned, real / MINUTE, times]),
    ).toEqual([
      ['s:1', 300, 6, 1],
      ['s:2', 600, 13, 2],
      ['s:3', null, 0, 0],
      ['s:4', null, 0, 0],
      ['s:9', null, 1, 1],
    ]);
  });

  it('says when each began, by the plan and really', () => {
    const minutes = (moment: number | null) => moment !== null && (moment - START) / MINUTE;
    expect(log.rows.map(({ plannedAt, realAt }) => [minutes(plannedAt), minutes(realAt)])).toEqual([
      [0, 2],
      [5, 8],
      [false, false],
      [15, false],
      [false, 20],
    ]);
  });

  it('sums up exactly', () => {
    expect(log.planned).toBe(900);
    expect(log.real).toBe(20 * MINUTE);
    expect(log.rows.reduce((sum, { real }) => sum + real, 0)).toBe(log.real);
    expect(log.paused).toBe(3 * MINUTE);
    expect([log.startedAt, log.endedAt]).toEqual([at(2), at(25)]);
  });

  it('keeps what was shown where its segment is gone for good', () => {
    const { rows } = streamLogOf({ moments }, plan, new Map(), START, AFTERWARDS);
    expect(rows.at(-1)).toMatchObject({ id: 's:9', segment: null, real: MINUTE });
  });

  it('of a stream that was not run has its plan', () => {
    const { rows, real, startedAt } = streamLogOf(
      { moments: [] },
      plan,
      new Map(),
      null,
      AFTERWARDS,
    );
    expect([rows.length, real, startedAt]).toEqual([4, 0, null]);
  });
});

it('a pause that the stream ended in, or is in, counts as a pause', () => {
  const paused: Moment[] = [
    { key: '1', at: 0, what: 'start', segment: 'a' },
    { key: '2', at: 60_000, what: 'pause' },
  ];
  const ended: Moment[] = [...paused, { key: '3', at: 90_000, what: 'end' }];
  const of = (moments: Moment[]) => streamLogOf({ moments }, [], new Map(), null, 100_000);
  expect(of(ended)).toMatchObject({ real: 60_000, paused: 30_000, endedAt: 90_000 });
  expect(of(paused)).toMatchObject({ real: 60_000, paused: 40_000 });
});
