import { segmentName } from '@/components/ui/segment-kind.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { StageSnapshot } from './port.ts';

/** What a segment is called on air. */
export function segmentTitle(segment: Segment, products: StageSnapshot['products']): string {
  return segmentName(segment, (id) => products.get(id)?.title);
}
