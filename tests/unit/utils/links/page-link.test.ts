import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanUrl, pageLink } from '@/utils/links/page-link.ts';
import { DEFAULT_LINK } from '@/utils/links/tracking-link.ts';
import { HOSTS } from '@/utils/marketplaces/hosts.ts';
import { marketplaces, tags } from './arbitraries.ts';

const tag = 'shelf-21';

describe('the link to a page', () => {
  it.each([
    [
      'a search keeps its words, department, filters, order and page',
      'https://www.amazon.com/s?k=ring+light&i=photo&rh=n%3A502394%2Cp_36%3A1253&s=price-asc-rank&page=2&crid=1ABC&sprefix=ring%2Caps%2C150&qid=1700000000&ref=sr_pg_2',
      'https://www.amazon.com/s?k=ring+light&i=photo&rh=n%3A502394%2Cp_36%3A1253&s=price-asc-rank&page=2',
    ],
    [
      'an old search whose words are in keywords',
      'https://www.amazon.fr/s/ref=sr_nr_n_1/257-1234567-7654321?rh=n%3A123&keywords=lampe&ie=UTF8&qid=1',
      'https://www.amazon.fr/s?rh=n%3A123&keywords=lampe',
    ],
    [
      'a search department in url=',
      'https://www.amazon.de/s?__mk_de_DE=%C3%85&url=search-alias%3Daps&field-keywords=lampe',
      'https://www.amazon.de/s?url=search-alias%3Daps&field-keywords=lampe',
    ],
    [
      'a category',
      'https://smile.amazon.co.uk/b/ref=lp_1_nav?ie=UTF8&node=560798&bbn=560800&pf_rd_p=1-2&pd_rd_r=x',
      'https://www.amazon.co.uk/b?node=560798&bbn=560800',
    ],
    [
      'best sellers, second page',
      'https://www.amazon.in/gp/bestsellers/automotive/ref=zg_bs_pg_2?ie=UTF8&pg=2',
      'https://www.amazon.in/gp/bestsellers/automotive?pg=2',
    ],
    [
      'deals with their filter',
      'https://www.amazon.com/deals?discounts-widget=%22%7B%5C%22state%5C%22%7D%22&ref_=nav_cs_gb&content-id=amzn1.sym.1',
      'https://www.amazon.com/deals?discounts-widget=%22%7B%5C%22state%5C%22%7D%22',
    ],
    [
      "a brand's storefront",
      'https://www.amazon.com/stores/Shelf/page/0A1B2C3D-0000-4000-8000-0A1B2C3D4E5F?ref_=ast_bln&store_ref=bl_ast&lp_asins=B0TESTAAA1',
      'https://www.amazon.com/stores/Shelf/page/0A1B2C3D-0000-4000-8000-0A1B2C3D4E5F',
    ],
    [
      "an influencer's shop that another's link led to",
      'https://www.amazon.com/shop/someone/list/1ABCDEF?ref_=cm_sw_r&ascsubtag=x&tag=someone-20&linkId=abc&linkCode=ur2#photos',
      'https://www.amazon.com/shop/someone/list/1ABCDEF',
    ],
    [
      "an author's page",
      'https://www.amazon.com/Some-Author/e/B000TESTAA/ref=dp_byline_cont_book_1',
      'https://www.amazon.com/Some-Author/e/B000TESTAA',
    ],
    [
      'a language in the path',
      'https://www.amazon.de/-/en/s?k=lamp&language=en_GB',
      'https://www.amazon.de/-/en/s?k=lamp&language=en_GB',
    ],
    [
      'a tag that old links carried in the path',
      'https://www.amazon.com/exec/obidos/tg/browse/-/283155/someone-20',
      'https://www.amazon.com/exec/obidos/tg/browse/-/283155',
    ],
    [
      'a tag hidden behind an ampersand in the path',
      'https://www.amazon.com/gp/goldbox&tag=someone-20',
      'https://www.amazon.com/gp/goldbox',
    ],
    ['the front page', 'http://amazon.it/?ref_=nav_logo', 'https://www.amazon.it/'],
    [
      'a session id as a value',
      'https://www.amazon.de/s?k=a&visitor=257-1234567-7654321',
      'https://www.amazon.de/s?k=a',
    ],
    [
      'an address as a value',
      'https://www.amazon.de/b?node=1&next=https%3A%2F%2Fwww.amazon.de%2Fdp%2FB0TESTAAA1%3Ftag%3Dother-21&url=%2Fap',
      'https://www.amazon.de/b?node=1',
    ],
    [
      'reviews of a product',
      'https://www.amazon.de/product-reviews/B0TESTAAA1/ref=cm_cr?ie=UTF8&reviewerType=all_reviews&pageNumber=2',
      'https://www.amazon.de/product-reviews/B0TESTAAA1?reviewerType=all_reviews&pageNumber=2',
    ],
  ])('%s', (_, given, expected) => {
    expect(cleanUrl(given)).toMatchObject({ ok: true, url: expected });
    const joint = expected.includes('?') ? '&' : '?';
    expect(pageLink(given, tag)).toEqual({ ok: true, link: `${expected}${joint}tag=${tag}` });
  });

  it.each([
    [
      "a sponsored result's redirect",
      'https://www.amazon.de/sspa/click?ie=UTF8&spc=x&url=%2FSlug%2Fdp%2FB0TESTAAA1%2Fref%3Dsr_1_1_sspa%3Ftag%3Dother-21',
    ],
    [
      'an old redirect',
      'https://www.amazon.de/gp/redirect.html?location=https%3A%2F%2Fwww.amazon.de%2Fdp%2FB0TESTAAA1&token=A1',
    ],
    ['a product behind a ref', 'https://www.amazon.de/dp/ref=x/B0TESTAAA1'],
    [
      'a redirect with doubled slashes',
      'https://www.amazon.de//sspa//click?url=%2Fdp%2FB0TESTAAA1',
    ],
    ["a product's own page", 'https://www.amazon.de/Slug/dp/B0TESTAAA1/ref=sr_1_1?keywords=a'],
  ])('%s gives the tracking link of its product', (_, url) => {
    expect(pageLink(url, tag)).toEqual({
      ok: true,
      link: 'https://www.amazon.de/dp/B0TESTAAA1?tag=shelf-21',
    });
  });

  it('unwraps a redirect to another page of the same marketplace', () => {
    const url = 'https://www.amazon.com/gp/redirect.html?ie=UTF8&location=%2Fdeals%3Fref%3Dx';
    expect(pageLink(url, tag)).toEqual({
      ok: true,
      link: `https://www.amazon.com/deals?tag=${tag}`,
    });
  });

  it('adds what SiteStripe adds to links of pages only when asked', () => {
    const options = { ...DEFAULT_LINK, siteStripe: true };
    expect(pageLink('https://www.amazon.com/deals', tag, options)).toEqual({
      ok: true,
      link: `https://www.amazon.com/deals?tag=${tag}&linkCode=ll2&ref_=as_li_ss_tl`,
    });
  });

  it.each([
    ['another site', 'https://example.com/s?k=a', 'not-amazon'],
    ['a look-alike', 'https://www.amazon.com.evil.example/s?k=a', 'not-amazon'],
    ['a user name that looks like a host', 'https://www.amazon.com@evil.example/', 'not-amazon'],
    ['no address at all', 'ring light', 'not-amazon'],
    ['another scheme', 'javascript:alert(1)//www.amazon.com/', 'not-amazon'],
    ['sign-in', 'https://www.amazon.com/ap/signin?openid.return_to=x', 'forbidden'],
    ['sign-in in another language', 'https://www.amazon.de/-/en/ap/signin', 'forbidden'],
    ['the account behind a ref', 'https://www.amazon.com/ref=x/gp/css/homepage.html', 'forbidden'],
    ['the cart behind a double slash', 'https://www.amazon.com//gp/cart/view.html', 'forbidden'],
    ['the checkout behind an escape', 'https://www.amazon.com/%63heckout/p', 'forbidden'],
    ['a wish list', 'https://www.amazon.com/hz/wishlist/ls/TEST', 'forbidden'],
    [
      'a redirect to sign-in',
      'https://www.amazon.com/gp/redirect.html?location=/ap/signin',
      'forbidden',
    ],
    [
      'a redirect out',
      'https://www.amazon.com/gp/redirect.html?location=http://a.example',
      'redirect',
    ],
    [
      'a redirect to another store',
      'https://www.amazon.com/gp/r.html?U=https://www.amazon.de/s',
      'redirect',
    ],
    ['a redirect without a target', 'https://www.amazon.com/sspa/click?spc=x', 'redirect'],
    [
      'a redirect to a redirect',
      'https://www.amazon.com/gp/r.html?U=/gp/redirect.html%3Flocation%3D/deals',
      'redirect',
    ],
  ])('refuses %s', (_, url, reason) => {
    expect(pageLink(url, tag)).toEqual({ ok: false, reason });
  });

  it('refuses a tag that is none', () => {
    expect(() => pageLink('https://www.amazon.com/deals', 'a&b')).toThrow(RangeError);
  });
});

/** Anybody else's marks, in every spelling that a link was seen with. */
const junk = fc.constantFrom(
  ...['tag=other-20', 'TAG=other-20', 't%61g=other-20', 'ascsubtag=other-20', 'linkId=other-20'],
  ...[
    'AssociateTag=other-20',
    'linkCode=other-20',
    'camp=other-20',
    'ref_=other-20',
    'ref=other-20',
  ],
  ...['pf_rd_r=other-20', 'pd_rd_wg=other-20', 'qid=other-20', 'dib=other-20', 'dib_tag=other-20'],
  ...['content-id=other-20', 'utm_source=other-20', 'asc_campaign=other-20', 'crid=other-20'],
);
const content = fc.constantFrom(
  'k=a+b',
  'i=photo',
  'rh=n%3A1',
  'node=12',
  'bbn=3',
  's=rank',
  'page=2',
);
const parts = fc.constantFrom('s', 'b', 'stores', 'shop', 'Some-Name', '-', 'en', 'deals', 'e');
const dirt = fc.constantFrom(
  'ref=other-20',
  'ref%3Dother-20',
  '123-1234567-1234567',
  '',
  'x&tag=other-20',
);

describe('whatever page it was', () => {
  it('is on its own host, with the creator’s tag once and nobody else’s mark', () => {
    fc.assert(
      fc.property(
        marketplaces,
        fc.constantFrom('www.', 'm.', '', 'smile.'),
        fc.array(fc.oneof(parts, dirt), { maxLength: 6 }),
        fc.array(fc.oneof(content, junk), { maxLength: 12 }),
        tags,
        (code, sub, path, query, own) => {
          const given = `https://${sub}${HOSTS[code]}/${path.join('/')}?${query.join('&')}#other-20`;
          const result = pageLink(given, own);
          if (!result.ok) expect(result.reason).toBe('forbidden');
          if (!result.ok) return;
          const url = new URL(result.link);
          expect(url.origin).toBe(`https://www.${HOSTS[code]}`);
          expect(url.searchParams.getAll('tag')).toEqual([own]);
          expect(result.link.match(/tag=/gi)).toHaveLength(1);
          expect(result.link).not.toMatch(/other-20|123-1234567/);
          const kept = new URLSearchParams(
            query.filter((each) => !each.includes('other')).join('&'),
          );
          url.searchParams.delete('tag');
          expect([...url.searchParams]).toEqual([...kept]);
        },
      ),
    );
  });

  it('is clean already when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        const once = cleanUrl(`https://www.amazon.com${path}?${query}`);
        if (!once.ok) return;
        expect(cleanUrl(once.url)).toEqual(once);
      }),
    );
  });

  it('never throws, and never leaves the marketplaces', () => {
    const text = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }).map((rest) => `https://www.amazon.es/${rest}`),
    );
    fc.assert(
      fc.property(text, tags, (given, own) => {
        const result = pageLink(given, own);
        if (!result.ok) return;
        const url = new URL(result.link);
        expect(Object.values(HOSTS).map((host) => `www.${host}`)).toContain(url.hostname);
        expect(url.searchParams.getAll('tag')).toEqual([own]);
      }),
    );
  });
});
