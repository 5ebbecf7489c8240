import { describe, expect, it, vi } from 'vitest';

const i18n = vi.hoisted(() => ({
  language: 'en-GB',
  messages: {} as Record<string, string>,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getUILanguage: () => i18n.language,
      getMessage: (key: string, subs: string[] = []) =>
        (i18n.messages[key] ?? '').replace(/\$(\d)/g, (_, n) => subs[Number(n) - 1] ?? ''),
    },
  },
}));

const { direction, tn, uiLanguage } = await import('@/utils/browser/i18n.ts');

describe('uiLanguage and direction', () => {
  it.each([
    ["the browser's own kind of it", 'en-GB', 'en', 'ltr', 'en-GB', 'ltr'],
    ['the very language', 'ar', 'ar', 'rtl', 'ar', 'rtl'],
    ['fallen back to English in a Hebrew browser', 'he', 'en', 'ltr', 'en', 'ltr'],
    ['a European Portuguese browser with Brazilian texts', 'pt-PT', 'pt-BR', 'ltr', 'pt-PT', 'ltr'],
  ])('%s', (_what, browser, texts, way, language, dir) => {
    i18n.language = browser;
    i18n.messages = { common_language: texts, common_direction: way };
    expect(uiLanguage()).toBe(language);
    expect(direction()).toBe(dir);
  });
});

describe('tn', () => {
  it.each([
    ['en', 1, 'One product'],
    ['en', 1200, '1,200 products'],
    ['ar', 1, 'One product'],
    ['ar', 2, 'Two products'],
    ['ar', 5, '٥ products'],
  ])('in %s, %d', (language, count, text) => {
    i18n.language = language === 'ar' ? 'ar-EG' : language;
    i18n.messages = {
      common_language: language,
      search_found__one: 'One product',
      search_found__other: '$1 products',
      ...(language === 'ar' ? { search_found__two: 'Two products' } : {}),
    };
    expect(tn('search_found', count)).toBe(text);
  });
});
