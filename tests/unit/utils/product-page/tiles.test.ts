import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readTiles } from '@/utils/product-page/tiles.ts';

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

  it('is empty anywhere else', () => {
    expect(
      read('<div class="s-result-item" data-asin="B0TESTAAA1">', 'https://shop.example/s'),
    ).toEqual([]);
  });
});
