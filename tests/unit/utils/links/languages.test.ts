import { describe, expect, it } from 'vitest';
import { LINK_LANGUAGES, languagesOf, localeOf } from '@/utils/links/languages.ts';
import { MARKETPLACES } from '@/utils/marketplaces/table.ts';

describe('languages of links', () => {
  it.each([
    ['US', 'en es zh pt ko de'],
    ['DE', 'de en tr pl nl cs'],
    ['IN', 'en hi ta te kn ml bn mr'],
    ['SA', 'ar en'],
    ['BE', 'fr nl en'],
    ['UK', 'en'],
  ] as const)('%s can be read in %s', (code, languages) => {
    expect(languagesOf(code).join(' ')).toBe(languages);
  });

  it.each(MARKETPLACES.map(({ code }) => code))(
    '%s has what it can be read in to choose from, where that is more than one',
    (code) => {
      const languages = languagesOf(code);
      for (const language of languages) expect(language).toMatch(/^[a-z]{2}$/);
      const offered = LINK_LANGUAGES.filter((language) => localeOf(code, language) !== null);
      expect(offered).toEqual(languages.length > 1 ? languages.toSorted() : []);
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
