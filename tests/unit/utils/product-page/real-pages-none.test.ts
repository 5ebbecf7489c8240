import { afterAll, describe, expect, it } from 'vitest';
import { hasSample, realPages } from '@/tests/real-pages.ts';
import { isProductPage } from '@/utils/product-page/identity.ts';
import { identify } from './identify.ts';
import { openRealPage, Score } from './real-score.ts';

describe.skipIf(!hasSample())('the real pages that are no product', () => {
  const pages = hasSample() ? realPages().filter((page) => !page.isProduct) : [];
  const score = new Score('no toolbar');
  const lookLikeOne: string[] = [];

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
    if (isProductPage(dom.window.document)) lookLikeOne.push(page.type);
  });

  it('would not be taken for products under any address, but for a search that holds a product', () => {
    expect(lookLikeOne).toEqual(['search']);
  });

  afterAll(() => {
    console.log(`real pages that are no product\n${score.line}`);
  });
});
