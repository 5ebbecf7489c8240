import { describe, expect, it } from 'vitest';
import { auditLinks, type Owner } from '@/utils/links/audit-links.ts';
import { DEFAULT_LINK } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

const TAGS: Partial<Record<MarketplaceCode, string>> = { US: 'mine-20', DE: 'mein-21' };
const auditOf = (text: string, more: Partial<Owner> = {}) =>
  auditLinks(text, {
    tagOf: (code) => TAGS[code] ?? null,
    mine: new Set(['mine-20', 'mein-21', 'blog-20']),
    tagsOf: (code) => ({ US: ['mine-20', 'blog-20'], DE: ['mein-21'] })[String(code)] ?? [],
    keepsTags: false,
    link: DEFAULT_LINK,
    isOn: (code) => code !== 'SE',
    ...more,
  });

describe('auditLinks', () => {
  it.each([
    ['https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20', 'right'],
    ['https://www.amazon.com/Red-20/dp/B0TESTAAA1/ref=x?th=1&tag=MINE-20', 'right'],
    ['https://www.amazon.com/s?k=lipstick&tag=mine-20', 'right'],
    ['amazon.com/dp/B0TESTAAA1?tag=mine-20', 'bare'],
    ['https://www.amazon.com/dp/B0TESTAAA1?tag=blog-20', 'other-tag'],
    ['https://www.amazon.com/dp/B0TESTAAA1?tag=mein-21', 'other-tag'],
    ['https://www.amazon.com/dp/B0TESTAAA1?tag=other-20', 'foreign'],
    ['https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20&tag=other-20', 'foreign'],
    ['https://www.amazon.com/exec/obidos/ASIN/B0TESTAAA1/other-20', 'foreign'],
    ['https://www.amazon.com/stores/page/ABC?tag=other-20', 'foreign'],
    ['https://www.amazon.com/Pack-of-20/dp/B0TESTAAA1', 'no-tag'],
    ['https://www.amazon.com/s?k=lipstick', 'no-product'],
    ['https://www.amazon.com/dp/B0TEST', 'malformed'],
    ['https://www.amazon.com:dp/B0TESTAAA1', 'malformed'],
    ['https://bit.ly/3abc', 'hidden'],
    ['https://example.com/go?url=https%3A%2F%2Famzn.to%2F3abc', 'hidden'],
    ['https://example.com/out/https://www.amazon.com/dp/B0TESTAAA1', 'hidden'],
    ['https://amzn.to/3abc', 'barred'],
    ['https://a.co/d/3abc', 'barred'],
    ['https://link.amazon/3abc', 'barred'],
    ['https://www.amazon.fr/dp/B0TESTAAA1?tag=other-21', 'barred'],
    ['https://www.amazon.se/dp/B0TESTAAA1', 'barred'],
    ['https://www.amazon.com/gp/css/order-history', 'barred'],
  ])('%s is %s', (url, verdict) => {
    const [judged, ...more] = auditOf(`See ${url}, please.`);
    expect(judged?.verdict).toBe(verdict);
    expect(more).toEqual([]);
  });

  it('says nothing of links that have nothing to do with Amazon', () => {
    expect(auditOf('https://example.com/dp/B0TESTAAA1 and https://youtu.be/abc')).toEqual([]);
  });

  it('gives the link that should stand there, and the reason where there is none', () => {
    const given = 'https://www.amazon.com/dp/B0TESTAAA1?tag=other-20 https://amzn.to/3abc';
    expect(auditOf(given).map(({ link, why }) => link ?? why?.reason)).toEqual([
      'https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20',
      'short-link',
    ]);
  });

  it.each([
    ['behind the id it is none', 'https://www.amazon.com/dp/B0TESTAAA1/mine-20', 'no-tag'],
    ['in a part of the path', 'https://www.amazon.com/dp/B0TESTAAA1/tag=mine-20', 'no-tag'],
    ['in a part of another name', 'https://www.amazon.com/dp/B0TESTAAA1?ref=tag=x-20', 'no-tag'],
    ['behind #', 'https://www.amazon.com/dp/B0TESTAAA1#a-tag=other-20', 'no-tag'],
    ['empty', 'https://www.amazon.com/dp/B0TESTAAA1?tag=&th=1', 'no-tag'],
    ['escaped', 'https://www.amazon.com/dp/B0TESTAAA1?%74ag=mine%2D20', 'right'],
    ['of one', 'https://www.amazon.com/dp/B0TESTAAA1?ascsubtag=other-20&tag=mine-20', 'right'],
    ['twice', 'https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20?tag=other-20', 'foreign'],
    [
      'in an escaped query',
      'https://www.amazon.com/dp/B0TESTAAA1%3Fth%3D1%26tag%3Dhis-20',
      'foreign',
    ],
  ])('whose tag it is says the query: %s', (_, url, verdict) => {
    expect(auditOf(`${url} x`)).toMatchObject([
      { verdict, link: 'https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20' },
    ]);
  });

  it.each([
    ['https://www.amazon.com/dp/B0TESTAAA1?tag=blog-20', true, 'right', 'blog-20'],
    ['https://www.amazon.com/gp/product/B0TESTAAA1?th=1&tag=BLOG-20', true, 'right', 'blog-20'],
    ['https://www.amazon.com/dp/B0TESTAAA1?tag=mein-21', true, 'other-tag', 'mine-20'],
    ['https://www.amazon.com/dp/B0TESTAAA1?tag=blog-20', false, 'other-tag', 'mine-20'],
    ['https://www.amazon.com/dp/B0TESTAAA1?tag=blog-20&tag=his-20', true, 'foreign', 'mine-20'],
  ])('%s with an id of hers, kept: %s', (url, keepsTags, verdict, tag) => {
    expect(auditOf(url, { keepsTags })).toMatchObject([
      { verdict, link: `https://www.amazon.com/dp/B0TESTAAA1?tag=${tag}` },
    ]);
  });

  it.each([
    'https://www.google.de/url?sa=t&url=https%3A%2F%2Fwww.amazon.com%2Fdp%2FB0TESTAAA1%3Ftag%3Dhis-20&usg=x',
    'https://www.google.com/url?q=https://www.amazon.com/dp/B0TESTAAA1?tag=his-20&amp;sa=D',
    'https://duckduckgo.com/l/?uddg=https%3A%2F%2Fwww.amazon.com%2Fdp%2FB0TESTAAA1%3Ftag%3Dhis-20',
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.amazon.com%2Fdp%2FB0TESTAAA1%3Ftag%3Dhis-20&data=05',
    'https://r.search.yahoo.com/_ylt=A/RU=https%3a%2f%2fwww.amazon.com%2fdp%2fB0TESTAAA1%3Ftag=his-20/RK=2/RS=x',
  ])('a redirect that says where it leads is the product: %s', (url) => {
    expect(auditOf(`(${url})`)).toMatchObject([
      { verdict: 'foreign', asin: 'B0TESTAAA1', start: 1, end: url.length + 1 },
    ]);
  });

  const EXACT = { link: { ...DEFAULT_LINK, exactVariation: true } };
  it.each([
    ['plain text in quotes', '"https://www.amazon.com/dp/B0TESTAAA1"', false],
    ['JSON', '{"u":"https:\\/\\/www.amazon.com\\/dp\\/B0TESTAAA1","n":"a<b"}', false],
    ['an arrow and a <word>', 'a <word> https://www.amazon.com/dp/B0TESTAAA1 -> b', false],
    ['an attribute', '<a href="https://www.amazon.com/dp/B0TESTAAA1">x</a>', true],
    ['an attribute without quotes', '<p><a href=//www.amazon.com/dp/B0TESTAAA1>x</a></p>', true],
    ['the text of a page', '<p>https://www.amazon.com/dp/B0TESTAAA1</p>', true],
    ['a script', '<p>x</p><script>u="https://www.amazon.com/dp/B0TESTAAA1"</script>', false],
    ['behind a script', '<script>a<b</script><p>https://www.amazon.com/dp/B0TESTAAA1</p>', true],
    ['a numeric entity', 'https://www.amazon.com/dp/B0TESTAAA1?a=1&#038;b=2', true],
  ])('ampersands in %s', (_, text, isHtml) => {
    const link = `https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20&th=1&psc=1`;
    expect(auditOf(text, EXACT)).toMatchObject([
      { link: isHtml ? link.replaceAll('&', '&amp;') : link },
    ]);
  });
});
