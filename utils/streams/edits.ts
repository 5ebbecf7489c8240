import type { Segment } from './segment.ts';
import type { SiteResult, Stream } from './stream.ts';

/** What is changed of a stream; what is left out stays. */
export type StreamEdit = Partial<Omit<Stream, 'id' | 'moments' | 'results' | 'isDeleted'>>;
/** What is changed of a segment; what is left out stays. Products: all of them, in their order. */
export type SegmentEdit = Partial<Omit<Segment, 'id' | 'stream' | 'order' | 'isDeleted'>>;
export type NewSegment = SegmentEdit & Pick<Segment, 'kind'>;
/** What is changed of what was noted afterwards of one site. */
export type ResultEdit = Partial<SiteResult>;
