import { listText } from '@/components/ui/format.ts';
import { kindName } from '@/components/ui/segment-kind.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import type { StageSnapshot } from './port.ts';

/** What a segment is called on air: its title, else its products', else its kind. */
export function segmentTitle(segment: Segment, products: StageSnapshot['products']): string {
  if (segment.title !== '') return segment.title;
  const titles = segment.products.flatMap((id) => products.get(id)?.title ?? []);
  return titles.length === 0 ? kindName(segment.kind) : listText(titles);
}
