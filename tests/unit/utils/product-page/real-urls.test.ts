import { afterAll, describe, expect, it } from 'vitest';
import { hasSample, type RealUrl, realUrls } from '@/tests/real-pages.ts';
import { HOSTS, isMarketplaceCode, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import { readUrl, type UrlFacts } from '@/utils/product-page/url.ts';

/** What the sample's kinds of page are in the project's words; `about` and `other` are told apart by the ASIN. */
const KINDS: Record<string, UrlFacts['kind'][]> = {
  product: ['product'],
  'product-short': ['product'],
  'product-sub': ['product', 'about'],
  reviews: ['about', 'other'],
  offers: ['about'],
  redirect: ['about', 'other'],
  cart: ['about', 'list', 'other'],
  'xhr/ask': ['about', 'other'],
  search: ['list'],
  bestsellers: ['list'],
  'store/author/browse': ['list'],
  'influencer shop': ['list'],
  'wishlist/registry': ['list', 'other'],
  video: ['list', 'other'],
};

/** Rows whose label by shape is not followed, and why. */
const DIFFERENCES: { match: RegExp; reason: string }[] = [
  {
    match: /^https:\/\/www\.amazon\.\w+\/gp\/aws\/cart\/add\.html\?ASIN\.1=\w{10}(?!.*ASIN\.2)/,
    reason: 'a cart link with one product names that product (the label is "none")',
  },
  {
    match: /^https:\/\/www\.amazon\.com\/dp\/B$/,
    reason: 'a product path without an ASIN is no list (the label is "store/author/browse")',
  },
];

const codeOf = new Map(Object.entries(HOSTS).map(([code, host]) => [host, code]));

/** The ASIN that a row asks for: its own, that of the product it is about, or the target of its redirect. */
function expectedAsin({ url, asin, kind }: RealUrl): string | null {
  const target = /target ASIN (\w{10})/.exec(kind)?.[1];
  if (target) return marketplaceOfHost(new URL(url).hostname) ? target : null;
  return /^[A-Z0-9]{10}/.exec(asin)?.[0] ?? null;
}

function expectedMarketplace({ url, marketplace }: RealUrl): string | null {
  const host = new URL(url).hostname;
  // Pages of other services (music., sell., aax- …) are none of the store's, though the sample counts them to it.
  const isStore = /^(?:(?:www|m|smile|ec1)\.)?(?:amazon\.|amzn\.com$)/.test(host);
  const code = codeOf.get(marketplace.replace('(unsupported: ', '').replace(')', ''));
  return isStore && code && isMarketplaceCode(code) ? code : null;
}

function isAsExpected(row: RealUrl): boolean {
  const facts = readUrl(row.url);
  const kinds = KINDS[row.kind.replace(/ \(.*/, '')] ?? ['other'];
  return (
    facts.asin === expectedAsin(row) &&
    facts.marketplace === expectedMarketplace(row) &&
    facts.short === (row.kind === 'short' && row.asin !== 'none') &&
    kinds.includes(facts.kind)
  );
}

describe.skipIf(!hasSample())('the real URLs', () => {
  const rows = hasSample() ? realUrls() : [];
  const suite = rows.filter((row) => row.source === 'upstream test suite');
  const shape = rows.filter((row) => row.source !== 'upstream test suite');
  const wrong = (some: RealUrl[]) => some.filter((row) => !isAsExpected(row)).map((row) => row.url);

  it('all agree with the expectations of the test suites that they come from', () => {
    expect(suite.length).toBeGreaterThan(100);
    expect(wrong(suite)).toEqual([]);
  });

  it('agree with what a parser made of their shape, in 99 of 100', () => {
    expect(shape.length).toBeGreaterThan(600);
    expect(1 - wrong(shape).length / shape.length).toBeGreaterThanOrEqual(0.99);
  });

  it('differ only for reasons that are written down, and every reason is needed', () => {
    const unexplained = wrong(shape).filter(
      (url) => !DIFFERENCES.some(({ match }) => match.test(url)),
    );
    expect(unexplained).toEqual([]);
    const unneeded = DIFFERENCES.filter(
      ({ match }) => !wrong(shape).some((url) => match.test(url)),
    );
    expect(unneeded).toEqual([]);
  });

  afterAll(() => {
    const score = (some: RealUrl[]) => `${some.length - wrong(some).length}/${some.length}`;
    console.log(
      [
        'real URLs',
        `  labelled by a test suite: ${score(suite)}`,
        `  labelled by shape:        ${score(shape)}`,
        ...wrong(shape).map((url) => {
          const why = DIFFERENCES.find(({ match }) => match.test(url))?.reason;
          return `    ${url.slice(0, 90)}: ${why}`;
        }),
      ].join('\n'),
    );
  });
});
