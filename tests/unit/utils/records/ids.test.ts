import { expect, it } from 'vitest';
import { productId, RECORD_IDS, readProductId } from '@/utils/records/ids.ts';

it.each([
  ['p:us:B0TESTAAA1', 'US', 'B0TESTAAA1'],
  ['p:uk:B0TESTAAA1', 'UK', 'B0TESTAAA1'],
] as const)('%s', (id, marketplace, asin) => {
  expect(productId(marketplace, asin)).toBe(id);
  expect(readProductId(id)).toEqual({ marketplace, asin });
  expect(id).toMatch(RECORD_IDS.products);
});

it('does not read a marketplace that this version does not know', () => {
  expect(readProductId('p:xx:B0TESTAAA1')).toBeNull();
  expect(readProductId('')).toBeNull();
});

it.each([
  ['p:us:B0TESTAAA1', 'products'],
  ['c:00000001-0000-4000-8000-000000000000', 'categories'],
  ['l:00000001-0000-4000-8000-000000000000', 'streams'],
  ['g:00000001-0000-4000-8000-000000000000', 'segments'],
  ['a:es', 'accounts'],
  ['e:us:2026-04', 'sums'],
  ['e:us-onsite:2026-12', 'sums'],
  ['e:uk:periods', 'sums'],
  ['a:usa', null],
  ['e:us:2026-13', null],
  ['e:us-other:2026-04', null],
  ['s:settings', null],
  ['m:abcdefgh', null],
  ['p:us:short', null],
  ['x:B0TESTAAA1', null],
])('%s is one of %s', (id, kind) => {
  const kinds = Object.entries(RECORD_IDS).filter(([, shape]) => shape.test(id));
  expect(kinds.map(([name]) => name)).toEqual(kind ? [kind] : []);
});
