import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { hasMoreTiles, readTiles } from '@/utils/product-page/tiles.ts';

const read = (html: string, href: string) =>
  readTiles(new JSDOM(`<!doctype html><body>${html}`).window.document, href);

describe('readTiles', () => {
  it('finds the products of a search, each once, and no widget', () => {
    const tiles = read(
      `<div data-component-type="s-search-result" data-asin="B0TESTAAA1"><h2>Brand</h2><a><h2><span>Red lipstick, matte</span></h2></a></div>
       <div data-component-type="s-search-result" data-asin=""><h2>More to explore</h2></div>
       <div data-component-type="s-search-result" data-asin="B0TESTAAA2"><img alt="Blue bottle"><style>h2{}</style></div>
       <div data-component-type="s-search-result" data-asin="B0TESTAAA1"><h2>Red again</h2></div>
       <div data-asin="B0TESTAAA9"><h2>Not a result</h2></div>`,
      'https://www.amazon.de/s?k=x',
    );
    expect(tiles).toEqual([
      { marketplace: 'DE', asin: 'B0TESTAAA1', title: 'Red lipstick, matte' },
      { marketplace: 'DE', asin: 'B0TESTAAA2', title: 'Blue bottle' },
    ]);
  });

  it('reads the links of other lists: wish lists, storefronts, advertisements', () => {
    const tiles = read(
      `<header><a href="/dp/B0TESTNAV1">Reload your balance now</a></header>
       <li><a href="/dp/B0TESTAAA1/?coliid=I1" title="Long wearing lipstick"><img alt=""></a><a href="/dp/B0TESTAAA1">$12.00</a></li>
       <li><a href="/sspa/click?url=%2FBottle%2Fdp%2FB0TESTAAA2%2Fref%3Dx"><img alt="Steel bottle"></a></li>
       <a href="/product-reviews/B0TESTAAA3">What others say of it</a>
       <a href="https://evil.example/dp/B0TESTAAA4">Another shop's product</a>
       <footer><a href="/dp/B0TESTNAV2">The credit card of the shop</a></footer>`,
      'https://www.amazon.com/hz/wishlist/ls/ABC',
    );
    expect(tiles.map(({ asin, title }) => [asin, title])).toEqual([
      ['B0TESTAAA1', 'Long wearing lipstick'],
      ['B0TESTAAA2', 'Steel bottle'],
    ]);
  });

  it('takes the picture of a product along, of Amazon’s own alone', () => {
    const tile = (asin: string, pictures: string) =>
      `<div data-component-type="s-search-result" data-asin="${asin}"><h2>Thing ${asin}</h2>${pictures}</div>`;
    const host = 'https://m.media-amazon.com/images';
    const tiles = read(
      [
        tile('B0TESTAAA1', `<img src="${host}/G/01/badge.png"><img src="${host}/I/71a.jpg">`),
        tile(
          'B0TESTAAA2',
          `<img src="data:image/gif;base64,x" data-src="//m.media-amazon.com/images/I/72.jpg">`,
        ),
        tile('B0TESTAAA3', '<img src="https://evil.example/images/I/73.jpg">'),
      ].join(''),
      'https://www.amazon.de/s?k=x',
    );
    expect(tiles.map(({ image }) => image)).toEqual([
      `${host}/I/71a.jpg`,
      `${host}/I/72.jpg`,
      undefined,
    ]);
    const list = read(
      `<li><a href="/dp/B0TESTAAA1"><img alt="" src="${host}/I/71a.jpg"></a><a href="/dp/B0TESTAAA1">Long wearing lipstick</a></li>`,
      'https://www.amazon.com/hz/wishlist/ls/ABC',
    );
    expect(list).toMatchObject([{ title: 'Long wearing lipstick', image: `${host}/I/71a.jpg` }]);
  });

  const A = 'B0TESTAAA1';
  const B = 'B0TESTBBB2';
  const link = (inside: string, attributes = '') =>
    `<a href="/dp/${A}" ${attributes}>${inside}</a>`;
  const price = '<span class="a-price"><span class="a-offscreen">$12.99</span></span>';
  it.each([
    ['the picture', link(`<img alt="Steel bottle"><div>Acme</div>${price}`), 'Steel bottle'],
    [
      'a label',
      link(`<img alt=""><span class="label">Steel bottle</span>${price}`),
      'Steel bottle',
    ],
    [
      'a link with all of its tile in it',
      link(
        `<img alt="Acme Steel bottle, blue"><div>Acme</div><div><i>4.4 out of 5 stars</i><span> 33,401</span></div><div>₹1,275</div><span>Save 10%</span>`,
      ),
      'Acme Steel bottle, blue',
    ],
    [
      'the whole of a text that is there twice',
      link(
        '<span class="a-truncate"><span class="a-truncate-full a-offscreen">Steel bottle with a straw</span><span class="a-truncate-cut" aria-hidden="true">Steel bottle w…</span></span>',
      ),
      'Steel bottle with a straw',
    ],
    [
      'the whole name beside the cut one',
      link('<img alt="Steel bottle with a straw">') + link('Steel bottle with…'),
      'Steel bottle with a straw',
    ],
    [
      'the words that are whole, of a cut one',
      link('Steel bottle with a str…'),
      'Steel bottle with a',
    ],
    [
      'a tip',
      link('<div title="Steel bottle with a straw">Steel bot...</div>'),
      'Steel bottle with a straw',
    ],
    ['words that are set off', link('Steel <b>bottle</b>, blue'), 'Steel bottle, blue'],
    ['an advertisement', link('<img alt="Sponsored Ad - Steel bottle">'), 'Steel bottle'],
    ['one in Chinese', link('[广告]钢瓶'), '钢瓶'],
    ['a short name', link('<img alt="">') + link('水筒 500ml'), '水筒 500ml'],
    ['a name of eleven letters', link('AirPods Pro'), 'AirPods Pro'],
    ['a number', link('<img alt="1984">'), '1984'],
    ['a card with its value', link('$25 gift card'), '$25 gift card'],
    ['two networks', link('Router 2.4 GHz and 5 GHz'), 'Router 2.4 GHz and 5 GHz'],
  ])('names a product by %s', (_, html, title) => {
    expect(read(html, 'https://www.amazon.com/b?node=1').map((tile) => tile.title)).toEqual([
      title,
    ]);
  });

  it.each([
    'Sponsored',
    '[广告]',
    'See All Buying Options',
    'Alle Kaufoptionen anzeigen',
    'Voir toutes les options d’achat',
    'カートに入れる',
    '$12.99',
    '1.234,56 €',
    '￥1,980',
    'Hardcover from $24.00',
    'Kindle $0.00 or $11.99 to buy',
    '4.4 out of 5 stars',
    '4,4 von 5 Sternen',
    '4,4 étoiles sur 5',
    '5つ星のうち4.4',
    '4,4 z 5 gwiazdek',
    '5 yıldız üzerinden 4,4',
    '33,401',
    'kindle_edition',
  ])('takes %j for no name', (text) => {
    expect(read(link(text), 'https://www.amazon.com/b?node=1')).toEqual([]);
    expect(read(link(`<img alt="${text}">`), 'https://www.amazon.com/b?node=1')).toEqual([]);
  });

  it('leaves out buttons, and what others have looked at', () => {
    const tiles = read(
      `<span class="a-button"><a href="/dp/${A}">Paperback edition</a></span>
       <ul id="g-items"><li data-itemid="I1"><a href="/dp/${A}?coliid=I1" title="Red lipstick">x</a></li></ul>
       <div class="a-carousel"><a href="/dp/${B}">What others bought with it</a></div>`,
      'https://www.amazon.com/hz/wishlist/ls/ABC',
    );
    expect(tiles.map(({ title }) => title)).toEqual(['Red lipstick']);
    const below = `<a href="/dp/${A}">Red lipstick</a><div id="rhf"><a href="/dp/${B}">Viewed by others</a></div>`;
    expect(read(below, 'https://www.amazon.com/b?node=1')).toHaveLength(1);
  });

  it('is empty anywhere else', () => {
    expect(
      read('<div class="s-result-item" data-asin="B0TESTAAA1">', 'https://shop.example/s'),
    ).toEqual([]);
  });
});

describe('hasMoreTiles', () => {
  it.each([
    ['a wish list at its beginning', '<ul id="g-items"><li data-itemid="I1"></li></ul>', true],
    ['one at its end', '<ul id="g-items"></ul><div id="endOfListMarker"></div>', false],
    ['a search with a next page', '<a class="s-pagination-next" href="/s?page=2">Next</a>', true],
    ['the last one', '<span class="s-pagination-next s-pagination-disabled">Next</span>', false],
    [
      'best sellers of which some are still to come',
      `<div data-client-recs-list='[{"id":"B0TESTAAA1"},{"id":"B0TESTBBB2"}]'></div>`,
      true,
    ],
    [
      'best sellers that are all there',
      `<div data-client-recs-list='[{"id":"B0TESTAAA1"}]'></div>`,
      false,
    ],
  ])('%s', (_, html, hasMore) => {
    const page = new JSDOM(`<!doctype html><body>${html}`).window.document;
    const tiles = [{ marketplace: 'US' as const, asin: 'B0TESTAAA1', title: 'A' }];
    expect(hasMoreTiles(page, tiles)).toBe(hasMore);
  });
});
