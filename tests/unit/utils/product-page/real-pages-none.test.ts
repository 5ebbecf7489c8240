import { afterAll, describe, expect, it } from 'vitest';
import { hasSample, realPages } from '@/tests/real-pages.ts';
import { identify } from '@/utils/product-page/document.ts';
import { isProductPage } from '@/utils/product-page/identity.ts';
import { readUrl } from '@/utils/product-page/url.ts';
import { realDocument, Score } from './real-score.ts';

describe.skipIf(!hasSample())('the real pages that are no product', () => {
  const pages = hasSample() ? realPages().filter((page) => !page.isProduct) : [];
  const score = new Score('no toolbar');
  const lookLikeOne: string[] = [];

  it('are there', () => {
    expect(pages.length).toBeGreaterThan(60);
  });

  it.each(pages)('$file', { timeout: 30_000 }, (page) => {
    const doc = realDocument(page);
    const shown = page.urls.filter((url) => identify(readUrl(url), doc).product);
    score.add(page, shown.length === 0, shown);
    expect(shown).toEqual([]);
    if (isProductPage(doc)) lookLikeOne.push(page.type);
  });

  it('would not be taken for products under any address, but for a search that holds a product', () => {
    expect(lookLikeOne).toEqual(['search']);
  });

  afterAll(() => {
    console.log(`real pages that are no product\n${score.line}`);
  });
});
