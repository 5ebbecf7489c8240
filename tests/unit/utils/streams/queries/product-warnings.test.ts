import { expect, it } from 'vitest';
import { catalogOf } from '@/utils/shop/queries/catalog.ts';
import type { Row } from '@/utils/shop/search-index/rows.ts';
import { productWarnings } from '@/utils/streams/queries/product-warnings.ts';
import { segmentOf } from '../segments.ts';

const row = (id: string, fields: Partial<Row> = {}): Row => ({
  id,
  saved: 1,
  parentAsin: '',
  brand: '',
  memberships: [],
  deleted: null,
  variation: '',
  dead: false,
  others: [],
  text: '',
  ...fields,
});
const catalog = catalogOf(
  [
    row('p:us:B0TESTAAA1'),
    row('p:us:B0TESTAAA2', { dead: true }),
    row('p:us:B0TESTAAA3', { deleted: 5 }),
    row('p:de:B0TESTAAA4'),
    row('p:de:B0TESTAAA5', { others: ['p:us:B0TESTAAA5'] }),
  ],
  { ids: [], texts: [] },
  new Map(),
);
const warned = (...segments: Parameters<typeof segmentOf>[1][]) =>
  [
    ...productWarnings(
      segments.map((fields, at) => segmentOf(`s:${at}`, fields)),
      catalog,
      'US',
    ),
  ].map(([segment, own]) => [segment, [...own].map(([id, list]) => [id, ...list])]);

it('says of a product what is to be looked at', () => {
  const products = [1, 2, 3, 4, 5, 6].map((nth) =>
    nth === 4 || nth === 5 ? `p:de:B0TESTAAA${nth}` : `p:us:B0TESTAAA${nth}`,
  );
  expect(warned({ products })).toEqual([
    [
      's:0',
      [
        ['p:us:B0TESTAAA2', { what: 'dead' }],
        ['p:us:B0TESTAAA3', { what: 'trash' }],
        ['p:de:B0TESTAAA4', { what: 'elsewhere' }],
        ['p:us:B0TESTAAA6', { what: 'gone' }],
      ],
    ],
  ]);
});

it('says where a product stands a second time, but for what is skipped', () => {
  const products = ['p:us:B0TESTAAA1'];
  expect(warned({ products, isSkipped: true }, { products }, { products })).toEqual([
    ['s:2', [['p:us:B0TESTAAA1', { what: 'twice', segment: 's:1' }]]],
  ]);
});

it('knows of no other country where none is known', () => {
  const segment = segmentOf('s:0', { products: ['p:de:B0TESTAAA4'] });
  expect(productWarnings([segment], catalog, null).size).toBe(0);
});
