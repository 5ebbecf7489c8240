import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTS, isMarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isAsin, readProductUrl } from '@/utils/product-page/product-url.ts';
import { readUrl } from '@/utils/product-page/url.ts';

const A = 'B0TESTAAA1';
const ISBN = '012345678X';

describe('isAsin', () => {
  it.each([A, ISBN, '0123456789', 'B000000000', 'BT00TEST12'])('takes %s', (text) => {
    expect(isAsin(text)).toBe(true);
  });
  it.each([
    '',
    'B0TESTAAA',
    'B0TESTAAA12',
    'b0testaaa1',
    'X012345678',
    'BESTSELLER',
    `${A}\n`,
    ' '.repeat(10),
  ])('refuses %j', (text) => {
    expect(isAsin(text)).toBe(false);
  });
});

describe('a product', () => {
  it.each([
    `/dp/${A}`,
    `/dp/${A}/`,
    `//dp//${A}`,
    `/gp/product/${A}`,
    `/gp/product//${A}`,
    `/gp/aw/d/${A}`,
    `/exec/obidos/ASIN/${A}`,
    `/exec/obidos/ASIN/${A}/sometag-20`,
    `/exec/obidos/tg/detail/-/${A}`,
    `/o/ASIN/${A}`,
    `/dp/product/${A}`,
    `/dp/tracks/${A}`,
    `/-/en/dp/${A}`,
    `/-/pt_BR/dp/${A}`,
    `/-/zh/Some-Name/dp/${A}/ref=sr_1_1?keywords=x`,
    `/Some-Name-dp-B0TESTBBB2/dp/${A}/ref=mt`,
    `/N%C3%A4gel-%E9%9B%AA/dp/${A}`,
    `/bad-%C3%-%zz/dp/${A}`,
    `/dp/${A}/ref=twister_B0TESTBBB2?th=1&psc=1`,
    `/dp/${A}/ref%3Dsr_1_4?dib=1`,
    `/dp/${A}%3FSubscriptionId%3DX%26tag%3Dother-20`,
    `/dp/${A}&selectObb=rent`,
    `/dp/${A}?tag=a-20#customerReviews`,
    `/d/Hair-Gel/Some-Name/${A}`,
    `/dp/${A.toLowerCase()}`,
    `/gp/product/${A}/%26ref%3Dnav`,
    `/%64p/${A}`,
  ])('%s', (path) => {
    expect(readUrl(`https://www.amazon.de${path}`)).toEqual({
      marketplace: 'DE',
      kind: 'product',
      asin: A,
      forbidden: false,
      short: false,
    });
  });

  it.each([
    ['an ISBN ending in x', `https://www.amazon.com/dp/${ISBN.toLowerCase()}`, ISBN, 'US'],
    ['no scheme', `www.amazon.co.uk/dp/${A}`, A, 'UK'],
    ['no www', `amazon.com.br/dp/${A}`, A, 'BR'],
    ['blanks around it', `  https://www.amazon.it/dp/${A}\n`, A, 'IT'],
    ['http', `http://www.amazon.in/dp/${A}`, A, 'IN'],
    ['the standard port', `https://www.amazon.in:443/dp/${A}`, A, 'IN'],
    ['capitals in the host', `HTTPS://WWW.AMAZON.FR/dp/${A}`, A, 'FR'],
    ['smile', `https://smile.amazon.com/dp/${A}`, A, 'US'],
    ['mobile', `https://m.amazon.com/dp/${A}`, A, 'US'],
    ['a server of long ago', `http://ec1.amazon.co.jp/gp/product/${A}`, A, 'JP'],
    ['amzn.com', `https://amzn.com/${A}`, A, 'US'],
  ])('with %s', (_, url, asin, marketplace) => {
    expect(readUrl(url)).toMatchObject({ kind: 'product', asin, marketplace, short: false });
  });
});

describe('about a product', () => {
  it.each([
    `/product-reviews/${A}?pageNumber=2`,
    `/Some-Name/product-reviews/${A}/ref=x`,
    `/gp/product-reviews/${A}`,
    `/gp/offer-listing/${A}/ref=dp_olp`,
    `/gp/offer-listing/${A}%3Ftag%3Dx`,
    `/gp/aod/ajax?asin=${A}`,
    `/gp/product/images/${A}`,
    `/gp/aw/d.html?a=${A}`,
    `/gp/aws/cart/add.html?ASIN.1=${A}&Quantity.1=1`,
    `/sspa/click?ie=UTF8&url=%2FSome-Name%2Fdp%2F${A}%2Fref%3Dsr`,
    `/-/en/sspa/click?url=%2Fdp%2F${A}`,
    `/gp/slredirect/picassoRedirect.html/ref=x?url=%2Fdp%2F${A}`,
    `/gp/redirect.html?location=http://www.amazon.com/dp/${A}&token=1`,
    `/gp/r.html?U=https%3A%2F%2Fwww.amazon.com%2Fdp%2F${A}`,
    `/gp/aw/rd.html?a=${A}&url=%2Fgp%2Faw%2Fd.html`,
  ])('%s', (path) => {
    expect(readUrl(`https://www.amazon.com${path}`)).toMatchObject({
      marketplace: 'US',
      kind: 'about',
      asin: A,
    });
  });

  it('takes the marketplace that a redirect leads to', () => {
    expect(
      readUrl(`https://www.amazon.com/gp/redirect.html?location=https://www.amazon.fr/dp/${A}`),
    ).toMatchObject({ marketplace: 'FR', asin: A });
  });

  it('does not follow a redirect to another site', () => {
    expect(
      readUrl(`https://www.amazon.com/gp/redirect.html?location=https://evil.example/dp/${A}`),
    ).toMatchObject({ marketplace: 'US', kind: 'other', asin: null });
  });

  it.each(['/gp/customer-reviews/R1TESTREVIEW', '/product-reviews/', '/ask/questions/Tx1'])(
    'without an ASIN: %s',
    (path) => {
      expect(readUrl(`https://www.amazon.com${path}`)).toMatchObject({ kind: 'about', asin: null });
    },
  );
});

describe('no product', () => {
  it.each([
    ['list', '/s?k=B0TESTAAA1'],
    ['list', '/some/s?k=x'],
    ['list', '/gp/bestsellers/electronics/0123456789/ref=x'],
    ['list', '/Best-Sellers/zgbs'],
    ['list', '/b?node=0123456789'],
    ['list', `/Some-Author/e/${A}`],
    ['list', `/-/e/${A}`],
    ['list', `/stores/Some-Author/author/${A}`],
    ['list', '/shop/someone/list/ABC'],
    ['list', '/deals'],
    ['list', `/gp/aws/cart/add.html?ASIN.1=${A}&ASIN.2=B0TESTBBB2`],
    ['other', '/'],
    ['other', '/dp/'],
    ['other', '/dp/fake'],
    ['other', '/dp/B01234567890'],
    ['other', '/dp/bestseller'],
    ['other', `/${A}`],
    ['other', `/gp/video/detail/${A}`],
    ['other', '/gp/product/utility/edit.html?returnPath=%2Fgp%2Fproduct%2F0123456789'],
    ['other', '/gp/help/customer/display.html'],
  ])('%s: %s', (kind, path) => {
    expect(readUrl(`https://www.amazon.com${path}`)).toMatchObject({ kind, asin: null });
  });

  it.each([
    `https://amazon.com.evil.example/dp/${A}`,
    `https://amazon.com@evil.example/dp/${A}`,
    `https://user@www.amazon.com/dp/${A}`,
    `https://user:secret@www.amazon.com/dp/${A}`,
    `https://www.amazon.com:8443/dp/${A}`,
    `https://www.amazon.com./dp/${A}`,
    `https://www.аmazon.com/dp/${A}`,
    `https://music.amazon.com/albums/${A}`,
    `https://www.amazon.com%2eevil.example/dp/${A}`,
    `ftp://www.amazon.com/dp/${A}`,
    `javascript:alert("https://www.amazon.com/dp/${A}")`,
    `data:text/html,https://www.amazon.com/dp/${A}`,
    `file:///dp/${A}`,
    `mailto:www.amazon.com/dp/${A}`,
    `/dp/${A}`,
    '',
    'https://',
  ])('not Amazon: %s', (url) => {
    expect(readUrl(url)).toEqual({
      marketplace: null,
      kind: 'other',
      asin: null,
      forbidden: false,
      short: false,
    });
  });
});

it.each([
  'https://amzn.to/3abcDEF',
  'https://amzn.eu/d/abc1234',
  'https://amzn.asia/d/abc1234',
  'https://a.co/d/abc1234',
  'https://www.a.co/d/abc1234',
  'https://amzlink.to/az0abc',
  'https://link.amazon/B0xTESTab',
  'https://amzn.com/gp/x',
])('a short link stays closed: %s', (url) => {
  expect(readUrl(url)).toMatchObject({ short: true, asin: null });
});

describe('pages that are never touched', () => {
  it.each([
    '/ap/signin?x=1',
    '/AP/signin',
    '//ap/signin',
    '/%61p/signin',
    '/-/en/ap/signin',
    '/gp/buy/spc/handlers/display.html',
    '/checkout/p/1',
    '/gp/css/order-history',
    '/hz/wishlist/ls/1',
    '/gp/cart/view.html',
    '/cart?ref_=x',
    `/gp/buy/dp/${A}`,
    '/cart',
  ])('%s', (path) => {
    expect(readUrl(`https://www.amazon.com${path}`).forbidden).toBe(true);
  });
  it.each(['/apples', `/cartoon/dp/${A}`, '/checkouts', '/', `/gp/product/${A}`])(
    'but %s is',
    (path) => {
      expect(readUrl(`https://www.amazon.com${path}`).forbidden).toBe(false);
    },
  );
});

describe('any input', () => {
  const part = fc.constantFrom(
    'dp',
    'gp',
    'product',
    'ASIN',
    '-',
    'en',
    'd',
    'aw',
    A,
    '%3F',
    '%',
    '%2',
    '?',
    '&',
    '#',
    '/',
    '//',
    '\\',
    '@',
    ':',
    '\0',
    '\u202e',
    '\ud800',
    'url=',
    '.',
    '..',
    's',
    'ap',
    ' ',
    '\n',
    'é',
  );
  const host = fc.constantFrom(
    'https://www.amazon.com/',
    'amazon.co.jp/',
    'http://amzn.com/',
    '',
    'a.co/',
  );

  it('gives an answer that is whole, whatever went in', () => {
    fc.assert(
      fc.property(host, fc.array(fc.oneof(part, fc.string())), (start, parts) => {
        const facts = readUrl(start + parts.join(''));
        if (facts.asin !== null) {
          expect(isAsin(facts.asin)).toBe(true);
          expect(['product', 'about']).toContain(facts.kind);
          expect(facts.marketplace).not.toBeNull();
        }
        if (facts.marketplace === null) expect(facts.kind).toBe('other');
      }),
      { numRuns: 2000 },
    );
  });

  it('is a product to the content script where it is one to everybody, and not forbidden', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string())), (parts) => {
        const href = `https://www.amazon.com/${parts.join('')}`;
        const { kind, asin, marketplace, forbidden } = readUrl(href);
        const product = kind === 'product' && !forbidden ? { marketplace, asin } : null;
        expect(readProductUrl(new URL(href))).toEqual(product);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the product behind any name, language and noise, on every marketplace', () => {
    const codes = Object.keys(HOSTS).filter(isMarketplaceCode);
    const slug = fc
      .string()
      .map((text) => `x${encodeURIComponent(text.toWellFormed()).replace(/^\.+$/, '')}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        slug,
        fc.webQueryParameters(),
        fc.constantFrom('', '/-/en'),
        (code, name, query, language) => {
          const url = `https://www.${HOSTS[code]}${language}/${name}/dp/${A}/ref=x?${query}`;
          expect(readUrl(url)).toMatchObject({ marketplace: code, kind: 'product', asin: A });
        },
      ),
    );
  });

  it('says the same of a URL object as of its text', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
        expect(readUrl(new URL(text))).toEqual(readUrl(text));
      }),
    );
  });

  it.each([
    ['slashes', '/'],
    ['percents', '%'],
    ['escapes', '%2F'],
    ['dots', '.'],
    ['ASINs', `${A}/`],
    ['letters', 'a'],
    ['marks', '?&='],
    ['blanks', ' '],
  ])('looks at no more than it must of a megabyte of %s', (_, text) => {
    const rubbish = text.repeat(1_000_000 / text.length);
    expect(readUrl(rubbish).asin).toBeNull();
    expect(readUrl(`https://www.amazon.com/${rubbish}`).marketplace).toBe('US');
    expect(readUrl(`https://www.amazon.com/dp/${A}?${rubbish}`).asin).toBe(A);
    expect(readUrl(`https://www.amazon.com/sspa/click?url=${rubbish}`).asin).toBeNull();
  });

  it('does not take the cut end of a very long path for an ASIN', () => {
    for (let length = 8150; length < 8200; length++) {
      const url = `https://www.amazon.com/${'x'.repeat(length)}/dp/${A}ZZZ`;
      expect(readUrl(url).asin).toBeNull();
    }
  });
});
