import { describe, expect, it } from 'vitest';
import type { Moment } from '@/utils/streams/moment.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { notShownLately, showingsOf } from '@/utils/streams/showings.ts';
import type { Stream } from '@/utils/streams/stream.ts';
import { momentOf } from '@/utils/time/zones.ts';
import { segmentOf } from './segments.ts';
import { resultOf, streamOf } from './streams.ts';

const TODAY = '2026-12-21';
const CLOCK = Date.UTC(2026, 11, 21, 12);

/** An hour on air in which one of two segments was shown. */
function ran(id: string, day: string): Stream {
  const { at } = momentOf(day, '19:00', 'Europe/Berlin');
  const moments: Moment[] = [
    { key: 'a', at, what: 'start', segment: `${id}:a` },
    { key: 'b', at: at + 3_600_000, what: 'end' },
  ];
  return streamOf({ id, day, moments });
}

function segments(stream: string): Segment[] {
  return [
    segmentOf(`${stream}:a`, { stream, products: ['lamp', 'mug'] }),
    segmentOf(`${stream}:b`, { stream, products: ['hose'] }),
  ];
}

function shown(streams: Stream[], removed: Segment[] = []) {
  const snapshot = {
    streams,
    segments: new Map(streams.map(({ id }) => [id, segments(id)])),
    removed: new Map(removed.map((each) => [each.id, each])),
  };
  return showingsOf(snapshot, TODAY, CLOCK);
}

describe('where a product was shown', () => {
  it('counts the streams in which it really was, and names the last', () => {
    const all = shown([
      ran('l:2', '2026-11-02'),
      ran('l:1', '2026-10-01'),
      ran('l:3', '2026-10-09'),
    ]);
    expect(all.get('lamp')).toMatchObject({ count: 3, last: { day: '2026-11-02' }, next: null });
    expect(all.get('hose')).toBe(undefined);
  });

  it('counts what was shown and is not in the plan any more', () => {
    const gone = segmentOf('l:1:a', { stream: 'l:1', products: ['vase'], isDeleted: true });
    const snapshot = {
      streams: [ran('l:1', '2026-10-01')],
      segments: new Map(),
      removed: new Map([['l:1:a', gone]]),
    };
    expect(showingsOf(snapshot, TODAY, CLOCK).get('vase')?.count).toBe(1);
  });

  it('of a stream that did not run with Linkshelf counts what was planned', () => {
    const results = { amazon: resultOf({ seconds: 600 }) };
    const all = shown([streamOf({ id: 'l:1', day: '2026-10-01', results })]);
    expect(all.get('hose')).toMatchObject({ count: 1, last: { day: '2026-10-01' } });
  });

  it('says what it is planned for next, and nothing of a plan that passed, of templates and the trash', () => {
    const all = shown([
      streamOf({ id: 'l:1', day: '2026-12-30' }),
      streamOf({ id: 'l:2', day: '2026-12-24' }),
      streamOf({ id: 'l:3', day: '2026-12-01' }),
      streamOf({ id: 'l:4', day: '2026-12-22', isTemplate: true }),
      streamOf({ id: 'l:5', day: '2026-12-22', isDeleted: true }),
    ]);
    expect(all.get('lamp')).toMatchObject({ count: 0, last: null, next: { day: '2026-12-24' } });
  });
});

it('what was not shown for 60 days: the longest ago first, then what never was', () => {
  const all = shown([ran('l:1', '2026-10-01'), ran('l:2', '2026-10-22')]);
  const ids = ['lamp', 'hose', 'new'];
  expect(notShownLately(ids, all, TODAY)).toEqual({ before: [], never: ['hose', 'new'] });
  expect(notShownLately(ids, all, '2026-12-22')).toEqual({
    before: ['lamp'],
    never: ['hose', 'new'],
  });
});
