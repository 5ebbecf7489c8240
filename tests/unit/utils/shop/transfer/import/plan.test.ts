import { describe, expect, it } from 'vitest';
import type { ProductDetails } from '@/utils/shop/queries/views.ts';
import { candidate, type SourceProduct } from '@/utils/shop/transfer/import/candidate.ts';
import { planImport } from '@/utils/shop/transfer/import/plan.ts';

const LIPS = { id: 'c:1', path: ['Makeup', 'Lips'] };

const existing = (more: Partial<ProductDetails> = {}): ProductDetails => ({
  ...{ id: 'p:us:B0TESTAAA1', marketplace: 'US', asin: 'B0TESTAAA1', parentAsin: null },
  ...{ title: 'Red', pageTitle: 'Red', ownTitle: null, brand: null, image: 'picture', note: '' },
  ...{ savedAt: 1, categories: [LIPS], dead: false, otherMarketplaces: {}, deleted: false },
  ...{ variation: null, pageVariation: null, ownVariation: null },
  ...more,
});

function planned(
  rows: readonly SourceProduct[],
  known: ProductDetails[] = [],
  under: string[] | null = null,
) {
  const all = rows.map((said, at) => candidate(at + 1, said, 'US'));
  return planImport(all, new Map(known.map((each) => [each.id, each])), under);
}
const verdicts = (...given: Parameters<typeof planned>) =>
  planned(...given).map(({ verdict }) => verdict);

describe('planImport', () => {
  const one = { asin: 'B0TESTAAA1' };
  const other = { asin: 'B0TESTAAA2' };

  it('says of each row what would become of it', () => {
    expect(verdicts([one, other, one, { link: 'https://amzn.to/x' }], [existing()])).toEqual([
      ...['same', 'new', 'twice', 'wrong'],
    ]);
    expect(verdicts([one], [existing({ deleted: true })])).toEqual(['new']);
  });

  it('a product that is named again with another category is one more thing to do', () => {
    const lips = { ...one, paths: [['makeup', 'LIPS']] };
    const gifts = { ...one, paths: [['Gifts']] };
    expect(verdicts([lips, gifts, gifts], [existing()])).toEqual(['same', 'more', 'twice']);
    expect(verdicts([lips, gifts, lips])).toEqual(['new', 'more', 'twice']);
    expect(verdicts([one, { ...one, note: 'Why' }, { ...one, note: 'Other' }])).toEqual([
      ...['new', 'more', 'twice'],
    ]);
  });

  it('a category for all is nothing new of the source', () => {
    const [first, second] = planned([one, other], [existing()], ['Gifts']);
    expect(first).toMatchObject({ verdict: 'more', isNew: false, image: 'picture' });
    expect(second).toMatchObject({ verdict: 'new', isNew: true, image: null });
  });
});
