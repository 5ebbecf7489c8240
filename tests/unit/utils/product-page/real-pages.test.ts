import { afterAll, describe, expect, it } from 'vitest';
import { hasSample, type RealPage, realPages } from '@/tests/real-pages.ts';
import { readProduct } from '@/utils/product-page/document.ts';
import { readTiles } from '@/utils/product-page/tiles.ts';
import { identify } from './identify.ts';
import { digits, openRealPage, Score } from './real-score.ts';
import { titleFaults } from './title-faults.ts';

/** Where a page names its brand or makers, found without the selectors of the project. */
function namesBrand(doc: Document): string {
  const places =
    '#bylineInfo, #brand, .po-brand .a-span9, #mbc, .buying:has(> .byLinePipe), #artistLinkV2_feature_div a';
  return Array.from(
    doc.querySelectorAll(places),
    (element) => element.getAttribute('data-brand') ?? element.textContent?.trim() ?? '',
  ).join(' ');
}

/** The sample has up to about 160 characters of a title, none of a phone's page, and a film's with its actors. */
function isTitle({ type, title }: RealPage, found: string): boolean {
  if (type === 'dp-mobile') return found !== '';
  if (type === 'video-detail') return title.includes(`: ${found}:`);
  return title.length < 150 ? found === title : found.startsWith(title.trimEnd());
}

/** Whether the page has a picture of its product: one of the elements that Amazon has used for it. */
function hasImage(doc: Document): boolean {
  const places =
    '#landingImage, #imgBlkFront, #main-image, #prodImage, #ebooksImgBlkFront, #dpSorryPage img,' +
    '#digitalMusicProductImage_feature_div img, .dp-meta-icon-container img';
  return doc.querySelector(places) !== null;
}

describe.skipIf(!hasSample())('the real product pages', () => {
  const pages = hasSample() ? realPages().filter((page) => page.isProduct) : [];
  const [asins, titles, brands, images, prices] = ['ASIN', 'title', 'brand', 'image', 'price'].map(
    (name) => new Score(name),
  ) as [Score, Score, Score, Score, Score];

  it('are there', () => {
    expect(pages.length).toBeGreaterThan(90);
  });

  it.each(pages)('$file', { timeout: 30_000 }, async (page) => {
    const dom = openRealPage(page);
    const doc = dom.window.document;
    const identity = await identify(dom);
    const facts = readProduct(doc, page.asin);

    titles.add(page, isTitle(page, facts.title), facts.title);
    const isRight = identity.status === 'product' && identity.asin === page.asin;
    asins.add(page, isRight, JSON.stringify(identity));
    const brandText = namesBrand(doc).replace(/\s+/g, ' ');
    if (brandText.trim()) {
      const found = facts.brand?.split(', ').every((name) => brandText.includes(name)) ?? false;
      brands.add(
        page,
        found && !/\bstore\b|^(?:by|brand|marke)\b/i.test(facts.brand ?? ''),
        facts.brand,
      );
    }
    if (hasImage(doc)) {
      const isPicture = /^https?:\/\/[\w.-]+\/images\//.test(facts.image ?? '');
      images.add(page, isPicture, facts.image);
    }
    if (digits(page.price)) {
      prices.add(page, digits(facts.priceText ?? '') === digits(page.price), facts.priceText);
    }

    expect(identity).toMatchObject({ status: 'product', confirmed: true, asin: page.asin });
    expect(facts.title).not.toBe('');
    const collected = readTiles(doc, page.urls[0]).map(({ title }) => title);
    expect(titleFaults(doc, [facts.title, ...collected])).toEqual([]);
    for (const text of [facts.title, facts.brand, facts.availability, ...facts.categoryPath]) {
      expect(text ?? '').not.toMatch(/[{}<>]|function|\n|\s{2}/);
    }
  });

  it('are read as well as required', () => {
    expect(asins.share).toBe(1);
    expect(titles.share).toBe(1);
    expect(brands.share).toBeGreaterThanOrEqual(0.97);
    expect(images.share).toBeGreaterThanOrEqual(0.97);
    expect(prices.share).toBeGreaterThanOrEqual(0.95);
  });

  afterAll(() => {
    const lines = [asins, titles, brands, images, prices].map((score) => score.line);
    console.log(['real product pages', ...lines].join('\n'));
  });
});
