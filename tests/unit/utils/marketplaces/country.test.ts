import { describe, expect, it } from 'vitest';
import { countryName } from '@/utils/marketplaces/country.ts';
import { HOSTS, isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';

describe('countryName', () => {
  it.each([
    ['UK', 'en', 'United Kingdom'],
    ['UK', 'de', 'Vereinigtes Königreich'],
    ['JP', 'ja', '日本'],
    ['AE', 'en-US', 'United Arab Emirates'],
  ] as const)('%s in %s is %s', (code, language, name) => {
    expect(countryName(code, language)).toBe(name);
  });

  it('names every marketplace', () => {
    for (const code of Object.keys(HOSTS).filter(isMarketplaceCode)) {
      expect(countryName(code, 'en')).not.toBe(code);
    }
  });
});
