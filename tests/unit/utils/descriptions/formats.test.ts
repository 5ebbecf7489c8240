// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, FORMATS } from '@/utils/descriptions/formats.ts';
import { ownFormats } from '@/utils/descriptions/own-format.ts';
import { item } from './items.ts';

const link = 'https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21';
const own = ownFormats([{ id: 't1', name: 'Mine', body: '{{title}} ({{brand}}): {{link}}' }]);

describe('formats', () => {
  it.each([
    ['link', link],
    ['title-link', `A Lamp\n${link}`],
    ['markdown', `[A Lamp](${link})`],
    ['html', `<a href="${link}" rel="sponsored nofollow">A Lamp</a>`],
    ['template:t1', `A Lamp (Shelf & Sons): ${link}`],
    ['template:gone', link],
  ] as const)('%s', (format, text) => {
    expect(compose(format, item(), own).text).toBe(text);
  });

  it('puts rich text on the clipboard for HTML alone', () => {
    const rich = FORMATS.filter((format) => compose(format, item(), own).html !== null);
    expect(rich).toEqual(['html']);
    expect(compose('template:t1', item(), own).html).toBeNull();
  });

  it.each([
    ['title-link', link],
    ['markdown', `[${link}](${link})`],
    ['html', `<a href="${link}" rel="sponsored nofollow">${link}</a>`],
  ] as const)('%s names a product without a title by its link', (format, text) => {
    expect(compose(format, item({ title: ' \u200b\0' }), own).text).toBe(text);
  });

  it('closes no Markdown link early where the path has brackets', () => {
    const shop = 'https://www.amazon.de/stores/Shelf(Lamps)?tag=shelf-21';
    expect(compose('markdown', item({ link: shop }), own).text).toBe(
      '[A Lamp](https://www.amazon.de/stores/Shelf%28Lamps%29?tag=shelf-21)',
    );
  });

  it('escapes an ampersand in the link for HTML', () => {
    const twoParameters = `${link}&th=1`;
    const { html } = compose('html', item({ link: twoParameters }), own);
    const host = document.createElement('div');
    host.insertAdjacentHTML('beforeend', html ?? '');
    expect(host.querySelector('a')?.getAttribute('href')).toBe(twoParameters);
  });

  it('is well-formed, without controls and with the link in it, whatever the title', () => {
    const titles = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        'x'.repeat(10_000),
        '\u202eevil',
        '👩‍🔬',
        '\ud800',
        '\0',
      ),
    );
    fc.assert(
      fc.property(titles, fc.constantFrom(...FORMATS, 'template:t1' as const), (title, format) => {
        const { text, html } = compose(format, item({ title }), own);
        expect(text.isWellFormed()).toBe(true);
        expect(text.replace('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
        expect(text).toContain(link);
        if (format === 'title-link') expect(text.split('\n').at(-1)).toBe(link);
        if (format === 'markdown') expect(text.endsWith(`](${link})`)).toBe(true);
        if (html === null) return;
        const host = document.createElement('div');
        host.insertAdjacentHTML('beforeend', html);
        expect([...host.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(['a']);
      }),
    );
  });
});
