import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import type { PlannedSegment } from '@/utils/streams/schedule.ts';

/** What all parts of a segment are drawn from. */
export interface SegmentProps {
  planned: PlannedSegment;
  /** Which it is, from 0. */
  at: number;
  details: (id: string) => ProductDetails | null;
}
