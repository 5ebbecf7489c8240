import type { Segment } from '@/utils/streams/segment.ts';

/** A segment of a plan as tests need one: all that is not said is as of a new one. */
export function segmentOf(id: string, fields: Partial<Segment> = {}): Segment {
  return {
    id,
    stream: 'l:1',
    order: id,
    kind: 'product',
    title: '',
    seconds: null,
    points: '',
    products: [],
    sites: null,
    code: '',
    every: null,
    isSkipped: false,
    isDeleted: false,
    ...fields,
  };
}
