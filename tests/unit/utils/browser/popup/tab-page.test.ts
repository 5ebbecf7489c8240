import { describe, expect, it } from 'vitest';
import { isUnsettled, pageOf, type Tab } from '@/utils/browser/popup/tab-page.ts';
import type { PageAnswer } from '@/utils/messaging/messages.ts';

const URL_OF_PRODUCT = 'https://www.amazon.de/dp/B0TESTAAA1';

function tab(url: string, more: Partial<Tab> = {}): Tab {
  return { url, title: 'Roller : Amazon.de: Kosmetik', loading: false, ...more };
}

const NO_PRODUCT: PageAnswer = { state: { status: 'none' }, facts: null };
const VARIATION: PageAnswer = {
  state: {
    status: 'product',
    marketplace: 'DE',
    asin: 'B0TESTAAA2',
    parentAsin: 'B0TESTPAR1',
    confirmed: true,
  },
  facts: {
    title: 'Roller, pink',
    brand: 'Brand',
    image: null,
    priceText: '9,99 €',
    rating: null,
    availability: null,
    categoryPath: [],
    parentAsin: 'B0TESTPAR1',
    variation: 'Pink',
  },
};

describe('pageOf', () => {
  it.each([
    ['another site', 'https://example.com/dp/B0TESTAAA1'],
    ['a look-alike', 'https://www.amazon.de.example.com/dp/B0TESTAAA1'],
    ['the cart, which is never touched', 'https://www.amazon.de/gp/cart/view.html'],
    ['sign-in', 'https://www.amazon.de/ap/signin'],
    ['a page whose address the browser keeps to itself', ''],
  ])('offers nothing on %s', (_, url) => {
    expect(pageOf(tab(url), null)).toEqual({ kind: 'none' });
  });

  it('believes the page, which knows the variation that is picked', () => {
    expect(pageOf(tab(URL_OF_PRODUCT), VARIATION)).toEqual({
      kind: 'product',
      product: {
        marketplace: 'DE',
        asin: 'B0TESTAAA2',
        parentAsin: 'B0TESTPAR1',
        variation: 'Pink',
        title: 'Roller, pink',
        brand: 'Brand',
        image: null,
      },
    });
  });

  it('takes address and title where no script answers', () => {
    expect(pageOf(tab(URL_OF_PRODUCT), null)).toMatchObject({
      kind: 'product',
      product: { marketplace: 'DE', asin: 'B0TESTAAA1', title: 'Roller' },
    });
  });

  it('offers no product that the page says is none, once it has loaded', () => {
    expect(pageOf(tab(URL_OF_PRODUCT), NO_PRODUCT)).toEqual({ kind: 'none' });
    expect(pageOf(tab(URL_OF_PRODUCT, { loading: true }), NO_PRODUCT).kind).toBe('product');
  });

  it('offers nothing while two variations stand against each other', () => {
    const waiting: PageAnswer = {
      state: { status: 'waiting', marketplace: 'DE', asin: 'B0TESTAAA1' },
      facts: null,
    };
    expect(pageOf(tab(URL_OF_PRODUCT), waiting)).toEqual({ kind: 'changing', marketplace: 'DE' });
  });

  it('links to a search', () => {
    const url = 'https://www.amazon.de/s?k=gua+sha';
    expect(pageOf(tab(url), NO_PRODUCT)).toEqual({ kind: 'page', marketplace: 'DE', url });
  });
});

it.each([
  ['while the page changes', pageOf(tab(URL_OF_PRODUCT), null), tab('', { loading: true }), true],
  ['a product without a title', pageOf(tab(URL_OF_PRODUCT, { title: '' }), null), tab(''), true],
  ['a whole product', pageOf(tab(URL_OF_PRODUCT), VARIATION), tab(''), false],
  ['no Amazon page', pageOf(tab(''), null), tab('', { loading: true }), false],
] as const)('looks again: %s', (_, page, at, again) => {
  expect(isUnsettled(page, at)).toBe(again);
});
