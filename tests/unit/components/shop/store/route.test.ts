import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute, type Route, writeRoute } from '@/components/shop/store/route.ts';
import { HOSTS, isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { ONLY, SORTS } from '@/utils/shop/queries/list-view.ts';

const HOME: Route = {
  place: 'all',
  direct: false,
  query: '',
  marketplaces: [],
  only: [],
  text: null,
  sort: 'newest',
  product: null,
  at: null,
};

const LIPS = 'c:0b1f';

describe('an address', () => {
  it.each<[hash: string, view: Partial<Route>]>([
    ['', {}],
    ['#', {}],
    ['#in=none', { place: 'none' }],
    ['#in=trash', { place: 'trash' }],
    [`#in=${LIPS}`, { place: LIPS, sort: 'own' }],
    [`#in=${LIPS}&direct=1`, { place: LIPS, direct: true, sort: 'own' }],
    [`#in=${LIPS}&sort=newest`, { place: LIPS, sort: 'newest' }],
    [
      '#q=matte%20lip&m=DE,US&only=month',
      { query: 'matte lip', marketplaces: ['DE', 'US'], only: ['month'] },
    ],
    ['#p=p:de:B0TESTAAA1', { product: 'p:de:B0TESTAAA1' }],
    ['#shop', {}],
    ['#shop/in=none', { place: 'none' }],
    ['#shop?q=lip', { query: 'lip' }],
    ['#earnings', { at: 'earnings' }],
    ['#earnings/products?q=lip&sort=-fees', { at: 'earnings/products?q=lip&sort=-fees' }],
  ])('%s', (hash, view) => {
    expect(parseRoute(hash)).toEqual({ ...HOME, ...view });
  });

  it.each([
    ['an own order where there is none', '#sort=own'],
    ['sub-categories of what is no category', '#below=1'],
    ['a place that is none', '#in=nowhere'],
    ['a broken escape', '#in=%E0%A4%A'],
    ['marketplaces that are none, and one twice', '#m=XX,,de'],
    ['something that is no product', '#p=constructor'],
    ['names of an object’s own', '#in=__proto__&sort=toString&only=constructor'],
    ['a flood', `#in=${'c:'.repeat(1e5)}`],
    ['a section that is none', '#earningsless'],
    ['a section with a query of the shop before it', '#/earnings'],
  ])('that says %s is the usual view', (_, hash) => {
    expect(parseRoute(hash)).toEqual(HOME);
  });

  it('of any rubbish gives a view that leads back to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (rubbish) => {
        const view = parseRoute(`#${rubbish}`);
        expect(parseRoute(`#${writeRoute(view)}`)).toEqual(view);
      }),
    );
  });

  it('names every view', () => {
    const codes = Object.keys(HOSTS).filter(isMarketplaceCode);
    const views = fc.record<Route>({
      place: fc.constantFrom('all', 'none', 'trash', LIPS, 'c:ü & = #%'),
      direct: fc.boolean(),
      query: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.toWellFormed()),
      marketplaces: fc.subarray(codes),
      only: fc.subarray([...ONLY]),
      text: fc.option(fc.nat()),
      sort: fc.constantFrom(...SORTS),
      product: fc.constantFrom(null, 'p:de:B0TESTAAA1'),
      at: fc.constant(null),
    });
    fc.assert(
      fc.property(views, (view) => {
        const direct = view.direct && view.place.startsWith('c:');
        const sort = view.sort === 'own' && !view.place.startsWith('c:') ? 'newest' : view.sort;
        expect(parseRoute(`#${writeRoute(view)}`)).toEqual({ ...view, direct, sort });
      }),
    );
  });
});
