import { afterAll, describe, expect, it } from 'vitest';
import { hasSample, realPages } from '@/tests/real-pages.ts';
import { isProductPage } from '@/utils/product-page/identity.ts';
import { readTiles } from '@/utils/product-page/tiles.ts';
import { identify } from './identify.ts';
import { openRealPage, Score } from './real-score.ts';
import { titleFaults } from './title-faults.ts';

/** Every tile of a search has its product and a title, and no widget is among them. @returns how many there are */
function expectAllTiles(document: Document, href: string): number {
  const tiles = readTiles(document, href);
  const found = new Set<string | null>(tiles.map(({ asin }) => asin));
  const results = document.querySelectorAll('[data-component-type="s-search-result"]');
  const asins = [...results].map((tile) => tile.getAttribute('data-asin')).filter(Boolean);
  expect(asins.filter((asin) => !found.has(asin))).toEqual([]);
  expect(tiles.filter(({ title }) => title === '')).toEqual([]);
  return tiles.length;
}

describe.skipIf(!hasSample())('the real pages that are no product', () => {
  const pages = hasSample() ? realPages().filter((page) => !page.isProduct) : [];
  const score = new Score('no toolbar');
  const lookLikeOne: string[] = [];
  let lists = 0;
  let tiles = 0;

  it('are there', () => {
    expect(pages.length).toBeGreaterThan(60);
  });

  it.each(pages)('$file', { timeout: 30_000 }, async (page) => {
    const dom = openRealPage(page);
    const shown: string[] = [];
    for (const url of page.urls) {
      dom.reconfigure({ url });
      if ((await identify(dom)).status !== 'none') shown.push(url);
    }
    score.add(page, shown.length === 0, shown);
    expect(shown).toEqual([]);
    const { document } = dom.window;
    const titles = readTiles(document, page.urls[0]).map(({ title }) => title);
    expect(titleFaults(document, titles)).toEqual([]);
    expect(titles.filter((title) => /(?:…|\.\.\.)$/.test(title))).toEqual([]);
    if (isProductPage(document)) lookLikeOne.push(page.type);
    if (/^search|storefront/.test(page.type)) {
      lists += 1;
      tiles += expectAllTiles(document, page.urls[0]);
    }
  });

  it('have lists of products among them, whose tiles all have a title', () => {
    expect(lists).toBeGreaterThan(25);
    expect(tiles).toBeGreaterThan(25 * lists);
  });

  it('would not be taken for products under any address, but for a search that holds a product', () => {
    expect(lookLikeOne).toEqual(['search']);
  });

  afterAll(() => {
    console.log(
      `real pages that are no product\n${score.line}\n  ${tiles} tiles in ${lists} lists`,
    );
  });
});
