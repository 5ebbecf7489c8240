import { afterAll, describe, expect, it } from 'vitest';
import { hasSample, realPages } from '@/tests/real-pages.ts';
import { identify } from '@/utils/product-page/document.ts';
import { isProductPage } from '@/utils/product-page/identity.ts';
import { readUrl } from '@/utils/product-page/url.ts';
import { realDocument, Score } from './real-score.ts';

/** A search that was saved with the overlay of a product over it: its URL is what tells. */
const OVERLAID = 'com_search_none_2023_775fc8.html.gz';

describe.skipIf(!hasSample())('the real pages that are no product', () => {
  const pages = hasSample() ? realPages().filter((page) => !page.isProduct) : [];
  const score = new Score('no toolbar');

  it('are there', () => {
    expect(pages.length).toBeGreaterThan(60);
  });

  it.each(pages)('$file', { timeout: 30_000 }, (page) => {
    const doc = realDocument(page);
    const shown = page.urls.filter((url) => identify(readUrl(url), doc).product);
    score.add(page, shown.length === 0, shown);
    expect(shown).toEqual([]);
    // Not even under a product's own address.
    if (page.file !== OVERLAID) expect(isProductPage(doc)).toBe(false);
  });

  afterAll(() => {
    console.log(`real pages that are no product\n${score.line}`);
  });
});
