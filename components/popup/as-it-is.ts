import type { ProductView } from '@/utils/shop/queries/views.ts';
import type { PageProduct } from './port.ts';

/** A saved product of which only where it stands is changed: what else is known of it stays. */
export function asItIs({ marketplace, asin }: ProductView): PageProduct {
  const unchanged = { parentAsin: null, title: '', brand: null, image: null, variation: null };
  return { marketplace, asin, ...unchanged };
}
