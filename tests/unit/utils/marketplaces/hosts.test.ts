import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CORE,
  FORBIDDEN_PATHS,
  forbiddenPatterns,
  HOSTS,
  isMarketplaceCode,
  isMore,
  MORE,
  marketplaceOfHost,
  matchPatterns,
} from '@/utils/marketplaces/hosts.ts';

const codes = Object.keys(HOSTS).filter(isMarketplaceCode);

describe('the marketplaces', () => {
  it('are 17 built in and 7 to switch on, without overlap', () => {
    expect(Object.keys(CORE)).toHaveLength(17);
    expect(Object.keys(MORE)).toHaveLength(7);
    expect(new Set(Object.values(HOSTS)).size).toBe(24);
  });

  it('know their codes', () => {
    expect(isMarketplaceCode('US')).toBe(true);
    expect(isMarketplaceCode('us')).toBe(false);
    expect(isMarketplaceCode('constructor')).toBe(false);
    expect(isMore('SE')).toBe(true);
    expect(isMore('US')).toBe(false);
  });
});

describe('marketplaceOfHost', () => {
  it.each(codes)('knows every host of %s', (code) => {
    for (const sub of ['www.', 'm.', 'smile.', '']) {
      expect(marketplaceOfHost(sub + HOSTS[code])).toBe(code);
      expect(marketplaceOfHost((sub + HOSTS[code]).toUpperCase())).toBe(code);
    }
  });

  it.each([
    ['a look-alike behind the name', 'amazon.com.evil.example'],
    ['a look-alike before the name', 'notamazon.com'],
    ['a look-alike with a hyphen', 'www-amazon.com'],
    ['a look-alike with www', 'wwww.amazon.com'],
    ['a trailing dot', 'www.amazon.com.'],
    ['a leading dot', '.amazon.com'],
    ['a user name', 'amazon.com@evil.example'],
    ['a port', 'www.amazon.com:8443'],
    ['a path', 'www.amazon.com/dp'],
    ['punycode', new URL('https://www.аmazon.com/').hostname],
    ['music', 'music.amazon.com'],
    ['web services', 'aws.amazon.com'],
    ['sellers', 'sellercentral.amazon.co.uk'],
    ['another company', 'amazon.jobs'],
    ['the suffix alone', 'co.uk'],
    ['two subdomains', 'www.smile.amazon.com'],
    ['nothing', ''],
  ])('is none of ours: %s', (_, host) => {
    expect(marketplaceOfHost(host)).toBeNull();
  });

  it('answers null to any text that is no host of the table', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^(www\.|m\.|smile\.)?amazon\./i.test(text));
        expect(marketplaceOfHost(text)).toBeNull();
      }),
    );
  });
});

describe('patterns', () => {
  it('cover the pages of one marketplace and no other host', () => {
    expect(matchPatterns('BR')).toEqual([
      'https://www.amazon.com.br/*',
      'https://m.amazon.com.br/*',
      'https://amazon.com.br/*',
      'https://smile.amazon.com.br/*',
    ]);
  });

  /** As the browsers match: `*` stands for any text, everything else for itself, path and query together. */
  const matches = (url: string) =>
    forbiddenPatterns().some((pattern) =>
      new RegExp(
        `^${pattern
          .split('*')
          .map((text) => text.replace(/[.?/-]/g, '\\$&'))
          .join('.*')}$`,
      ).test(url),
    );

  it.each([
    'https://www.amazon.com/ap/signin?openid.return_to=x',
    'https://www.amazon.com/gp/buy/spc/handlers/display.html',
    'https://www.amazon.com/checkout/p/p-1/pay',
    'https://www.amazon.com/gp/css/homepage.html',
    'https://www.amazon.com/hz/wishlist/ls/1',
    'https://www.amazon.com/gp/cart/view.html',
    'https://www.amazon.in/cart?ref_=nav',
    'https://www.amazon.nl/-/en/gp/cart/view.html?ref_=nav_cart',
    'https://www.amazon.com/cart',
  ])('keep the content script away from %s', (url) => {
    expect(matches(url)).toBe(true);
  });

  it.each([
    'https://www.amazon.com/dp/B0TESTAAA1',
    'https://www.amazon.com/apples/dp/B0TESTAAA1',
    'https://www.amazon.com/cartoon/dp/B0TESTAAA1?th=1',
    'https://www.amazon.com/-/es/dp/B0TESTAAA1/ref=cart',
  ])('let it onto %s', (url) => {
    expect(matches(url)).toBe(false);
  });

  it('are prefixes that end at a part of the path', () => {
    for (const path of FORBIDDEN_PATHS) expect(path).toMatch(/^(\/[a-z-]+(\.html)?)+$/);
  });
});
