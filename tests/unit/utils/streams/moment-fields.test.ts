import { describe, expect, it } from 'vitest';
import { momentField, readMoments } from '@/utils/streams/moment-fields.ts';

const read = (value: Parameters<typeof readMoments>[0][string]) =>
  readMoments({ [momentField('1')]: value });

describe('moments of a record that anybody may have written', () => {
  it('are those that are', () => {
    const noted = { at: Date.UTC(5188, 0), what: 'adjust', segment: 'g:1', seconds: -60 };
    expect(read(noted)).toEqual([{ key: '1', ...noted }]);
  });

  it.each([-1, 0.5, Date.UTC(10_000, 0), 8.64e15, 1e300])('are none at %s', (at) => {
    expect(read({ at, what: 'end' })).toEqual([]);
  });

  it.each([1e15, -1e15])('give no segment %s seconds more', (seconds) => {
    expect(read({ at: 0, what: 'adjust', segment: 'g:1', seconds })).toEqual([]);
  });
});
