import { expect, it } from 'vitest';
import { readProductAddress } from '@/components/shop/details/product-address.ts';

it.each([
  ['B0TESTAAA1', { marketplace: 'DE', asin: 'B0TESTAAA1' }],
  [' b0testaaa1 ', { marketplace: 'DE', asin: 'B0TESTAAA1' }],
  ['https://www.amazon.fr/dp/B0TESTAAA1?tag=x-21', { marketplace: 'FR', asin: 'B0TESTAAA1' }],
  ['amazon.co.jp/Name/dp/B0TESTAAA1/ref=sr', { marketplace: 'JP', asin: 'B0TESTAAA1' }],
  ['', null],
  ['B0TESTAAA', null],
  ['https://example.com/dp/B0TESTAAA1', null],
  ['https://www.amazon.fr/s?k=lamp', null],
  ['https://amzn.to/3abcdef', null],
])('%s', (text, address) => {
  expect(readProductAddress(text, 'DE')).toEqual(address);
});
