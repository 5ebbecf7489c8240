import { expect, it } from 'vitest';
import type { Moment } from '@/utils/streams/moment.ts';
import { onNow } from '@/utils/streams/overlay/on-now.ts';
import { segmentOf } from '../segments.ts';

const plan = [segmentOf('s:a'), segmentOf('s:b')];
const stream = (...moments: Moment[]) => ({ moments, isDeleted: false });
const start: Moment = { key: '1', at: 1000, what: 'start', segment: 's:a' };
const show: Moment = { key: '2', at: 2000, what: 'show', segment: 's:b' };

it('viewers see the segment that is on', () => {
  expect(onNow(stream(), plan)).toBeNull();
  expect(onNow(stream(start), plan)?.id).toBe('s:a');
  expect(onNow(stream(start, show), plan)?.id).toBe('s:b');
});

it('and nothing in a pause, after the end, of a stream in the trash or of a segment that is gone', () => {
  const pause: Moment = { key: '3', at: 3000, what: 'pause' };
  const end: Moment = { key: '4', at: 4000, what: 'end' };
  expect(onNow(stream(start, pause), plan)).toBeNull();
  expect(onNow(stream(start, pause, { key: '5', at: 5000, what: 'resume' }), plan)?.id).toBe('s:a');
  expect(onNow(stream(start, end), plan)).toBeNull();
  expect(onNow({ ...stream(start), isDeleted: true }, plan)).toBeNull();
  expect(onNow(stream(start), [])).toBeNull();
});
