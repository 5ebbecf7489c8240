import type { JudgedLink } from '@/utils/links/audit-links.ts';
import { productId } from '@/utils/records/ids.ts';
import type { ShopPort } from '../store/port.ts';

/**
 * Finds the products that links lead to and that the creator marked as no longer sold.
 * @returns their ids in the shop
 */
export async function findDeadProducts(
  links: readonly JudgedLink[],
  port: Pick<ShopPort, 'details'>,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(links.flatMap((link) => productIdOf(link) ?? []))];
  const products = ids.length > 0 ? await port.details(ids) : [];
  return new Set(products.filter(({ dead }) => dead).map(({ id }) => id));
}

/** Whether a link leads to one of these products. @param deadIds what `findDeadProducts` gave */
export function isDeadLink(link: JudgedLink, deadIds: ReadonlySet<string>): boolean {
  return deadIds.has(productIdOf(link) ?? '');
}

function productIdOf({ marketplace, asin }: JudgedLink): string | null {
  return marketplace && asin && productId(marketplace, asin);
}
