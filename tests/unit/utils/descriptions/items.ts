import type { ComposeItem } from '@/utils/descriptions/formats.ts';

/** An invented product; tests change what they are about. */
export function item(change: Partial<ComposeItem> = {}): ComposeItem {
  return {
    title: 'A Lamp',
    brand: 'Shelf & Sons',
    asin: 'B0TESTAAA1',
    marketplace: 'DE',
    link: 'https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21',
    tag: 'shelf-21',
    ...change,
  };
}
