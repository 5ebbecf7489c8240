import type { JudgedLink } from '@/utils/links/audit-links.ts';
import { productId } from '@/utils/records/fields.ts';
import type { ShopPort } from '../shell/port.ts';

/** Which of the products that links lead to are marked as no longer sold in her shop, by their ids. */
export async function deadAmong(
  links: readonly JudgedLink[],
  port: Pick<ShopPort, 'details'>,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(links.flatMap((link) => idOf(link) ?? []))];
  const products = ids.length > 0 ? await port.details(ids) : [];
  return new Set(products.filter(({ dead }) => dead).map(({ id }) => id));
}

export function isDead(link: JudgedLink, dead: ReadonlySet<string>): boolean {
  return dead.has(idOf(link) ?? '');
}

function idOf({ marketplace, asin }: JudgedLink): string | null {
  return marketplace && asin && productId(marketplace, asin);
}
