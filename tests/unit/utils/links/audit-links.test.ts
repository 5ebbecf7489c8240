import { describe, expect, it } from 'vitest';
import { auditLinks } from '@/utils/links/audit-links.ts';
import { DEFAULT_LINK } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

const TAGS: Partial<Record<MarketplaceCode, string>> = { US: 'mine-20', DE: 'mein-21' };
const auditOf = (text: string) =>
  auditLinks(text, {
    tagOf: (code) => TAGS[code] ?? null,
    mine: new Set(['mine-20', 'mein-21', 'blog-20']),
    link: DEFAULT_LINK,
    isOn: (code) => code !== 'SE',
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
});
