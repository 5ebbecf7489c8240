import { expect, test } from 'vitest';
import { pageByAddress } from '@/components/toolbar/follow-page.ts';

test('a page is a product by its address, before there is a document that could confirm it', () => {
  expect(pageByAddress(new URL('https://www.amazon.de/Some-Words/dp/B0TESTAAA1?th=1'))).toEqual({
    status: 'product',
    marketplace: 'DE',
    asin: 'B0TESTAAA1',
    parentAsin: null,
    confirmed: false,
  });
  expect(pageByAddress(new URL('https://www.amazon.de/s?k=B0TESTAAA1'))).toEqual({
    status: 'none',
  });
});
