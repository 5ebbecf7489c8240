import { describe, expect, it } from 'vitest';
import { shippedDisclosures } from '@/tests/unit/shipped.ts';
import { languagesOf } from '@/utils/links/languages.ts';
import { disclosuresOf, readDisclosures } from '@/utils/marketplaces/disclosures.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { MARKETPLACES } from '@/utils/marketplaces/table.ts';

const disclosures = (code: MarketplaceCode) => disclosuresOf(shippedDisclosures(), code);

describe('disclosures', () => {
  it('are refused where the file is another', () => {
    expect(() => readDisclosures({ wordings: { en: {} }, marketplaces: {} })).toThrow();
  });

  it.each(MARKETPLACES)(
    'of $code name labels, and a statement unless none was found',
    ({ code }) => {
      const all = disclosures(code);
      expect(all.length).toBeGreaterThan(0);
      for (const { language, statement, labels, state } of all) {
        expect(Intl.getCanonicalLocales(language)).toEqual([language]);
        expect(labels.length).toBeGreaterThan(0);
        expect(statement === null).toBe(state === 'missing');
      }
    },
  );

  it.each(MARKETPLACES)('of $code are in languages of its store', ({ code }) => {
    for (const { language } of disclosures(code)) {
      expect(languagesOf(code)).toContain(language.slice(0, 2));
    }
  });

  it.each([
    ['US', 'As an Amazon Associate I earn from qualifying purchases.'],
    ['DE', 'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.'],
    ['IT', 'In qualità di Affiliato Amazon io ricevo un guadagno dagli acquisti idonei.'],
    ['JP', 'Amazonのアソシエイトとして、{name}は適格販売により収入を得ています。'],
  ] as const)('of %s quote the programme word for word', (code, statement) => {
    expect(disclosures(code)[0]).toMatchObject({ state: 'confirmed', statement });
  });
});
