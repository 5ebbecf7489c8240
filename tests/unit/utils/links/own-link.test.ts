import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownLink } from '@/utils/links/own-link.ts';
import { HOSTS, type MarketplaceCode, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import { asins, marketplaces, tags } from './arbitraries.ts';

const tagOf = (code: MarketplaceCode) => (code === 'JP' ? null : 'shelf-21');
const link = 'https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21';

describe('the creator’s own link for a pasted text', () => {
  it.each([
    ['a product URL', 'https://www.amazon.de/dp/B0TESTAAA1'],
    ['white space around it', '\n\t https://www.amazon.de/dp/B0TESTAAA1 \u200b\n'],
    ['no scheme', 'amazon.de/dp/B0TESTAAA1'],
    ['no scheme, in a sentence', 'See www.amazon.de/gp/product/B0TESTAAA1, it is good.'],
    ['a scheme-relative URL', '//www.amazon.de/dp/B0TESTAAA1'],
    ["somebody else's link", 'https://amazon.de/Slug/dp/B0TESTAAA1?tag=other-21&linkCode=ll1'],
    ['brackets', '(https://www.amazon.de/dp/B0TESTAAA1)'],
    ['angle brackets', '<https://www.amazon.de/dp/B0TESTAAA1>'],
    ['Markdown', '[A lamp](https://www.amazon.de/dp/B0TESTAAA1?x=1).'],
    ['emphasis', '**https://www.amazon.de/dp/B0TESTAAA1**'],
    ['HTML source', '<a href="https://www.amazon.de/dp/B0TESTAAA1?a=1&amp;tag=other-21">x</a>'],
    ['a sentence of the share button', 'Schau dir das an https://www.amazon.de/dp/B0TESTAAA1!'],
    ['Japanese punctuation', 'こちら「https://www.amazon.de/dp/B0TESTAAA1」。'],
    [
      'the first of several',
      'a https://www.amazon.de/dp/B0TESTAAA1 b https://amazon.fr/dp/B0TESTAAA2',
    ],
    ['a product in lower case', 'https://www.amazon.de/dp/b0testaaa1'],
    ['the page of its reviews', 'https://www.amazon.de/product-reviews/B0TESTAAA1'],
    ['a cart link of one product', 'https://www.amazon.de/gp/aws/cart/add.html?ASIN.1=B0TESTAAA1'],
    ['a sponsored result', 'https://www.amazon.de/sspa/click?url=%2Fdp%2FB0TESTAAA1%2Fref%3Dx'],
    ['an invisible character inside', 'https://www.amazon.de/\u202edp/B0TESTAAA1'],
  ])('reads %s', (_, text) => {
    expect(ownLink(text, tagOf)).toEqual({ ok: true, link, marketplace: 'DE', asin: 'B0TESTAAA1' });
  });

  it('links other pages as they are', () => {
    expect(ownLink('Deals: https://www.amazon.de/s?k=lampe+(rot)&ref=x.', tagOf)).toEqual({
      ok: true,
      link: 'https://www.amazon.de/s?k=lampe+%28rot%29&tag=shelf-21',
      marketplace: 'DE',
      asin: null,
    });
  });

  it('reads the ampersands of HTML source', () => {
    const source = '<a href="https://www.amazon.de/s?k=a&amp;i=photo&amp;tag=other-21">';
    expect(ownLink(source, tagOf)).toMatchObject({
      link: 'https://www.amazon.de/s?k=a&i=photo&tag=shelf-21',
    });
  });

  it('takes the options of links', () => {
    const options = {
      exactVariation: true,
      language: 'none',
      languageCode: null,
      siteStripe: false,
    };
    expect(ownLink(link, tagOf, { ...options, language: 'none' })).toMatchObject({
      link: `${link}&th=1&psc=1`,
    });
  });

  it.each([
    ['nothing', '', { reason: 'not-a-url' }],
    ['words', 'a lamp, please.Next week', { reason: 'not-a-url' }],
    ['a broken address', 'https://', { reason: 'not-a-url' }],
    ['an ASIN alone', 'B0TESTAAA1', { reason: 'not-a-url' }],
    ['another site', 'https://example.com/dp/B0TESTAAA1', { reason: 'not-amazon' }],
    ['another site without a scheme', 'example.com/dp/B0TESTAAA1', { reason: 'not-amazon' }],
    [
      'another site before Amazon',
      'https://example.com https://www.amazon.de/dp/B0TESTAAA1',
      { reason: 'not-amazon' },
    ],
    ['a look-alike', 'https://www.amazon.com.evil.example/dp/B0TESTAAA1', { reason: 'not-amazon' }],
    [
      'a look-alike without a scheme',
      'amazon.com.evil.example/dp/B0TESTAAA1',
      { reason: 'not-amazon' },
    ],
    ['a host as a user name', 'amazon.com@evil.example/dp/B0TESTAAA1', { reason: 'not-amazon' }],
    ['a homograph', 'https://www.аmazon.com/dp/B0TESTAAA1', { reason: 'not-amazon' }],
    ['a trailing dot', 'https://www.amazon.com./dp/B0TESTAAA1', { reason: 'not-amazon' }],
    ['a short link', 'https://amzn.to/3abcDEF', { reason: 'short-link' }],
    ['a short link without a scheme', 'a.co/d/abcDEF1', { reason: 'short-link' }],
    ['a short link that looks like an ASIN', 'link.amazon/B09xPVTQy', { reason: 'short-link' }],
    ['Amazon Music', 'https://music.amazon.com/albums/B0TESTAAA1', { reason: 'not-supported' }],
    ['sign-in', 'https://www.amazon.de/ap/signin', { reason: 'forbidden', marketplace: 'DE' }],
    [
      'a wish list',
      'https://www.amazon.de/hz/wishlist/ls/X',
      { reason: 'forbidden', marketplace: 'DE' },
    ],
    ['no tag', 'https://www.amazon.co.jp/dp/B0TESTAAA1', { reason: 'no-tag', marketplace: 'JP' }],
    [
      'no tag for a page',
      'https://www.amazon.co.jp/s?k=a',
      { reason: 'no-tag', marketplace: 'JP' },
    ],
    [
      'a marketplace that is off',
      'https://www.amazon.se/dp/B0TESTAAA1',
      { reason: 'not-supported', marketplace: 'SE' },
    ],
    [
      'a redirect out of Amazon',
      'https://www.amazon.de/gp/redirect.html?location=https://example.com',
      { reason: 'not-supported' },
    ],
  ])('says why not: %s', (_, text, expected) => {
    const isOn = (code: MarketplaceCode) => code !== 'SE';
    expect(ownLink(text, tagOf, undefined, isOn)).toEqual({ ok: false, ...expected });
  });

  it('finds the product in any text around its URL', () => {
    const around = fc.string({ maxLength: 20 }).filter((text) => !/[./:@]/.test(text));
    fc.assert(
      fc.property(marketplaces, asins, tags, around, around, (code, asin, own, before, after) => {
        const text = `${before} https://www.${HOSTS[code]}/dp/${asin} ${after}`;
        expect(ownLink(text, () => own)).toEqual({
          ok: true,
          link: `https://www.${HOSTS[code]}/dp/${asin}?tag=${own}`,
          marketplace: code,
          asin,
        });
      }),
    );
  });

  it('never throws, never links off Amazon, never carries another tag', () => {
    const hostile = fc.array(
      fc.constantFrom(
        ...[
          'https://',
          'http:',
          '//',
          'www.',
          'amazon.de',
          'amazon.com',
          '.evil.example',
          '@',
          ':',
        ],
        ...[
          '/dp/',
          'B0TESTAAA1',
          '?tag=other-21',
          '&amp;',
          '%',
          '\0',
          '\ud800',
          '(',
          ')',
          '[',
          ' ',
        ],
        ...[
          '/gp/redirect.html?location=',
          '/sspa/click?url=',
          '\u202e',
          '#',
          '\\',
          'amzn.to/',
          '。',
        ],
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          hostile.map((each) => each.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const result = ownLink(text, () => 'mine-21');
          if (!result.ok) return;
          const url = new URL(result.link);
          expect(url.protocol).toBe('https:');
          expect(marketplaceOfHost(url.hostname)).toBe(result.marketplace);
          expect(url.searchParams.getAll('tag')).toEqual(['mine-21']);
          expect(result.link).not.toMatch(/[?&;]tag=other/i);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['brackets', ')'.repeat(1_000_000)],
    ['letters', 'a'.repeat(1_000_000)],
    ['dots', 'a.'.repeat(500_000)],
    ['schemes', 'https://'.repeat(125_000)],
    ['ampersands', `https://www.amazon.de/${'&a'.repeat(500_000)}`],
    ['slashes', `https://www.amazon.de${'/'.repeat(1_000_000)}`],
  ])('answers to a megabyte of %s', (_, text) => {
    expect(typeof ownLink(text, tagOf).ok).toBe('boolean');
  });
});
