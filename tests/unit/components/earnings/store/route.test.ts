import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EarningsRoute,
  GROUPS,
  HOME,
  PERIODS,
  parseEarnings,
  toView,
  VIEWS,
  writeEarnings,
} from '@/components/earnings/store/route.ts';

describe('an address of the section', () => {
  it.each<[at: string, view: Partial<EarningsRoute>]>([
    ['earnings', {}],
    ['earnings/', {}],
    ['earnings/accounts', { view: 'accounts' }],
    ['earnings?days=all', { period: 'all' }],
    ['earnings/products?by=tag', { view: 'products', by: 'tag' }],
    ['earnings/products?by=constructor', { view: 'products' }],
    ['earnings?days=30', { period: 30 }],
    ['earnings?days=31', {}],
    ['earnings?m=DE', { marketplace: 'DE' }],
    ['earnings?m=XX', {}],
    ['earnings/nowhere?q=lip%20balm&sort=-fees', { query: 'lip balm', sort: '-fees' }],
    ['earnings?in=c:1f0e&tag=mine-20', { category: 'c:1f0e', tag: 'mine-20' }],
    [`earnings?tag=${'x'.repeat(200)}`, {}],
  ])('%s', (at, view) => {
    expect(parseEarnings(at)).toEqual({ ...HOME, ...view });
  });

  it('of any rubbish gives a view that leads back to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (rubbish) => {
        const view = parseEarnings(`earnings${rubbish}`);
        expect(parseEarnings(writeEarnings(view))).toEqual(view);
      }),
    );
  });

  it('names every view', () => {
    const views = fc.record<EarningsRoute>({
      view: fc.constantFrom(...VIEWS),
      query: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.toWellFormed()),
      period: fc.constantFrom(...PERIODS),
      by: fc.constantFrom(...GROUPS),
      marketplace: fc.constantFrom(null, 'DE', 'JP'),
      tag: fc.constantFrom(null, 'mine-20'),
      category: fc.constantFrom(null, 'c:ü & = #%?'),
      channel: fc.constantFrom(null, 'Kanal ü'),
      sort: fc.constantFrom(null, '-fees'),
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(parseEarnings(writeEarnings(view))).toEqual(view);
      }),
    );
  });

  it('of another view keeps the period alone', () => {
    const here = parseEarnings('earnings?days=30&q=lip&m=DE');
    expect(writeEarnings(toView(here, 'accounts'))).toBe('earnings/accounts?days=30');
  });
});
