import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Segment } from './segment.ts';
import type { LiveSite, Stream } from './stream.ts';

/** As much of a product as the carousel is made of. */
export interface CarouselProduct {
  id: string;
  marketplace: MarketplaceCode;
  asin: string;
  title: string;
  /** It is not sold any more: the creator has said so. */
  dead: boolean;
  /** In the trash. */
  deleted: boolean;
  otherMarketplaces: Readonly<Partial<Record<MarketplaceCode, string>>>;
}

/**
 * What is to be said of a product in a carousel: it stands in the plan more than once, is not sold any more, is in the
 * trash, or has no ASIN that is known in the stream's country.
 */
export type CarouselMark = 'twice' | 'dead' | 'deleted' | 'elsewhere';

export interface CarouselItem<P extends CarouselProduct> {
  product: P;
  /** Its ASIN in the stream's country; null: not known. */
  asin: string | null;
  /** Among the first ten, which are those that better placement shows. */
  isFirst: boolean;
  marks: CarouselMark[];
}

/** So many products of a carousel are shown where a stream is placed well (second-hand). */
export const FIRST = 10;

/** Whether a segment is part of the stream, and for viewers of the site; null: of any. */
export function isFor(
  { isDeleted, isSkipped, sites }: Pick<Segment, 'isDeleted' | 'isSkipped' | 'sites'>,
  site: LiveSite | null,
): boolean {
  if (isDeleted || isSkipped) return false;
  return sites === null || (site === null ? sites.length > 0 : sites.includes(site));
}

/** The ids of a plan's products in their order, each as often as it stands there. */
export function plannedProducts(
  { sites }: Pick<Stream, 'sites'>,
  segments: readonly Segment[],
): string[] {
  // The carousel is Amazon's: what only others see is not in it.
  const site = sites.includes('amazon') ? 'amazon' : null;
  return segments.filter((each) => isFor(each, site)).flatMap(({ products }) => products);
}

/**
 * The products of a stream in the order in which they go into its carousel, each once, where it stands first.
 * @param ids as `plannedProducts` gives them; those of products that are gone are left out
 * @param marketplace the country that the stream sells in
 */
export function carouselOf<P extends CarouselProduct>(
  ids: readonly string[],
  products: ReadonlyMap<string, P>,
  marketplace: MarketplaceCode,
): CarouselItem<P>[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const items: CarouselItem<P>[] = [];
  for (const [id, count] of counts) {
    const product = products.get(id);
    if (!product) continue;
    const asin = asinIn(product, marketplace);
    const marks: CarouselMark[] = [];
    if (count > 1) marks.push('twice');
    if (product.dead) marks.push('dead');
    if (product.deleted) marks.push('deleted');
    if (asin === null) marks.push('elsewhere');
    items.push({ product, asin, isFirst: items.length < FIRST, marks });
  }
  return items;
}

/** A product's ASIN in a country; null: not known. */
export function asinIn(
  { marketplace, asin, otherMarketplaces }: CarouselProduct,
  code: MarketplaceCode,
): string | null {
  return marketplace === code ? asin : (otherMarketplaces[code] ?? null);
}

/** The ASINs that are known there, one a line. */
export function asinLines(items: readonly Pick<CarouselItem<CarouselProduct>, 'asin'>[]): string {
  return items.flatMap(({ asin }) => asin ?? []).join('\n');
}

/**
 * The next place that there is an ASIN to copy from.
 * @param from counts from 0
 * @returns null: there is none any more
 */
export function nextToCopy(
  items: readonly Pick<CarouselItem<CarouselProduct>, 'asin'>[],
  from: number,
): number | null {
  const at = items.findIndex(({ asin }, place) => place >= from && asin !== null);
  return at < 0 ? null : at;
}
