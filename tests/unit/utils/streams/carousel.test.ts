import { describe, expect, it } from 'vitest';
import {
  asinLines,
  type CarouselProduct,
  carouselOf,
  nextToCopy,
  plannedProducts,
} from '@/utils/streams/carousel.ts';
import type { Segment } from '@/utils/streams/segment.ts';
import { segmentOf } from './segments.ts';

const segment = (products: readonly string[], more: Partial<Segment> = {}): Segment =>
  segmentOf(`s:${products.join()}`, { products, ...more });

const product = (at: number, more: Partial<CarouselProduct> = {}): CarouselProduct => ({
  id: `p:us:B0TEST000${at}`,
  marketplace: 'US',
  asin: `B0TEST000${at}`,
  title: `Thing ${at}`,
  dead: false,
  deleted: false,
  otherMarketplaces: {},
  ...more,
});

const known = (...products: CarouselProduct[]) => new Map(products.map((each) => [each.id, each]));

describe('the products of a plan', () => {
  const plan = [
    segment(['a', 'b']),
    segment(['c'], { isSkipped: true }),
    segment(['d'], { isDeleted: true }),
    segment(['e'], { sites: [] }),
    segment(['f'], { sites: ['youtube'] }),
    segment(['g', 'a'], { sites: ['amazon', 'youtube'] }),
  ];

  it('are those that viewers on Amazon see, in their order', () => {
    expect(plannedProducts({ sites: ['youtube', 'amazon'] }, plan)).toEqual(['a', 'b', 'g', 'a']);
  });

  it('are those that any viewers see where the stream does not run on Amazon', () => {
    expect(plannedProducts({ sites: ['youtube'] }, plan)).toEqual(['a', 'b', 'f', 'g', 'a']);
  });
});

describe('the carousel', () => {
  it('has each product once, where it stands first, and says so', () => {
    const [one, two] = [product(1), product(2)];
    const items = carouselOf([one.id, two.id, one.id], known(one, two), 'US');
    expect(items.map(({ product: { id }, marks }) => [id, marks])).toEqual([
      [one.id, ['twice']],
      [two.id, []],
    ]);
  });

  it('has the ASIN of the country that the stream sells in', () => {
    const there = product(1, { otherMarketplaces: { DE: 'B0GERMANY1' } });
    const items = carouselOf([there.id, product(2).id], known(there, product(2)), 'DE');
    expect(items.map(({ asin, marks }) => [asin, marks])).toEqual([
      ['B0GERMANY1', []],
      [null, ['elsewhere']],
    ]);
    expect(asinLines(items)).toBe('B0GERMANY1');
  });

  it('says what is not sold any more or in the trash, and leaves out what is gone', () => {
    const [dead, deleted] = [product(1, { dead: true }), product(2, { deleted: true })];
    const items = carouselOf([dead.id, 'gone', deleted.id], known(dead, deleted), 'US');
    expect(items.map(({ marks }) => marks)).toEqual([['dead'], ['deleted']]);
  });

  it('marks the first ten', () => {
    const all = Array.from({ length: 12 }, (_, at) => product(at, { id: `p:${at}` }));
    const items = carouselOf(
      all.map(({ id }) => id),
      known(...all),
      'US',
    );
    expect(items.map(({ isFirst }) => isFirst)).toEqual([
      ...Array(10).fill(true),
      ...Array(2).fill(false),
    ]);
  });

  it('is copied one by one, over what has no ASIN there, to its end', () => {
    const items = [{ asin: 'A' }, { asin: null }, { asin: 'B' }, { asin: null }];
    expect([0, 1, 2, 3, 9].map((from) => nextToCopy(items, from))).toEqual([0, 2, 2, null, null]);
  });
});
