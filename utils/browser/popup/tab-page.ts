import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { PageAnswer } from '@/utils/messaging/messages.ts';
import type { ProductFacts } from '@/utils/product-page/document.ts';
import type { PageState } from '@/utils/product-page/page-state.ts';
import { pathParts } from '@/utils/product-page/product-url.ts';
import type { Page, PageProduct } from '@/utils/product-page/tab-page.ts';
import { titleOfTab } from '@/utils/product-page/tab-title.ts';
import { readUrl } from '@/utils/product-page/url.ts';

/** What a browser tells of a tab, where it may. */
export interface Tab {
  url?: string | undefined;
  title?: string | undefined;
  /** The document is still coming in. */
  loading: boolean;
}

/**
 * What can be done with a tab: by what its page's script answered, and by its address and title where
 * none answers (switched off, open since before the installation, too busy).
 */
export function pageOf(tab: Tab, answer: PageAnswer | null): Page {
  const { marketplace, kind, asin, forbidden } = readUrl(tab.url ?? '');
  if (!tab.url || !marketplace) return { kind: 'none' };
  if (forbidden) return isWishList(tab.url) ? { kind: 'wishlist', marketplace } : { kind: 'none' };
  const state = answer?.state;
  if (state?.status === 'waiting') return { kind: 'changing', marketplace };
  if (state?.status === 'product') {
    return { kind: 'product', product: productOfAnswer(tab, state, answer?.facts ?? null) };
  }
  if (kind !== 'product' || !asin) return { kind: 'page', marketplace, url: tab.url };
  // A product's address with something else behind it: an error, a question whether one is a person.
  if (answer && !tab.loading) return { kind: 'none' };
  return { kind: 'product', product: productOfAddress(tab, marketplace, asin) };
}

/** The one exception among the pages that are never read: a wish list, when the creator asks to collect from it. */
function isWishList(href: string): boolean {
  const [first, second] = pathParts(new URL(href).pathname);
  return first === 'hz' && second === 'wishlist';
}

/** Whether to look again soon: the page has not said all yet. */
export function isUnsettled(page: Page, tab: Tab): boolean {
  if (page.kind === 'changing') return true;
  return page.kind === 'product' && (tab.loading || page.product.title === '');
}

type ProductState = Extract<PageState, { status: 'product' }>;

function productOfAnswer(tab: Tab, state: ProductState, facts: ProductFacts | null): PageProduct {
  const { marketplace, asin, parentAsin } = state;
  return {
    marketplace,
    asin,
    parentAsin: parentAsin ?? facts?.parentAsin ?? null,
    title: facts?.title || titleOfTab(tab.title ?? ''),
    brand: facts?.brand ?? null,
    image: facts?.image ?? null,
    variation: facts?.variation ?? null,
  };
}

function productOfAddress(tab: Tab, marketplace: MarketplaceCode, asin: string): PageProduct {
  const title = titleOfTab(tab.title ?? '');
  const unknown = { parentAsin: null, brand: null, image: null, variation: null };
  return { marketplace, asin, title, ...unknown };
}
