import { describe, expect, it } from 'vitest';
import { recordingOf, USUAL_RECORDING } from '@/utils/streams/recording.ts';
import { foldMoments } from '@/utils/streams/run.ts';
import { segmentOf } from './segments.ts';

const T = Date.UTC(2026, 11, 4, 18);
const plan = [segmentOf('s:a', { title: 'A' }), segmentOf('s:b', { title: 'B' })];
const run = foldMoments([
  { key: '1', at: T, what: 'start', segment: 's:a' },
  { key: '2', at: T + 60_000, what: 'pause' },
  { key: '3', at: T + 90_000, what: 'resume' },
  { key: '4', at: T + 120_000, what: 'show', segment: 's:b' },
  { key: '5', at: T + 150_000, what: 'end' },
]);
const of = (more = {}) =>
  recordingOf(run, plan, ({ title }) => title, { ...USUAL_RECORDING, ...more }, T + 999_000);

describe('the recording of a stream', () => {
  it('has what was on, without pauses', () => {
    expect(of()).toEqual({
      stretches: [
        { title: 'A', start: 0, end: 60 },
        { title: 'A', start: 60, end: 90 },
        { title: 'B', start: 90, end: 120 },
      ],
      end: 120,
    });
  });

  it('has the pauses where the program ran on', () => {
    const { stretches, end } = of({ hasPauses: true });
    expect(stretches.map(({ start }) => start)).toEqual([0, 90, 120]);
    expect(end).toBe(150);
  });

  it('begins before the stream, or after it', () => {
    expect(of({ lead: 15 }).stretches.map(({ start }) => start)).toEqual([15, 75, 105]);
    expect(of({ lead: -100 })).toMatchObject({ end: 20 });
    expect(of({ hasPauses: true, lead: 15 }).end).toBe(165);
  });

  it('has no name for what is gone, and is empty before the stream', () => {
    expect(recordingOf(run, [], () => 'x', USUAL_RECORDING, T).stretches[0]?.title).toBe('');
    expect(recordingOf(foldMoments([]), plan, () => 'x', USUAL_RECORDING, T)).toEqual({
      stretches: [],
      end: 0,
    });
  });
});
