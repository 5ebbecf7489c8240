import { describe, expect, it } from 'vitest';
import { addressed } from '@/components/shop/store/addressed.ts';
import { catalogOf } from '@/utils/shop/queries/catalog.ts';
import type { Row } from '@/utils/shop/search-index/rows.ts';

const rowOf = (id: string, others: string[] = []): Row => ({
  ...{ id, others, parentAsin: '', brand: '', variation: '', memberships: [] },
  ...{ saved: 1, deleted: null, dead: false, text: '' },
});
/** In the order of their ids from the end, as those saved at one time stand. */
const ROWS = [
  rowOf('p:us:B0TESTAAA1', ['p:de:B0TESTAAA9']),
  rowOf('p:uk:B0TESTAAA2'),
  rowOf('p:de:B0TESTAAA3'),
];

describe('addressed', () => {
  const { live } = catalogOf(ROWS, { ids: [], texts: [] }, new Map());
  it.each([
    ['an ASIN', 'b0testaaa2', ['p:uk:B0TESTAAA2']],
    ['a link', 'https://www.amazon.co.uk/x/dp/B0TESTAAA2/ref=a?tag=b-21', ['p:uk:B0TESTAAA2']],
    ['a link of another country', 'amazon.de/dp/B0TESTAAA9', ['p:us:B0TESTAAA1']],
    [
      'a link of a country with the same ASIN',
      'https://amazon.fr/dp/B0TESTAAA2',
      ['p:uk:B0TESTAAA2'],
    ],
    ['a link to another product', 'https://amazon.fr/dp/B0TESTAAA7', []],
    ['a host', 'www.amazon.de', ['p:us:B0TESTAAA1', 'p:de:B0TESTAAA3']],
    ['words', 'mat', null],
    ['an ASIN that no product has', 'b0testaaa8', null],
  ])('%s', (_, query, ids) => {
    const found = addressed(query, live);
    expect(found && Array.from(found, (at) => live.items[at]?.id)).toEqual(ids);
  });
});
