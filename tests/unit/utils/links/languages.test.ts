import { describe, expect, it } from 'vitest';
import { LINK_LANGUAGES, localeOf } from '@/utils/links/languages.ts';
import { MARKETPLACES } from '@/utils/marketplaces/table.ts';

describe('languages of links', () => {
  it.each(MARKETPLACES.map(({ code, languages }) => [code, languages] as const))(
    '%s has the languages of the table, where there is one to choose',
    (code, languages) => {
      const offered = LINK_LANGUAGES.filter((language) => localeOf(code, language) !== null);
      expect(offered).toEqual(languages.length > 1 ? [...languages].sort() : []);
    },
  );

  it.each([
    ['DE', 'en', 'en_GB'],
    ['US', 'es', 'es_US'],
    ['SA', 'ar', 'ar_AE'],
    ['DE', 'ja', null],
    ['UK', 'en', null],
    ['DE', null, null],
    ['DE', '', null],
  ] as const)('%s in %s is %s', (code, language, locale) => {
    expect(localeOf(code, language)).toBe(locale);
  });

  it('offers every language that some marketplace lets one choose, once', () => {
    expect(LINK_LANGUAGES).toContain('en');
    expect(LINK_LANGUAGES).not.toContain('sg');
    expect(new Set(LINK_LANGUAGES).size).toBe(LINK_LANGUAGES.length);
  });
});
