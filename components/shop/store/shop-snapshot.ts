import type { LiveShop } from '@/components/ui/live-shop.ts';
import type { Catalog } from '@/utils/shop/queries/catalog.ts';
import type { CategoryNode } from '@/utils/shop/queries/views.ts';
import type { History, ShopPort } from './port.ts';

/** The shop as it was read last, all of one moment. */
export interface ShopSnapshot {
  /** What was read for another version is out of date. */
  version: number;
  catalog: Catalog;
  categories: readonly CategoryNode[];
  history: History;
}

/** The shop and the settings, kept true to what this page and everybody else does. */
export type LiveShopPage = LiveShop<ShopSnapshot>;

/** @param before what was read last: of the same version, only what can be undone has changed */
export async function readSnapshot(
  port: Pick<ShopPort, 'catalog' | 'categories' | 'history'>,
  version: number,
  before: ShopSnapshot | null = null,
): Promise<ShopSnapshot> {
  const known = before?.version === version ? before : null;
  const [catalog, categories, history] = await Promise.all([
    known?.catalog ?? port.catalog(),
    known?.categories ?? port.categories(),
    port.history(),
  ]);
  return { version, catalog, categories, history };
}
