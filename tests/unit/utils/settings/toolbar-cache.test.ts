import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  CACHED_TEXTS,
  makeToolbarCache,
  readToolbarCache,
} from '@/utils/settings/toolbar-cache.ts';

vi.mock('wxt/browser', () => ({
  browser: { i18n: { getMessage: (key: string) => `the browser's ${key}` } },
}));
const { t } = await import('@/utils/browser/i18n.ts');

const VERSION = '0.1.0';
const TEXTS: Record<string, string> = {
  action_copy_link: 'Link kopieren',
  toolbar_copied: '$1 kopiert mit $2',
};
const text = (key: string, subs: string[]) =>
  (TEXTS[key] ?? '').replace(/\$(\d)/g, (_, nth) => subs[Number(nth) - 1] ?? '');

describe("the toolbar's texts", () => {
  afterEach(() => {
    globalThis.linkshelfTexts = undefined;
  });

  it('come back as they were kept, and are filled in when they are said', () => {
    const kept = makeToolbarCache(VERSION, text);
    expect(Object.keys(kept.texts)).toEqual(CACHED_TEXTS);
    globalThis.linkshelfTexts = readToolbarCache(structuredClone(kept), VERSION);
    expect(t('action_copy_link')).toBe('Link kopieren');
    expect(t('toolbar_copied', 'Markdown', 'mira-21')).toBe('Markdown kopiert mit mira-21');
  });

  it('are the browser’s where none was kept', () => {
    globalThis.linkshelfTexts = readToolbarCache(
      { version: VERSION, texts: { action_copy_link: '' } },
      VERSION,
    );
    expect(t('action_copy_link')).toBe("the browser's action_copy_link");
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'words'],
    ['of another version', { version: '0.0.9', texts: TEXTS }],
    ['without texts', { version: VERSION }],
    ['with null for texts', { version: VERSION, texts: null }],
  ])('are none when what is kept is %s', (_what, kept) => {
    expect(readToolbarCache(kept, VERSION)).toEqual({});
  });
});
