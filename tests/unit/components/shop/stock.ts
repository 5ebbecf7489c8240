import type { FakeProduct } from './fake-port.ts';
import { openShopPage } from './page.tsx';
import { idOf, outline } from './tree.ts';

/** A small shop: four products in three marketplaces, three of them in Lips. */
export const TREE = outline(`
Makeup
  Lips
  Eyes
Home
`);
export const LIPS = idOf('Lips');

function product(
  place: string,
  number: number,
  title: string,
  more: Partial<FakeProduct> = {},
): FakeProduct {
  return { id: `p:${place}:B0TESTAAA${number}`, title, saved: 100 - number, ...more };
}

export const ROLLER = product('us', 1, 'Rose Quartz Roller');
export const SKILLET = product('de', 2, 'Cast Iron Skillet', { brand: 'Halden' });
export const SOCKS = product('it', 3, 'Wool Socks');
export const LAMP = product('de', 4, 'Lamp', { parentAsin: 'B0TESTPARE' });

export type Stocked = Parameters<typeof openShopPage>[0];

/** Opens the page on it, at everything. */
export const open = (given: Stocked = {}) =>
  openShopPage({
    tree: TREE,
    places: { [LIPS]: [LAMP.id, ROLLER.id, SKILLET.id] },
    ...given,
    products: structuredClone(given.products ?? [ROLLER, SKILLET, SOCKS, LAMP]),
  });

/** Opens it at Lips. */
export const openLips = (given: Stocked = {}) => open({ hash: `#in=${LIPS}`, ...given });

export const shift = { shiftKey: true };
export const ctrl = { ctrlKey: true };
