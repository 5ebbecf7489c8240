import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTag } from '@/utils/links/tags.ts';
import { DEFAULT_LINK, isTag, plainLink, trackingLink } from '@/utils/links/tracking-link.ts';
import { HOSTS, isMarketplaceCode, marketplaceOfHost } from '@/utils/marketplaces/hosts.ts';
import { LIMITS } from '@/utils/settings/schema.ts';
import { asins, linkOptions, marketplaces, tags } from './arbitraries.ts';

const product = { marketplace: 'DE', asin: 'B0TESTAAA1' } as const;
const tag = 'shelf-21';

describe('the tracking link', () => {
  it.each([
    ['nothing but product and tag', {}, 'https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21'],
    [
      'the exact variation',
      { exactVariation: true },
      'https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21&th=1&psc=1',
    ],
    [
      'a language in the path',
      { language: 'path', languageCode: 'en' },
      'https://www.amazon.de/-/en/dp/B0TESTAAA1?tag=shelf-21',
    ],
    [
      'a language as a parameter',
      { language: 'query', languageCode: 'en' },
      'https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21&language=en_GB',
    ],
    [
      'no language that the marketplace does not have',
      { language: 'query', languageCode: 'ja' },
      'https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21',
    ],
    [
      'a language that is chosen but not switched on',
      { language: 'none', languageCode: 'en' },
      'https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21',
    ],
    [
      "SiteStripe's fixed parameters, without a made-up linkId",
      { siteStripe: true },
      'https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21&linkCode=ll1&ref_=as_li_ss_tl',
    ],
  ] as const)('%s', (_, options, expected) => {
    expect(trackingLink({ ...product, tag, options: { ...DEFAULT_LINK, ...options } })).toBe(
      expected,
    );
  });

  it('needs no options', () => {
    expect(trackingLink({ ...product, tag })).toBe(
      'https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21',
    );
  });

  it.each([
    ['an empty tag', { tag: '' }],
    ['a tag that adds a parameter', { tag: 'a-21&tag=b-21' }],
    ['a tag with a line break', { tag: 'a-21\n' }],
    ['a tag without end', { tag: 'a'.repeat(65) }],
    ['a short ASIN', { asin: 'B0TEST' }],
    ['an ASIN in lower case', { asin: 'b0testaaa1' }],
    ['an ASIN that climbs the path', { asin: '../../../a' }],
  ])('refuses %s', (_, wrong) => {
    expect(() => trackingLink({ ...product, tag, ...wrong })).toThrow(RangeError);
  });

  it('refuses a marketplace that is none', () => {
    const codes: string[] = ['XX', 'constructor', '__proto__', 'evil.example'];
    expect(codes.filter(isMarketplaceCode)).toEqual([]);
    const received: typeof product = JSON.parse(
      '{"marketplace":"constructor","asin":"B0TESTAAA1"}',
    );
    expect(() => trackingLink({ ...received, tag })).toThrow(RangeError);
  });

  it('is on a host of the table, with the ASIN and exactly one tag, whatever the options', () => {
    fc.assert(
      fc.property(marketplaces, asins, tags, linkOptions, (marketplace, asin, own, options) => {
        const url = new URL(trackingLink({ marketplace, asin, tag: own, options }));
        expect(url.origin).toBe(`https://www.${HOSTS[marketplace]}`);
        expect(url.pathname).toMatch(new RegExp(`^(/-/[a-z]{2})?/dp/${asin}$`));
        expect(url.searchParams.getAll('tag')).toEqual([own]);
        const known = ['tag', 'th', 'psc', 'language', 'linkCode', 'ref_'];
        expect([...url.searchParams.keys()].filter((name) => !known.includes(name))).toEqual([]);
      }),
    );
  });

  it('throws or is sound, whatever text goes in', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const near = fc.tuple(asins, text).map(([asin, more]) => asin + more);
    fc.assert(
      fc.property(fc.oneof(text, near, asins), fc.oneof(text, tags), (asin, own) => {
        let link: string;
        try {
          link = trackingLink({ marketplace: 'US', asin, tag: own });
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        const url = new URL(link);
        expect(marketplaceOfHost(url.hostname)).toBe('US');
        expect(link).toBe(`https://www.amazon.com/dp/${asin}?tag=${own}`);
        expect(url.searchParams.getAll('tag')).toEqual([own]);
      }),
    );
  });
});

describe('what a tag may be', () => {
  it('is the same for links and for the check of what the creator types', () => {
    const long = fc.integer({ min: LIMITS.tag - 1, max: LIMITS.tag + 1 }).map((n) => 'a'.repeat(n));
    fc.assert(
      fc.property(fc.oneof(fc.string(), tags, long), (text) => {
        expect(isTag(text)).toBe(checkTag(text, 'DE').ok);
      }),
    );
  });
});

describe('the plain link', () => {
  it('never has a tag or anything that speaks of one', () => {
    fc.assert(
      fc.property(marketplaces, asins, linkOptions, (marketplace, asin, options) => {
        const url = new URL(plainLink({ marketplace, asin, options }));
        expect(url.hostname).toBe(`www.${HOSTS[marketplace]}`);
        expect(url.pathname.endsWith(`/dp/${asin}`)).toBe(true);
        const known = ['th', 'psc', 'language'];
        expect([...url.searchParams.keys()].filter((name) => !known.includes(name))).toEqual([]);
      }),
    );
  });

  it('is just the product without options', () => {
    expect(plainLink(product)).toBe('https://www.amazon.de/dp/B0TESTAAA1');
  });
});
