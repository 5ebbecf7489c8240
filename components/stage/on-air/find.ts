import type { ProductView } from '@/utils/shop/queries/views.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { normalize } from '@/utils/text/normalize.ts';
import type { StageSnapshot } from '../port.ts';
import { segmentTitle } from '../segment-text.ts';

/** What the field on air finds: a segment of the plan, or a product that is in none. */
export type Found =
  | { kind: 'segment'; id: string; title: string; segment: Segment }
  | { kind: 'product'; id: string; title: string; product: ProductView };

/** As many as can be looked through on air. */
export const MOST_FOUND = 8;

/** The segments whose title or products have every word; without words, all. */
export function findSegments(words: string, { segments, products }: StageSnapshot): Found[] {
  const wanted = normalize(words).split(' ').filter(Boolean);
  return segments
    .filter(({ isDeleted }) => !isDeleted)
    .map((segment) => ({ segment, title: segmentTitle(segment, products) }))
    .filter(({ segment, title }) => {
      const titles = segment.products.map((id) => products.get(id)?.title ?? '');
      const text = normalize([title, segment.code, ...titles].join(' '));
      return wanted.every((word) => text.includes(word));
    })
    .map(({ segment, title }) => ({ kind: 'segment', id: segment.id, title, segment }));
}

/** Products of the shop that no segment has: those are found by it. */
export function unplanned(found: readonly ProductView[], { segments }: StageSnapshot): Found[] {
  const planned = new Set(
    segments.filter(({ isDeleted }) => !isDeleted).flatMap(({ products }) => products),
  );
  return found
    .filter(({ id }) => !planned.has(id))
    .map((product) => ({ kind: 'product', id: product.id, title: product.title, product }));
}
