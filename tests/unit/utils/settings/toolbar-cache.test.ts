import { afterEach, describe, expect, it, vi } from 'vitest';
import { cacheKey, makeToolbarCache, readToolbarCache } from '@/utils/settings/toolbar-cache.ts';

vi.mock('wxt/browser', () => ({
  browser: { i18n: { getMessage: (key: string) => `the browser's ${key}` } },
}));
const { t } = await import('@/utils/browser/i18n.ts');

const EDITION = cacheKey('0.1.0', 'de');
const TEXTS: Record<string, string> = {
  toolbar_copy: 'Link kopieren',
  toolbar_copied: '$1 kopiert mit $2',
};
const text = (key: string, subs: string[]) =>
  (TEXTS[key] ?? '').replace(/\$(\d)/g, (_, nth) => subs[Number(nth) - 1] ?? '');

describe("the toolbar's texts", () => {
  afterEach(() => {
    globalThis.linkshelfTexts = undefined;
  });

  it('come back as they were kept, and are filled in when they are said', () => {
    const kept = makeToolbarCache(
      EDITION,
      [...Object.keys(TEXTS), 'options_title'],
      text,
      '.bar {}',
    );
    expect(kept).toEqual({ edition: EDITION, texts: TEXTS, style: '.bar {}' });
    globalThis.linkshelfTexts = readToolbarCache(structuredClone(kept), EDITION).texts;
    expect(readToolbarCache(kept, EDITION).style).toBe('.bar {}');
    expect(t('toolbar_copy')).toBe('Link kopieren');
    expect(t('toolbar_copied', 'Markdown', 'mira-21')).toBe('Markdown kopiert mit mira-21');
  });

  it('are the browser’s where none was kept', () => {
    globalThis.linkshelfTexts = readToolbarCache(
      { edition: EDITION, texts: { toolbar_copy: '' } },
      EDITION,
    ).texts;
    expect(t('toolbar_copy')).toBe("the browser's toolbar_copy");
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'words'],
    ['of another version', { edition: cacheKey('0.0.9', 'de'), texts: TEXTS, style: 'a' }],
    ['of another language', { edition: cacheKey('0.1.0', 'en'), texts: TEXTS }],
    ['without texts', { edition: EDITION, style: 0 }],
    ['with null for texts', { edition: EDITION, texts: null }],
  ])('are none when what is kept is %s', (_what, kept) => {
    expect(readToolbarCache(kept, EDITION)).toEqual({ texts: {}, style: '' });
  });
});
