import type { Seed } from '@/tests/e2e/harness/index.ts';
import { pictureUrl } from './picture.ts';
import { type Child, FLASK, HEADPHONES, LIPSTICK, type Product, RAINCOAT } from './products.ts';
import type { Language } from './words.ts';

/** The shop of a creator who recommends the demo products in several countries. */
export function demoShop(): Seed[] {
  return [
    ...seeds('JP', 'ja', HEADPHONES, [['Travel']]),
    ...seeds('UK', 'en', RAINCOAT, [['Outdoor', 'Jackets']]).slice(0, 4),
    ...seeds('DE', 'de', RAINCOAT, [['Outdoor', 'Jackets']]),
    ...seeds('US', 'en', HEADPHONES, [['Travel'], ['Desk setup']]),
    ...seeds('FR', 'fr', FLASK, []),
    ...seeds('DE', 'de', FLASK, [['Kitchen', 'Bottles'], ['Outdoor']]),
    ...seeds('US', 'en', FLASK, [['Kitchen', 'Bottles'], ['Gifts under 25']]),
    ...seeds('UK', 'en', LIPSTICK, [['Makeup', 'Lips']]).slice(0, 2),
    ...seeds('JP', 'ja', LIPSTICK, [['Makeup', 'Lips']]).slice(0, 2),
    ...seeds('DE', 'de', LIPSTICK, [['Makeup', 'Lips']]),
    ...seeds('US', 'en', LIPSTICK, [['Makeup', 'Lips'], ['Gifts under 25']]),
  ];
}

function seeds(
  marketplace: Seed['marketplace'],
  language: Language,
  product: Product,
  create: string[][],
): Seed[] {
  return product.children.map((child) => ({
    marketplace,
    asin: child.asin,
    parentAsin: product.parent,
    title: [product.name[language], ...variation(product, child)].join(', '),
    brand: product.brand,
    image: pictureUrl(child.asin),
    create,
  }));
}

function variation(product: Product, { at }: Child): string[] {
  return product.dimensions.map(({ values }, index) => values[at[index] ?? 0]?.text ?? '');
}
