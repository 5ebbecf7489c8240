import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertLinks } from '@/utils/links/convert.ts';
import { findLinks } from '@/utils/links/find-links.ts';
import { DEFAULT_LINK } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

const TAGS: Partial<Record<MarketplaceCode, string>> = { US: 'mine-20', DE: 'mein-21' };
const convert = (text: string, options = DEFAULT_LINK) =>
  convertLinks(
    text,
    (code) => TAGS[code] ?? null,
    options,
    (code) => code !== 'SE',
  );

const US = 'https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20';

describe('convertLinks', () => {
  it.each([
    [
      'somebody’s tag',
      'Buy: https://www.amazon.com/Red-Lipstick/dp/B0TESTAAA1/ref=sr_1_1?tag=other-20&th=1!',
      `Buy: ${US}!`,
    ],
    ['no tag', '1) amazon.com/gp/product/B0TESTAAA1 2) x', `1) ${US} 2) x`],
    ['Markdown', '[a](https://www.amazon.com/dp/B0TESTAAA1), b', `[a](${US}), b`],
    ['Japanese around it', '「https://www.amazon.com/dp/B0TESTAAA1」です', `「${US}」です`],
    [
      'another country',
      'https://www.amazon.de/dp/B0TESTAAA1',
      'https://www.amazon.de/dp/B0TESTAAA1?tag=mein-21',
    ],
  ])('turns a link with %s into hers', (_, text, expected) => {
    expect(convert(text)).toMatchObject({ text: expected, changed: 1, left: [] });
    expect(convert(expected)).toEqual({ text: expected, changed: 0, same: 1, left: [] });
  });

  it('keeps HTML valid', () => {
    const options = { ...DEFAULT_LINK, exactVariation: true };
    const text = '<a href="https://www.amazon.com/dp/B0TESTAAA1?a=1&amp;b=2">x</a>';
    expect(convert(text, options).text).toBe(`<a href="${US}&amp;th=1&amp;psc=1">x</a>`);
  });

  it('leaves alone, and names, what it cannot know or must not touch', () => {
    const text = [
      'https://amzn.to/3abc',
      'https://www.amazon.fr/dp/B0TESTAAA1',
      'https://www.amazon.se/dp/B0TESTAAA1',
      'https://www.amazon.com/gp/css/order-history',
      'https://www.amazon.com/s?k=lipstick',
      'https://example.com/dp/B0TESTAAA1',
    ].join('\n');
    const result = convert(text);
    expect(result.text).toBe(text);
    expect(result.left.map(({ why }) => why?.reason)).toEqual([
      'short-link',
      'no-tag',
      'not-supported',
      'forbidden',
      undefined,
    ]);
  });

  it('changes nothing outside the links, nothing the second time, and leaves no foreign tag', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 30 });
    const link = fc.constantFrom(
      'https://www.amazon.com/dp/B0TESTAAA1?tag=other-20',
      'https://www.amazon.de/gp/product/B0TESTAAA2',
      'amazon.com/dp/B0TESTAAA3',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(words, link)), words, (parts, end) => {
        const text = parts.map(([before, url]) => `${before} ${url} `).join('') + end;
        const { text: once } = convert(text);
        expect(convert(once).text).toBe(once);
        expect(once).not.toContain('other-20');
        const rest = (whole: string) => {
          let [kept, from] = ['', 0];
          for (const each of findLinks(whole)) {
            kept += whole.slice(from, each.start);
            from = each.end;
          }
          return kept + whole.slice(from);
        };
        expect(rest(once)).toBe(rest(text));
      }),
    );
  });
});
