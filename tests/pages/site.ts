import { readFileSync } from 'node:fs';
import type { Answer, Site } from '../e2e/harness/server.ts';
import { features, type Shown } from './features.ts';
import { ATTACKS, hostileHead, isAttack } from './hostile.ts';
import {
  captchaPage,
  cartPage,
  homePage,
  musicAppPage,
  notFoundPage,
  searchPage,
  signInPage,
  storefrontPage,
  wishListPage,
} from './no-product.ts';
import { ALBUM, albumPage, BOOK, bookPage, KINDLE, kindlePage, mobilePage } from './other-kinds.ts';
import { pictureAt } from './picture.ts';
import { productPage, productPageParts } from './product-page.ts';
import { HEADPHONES, productOf } from './products.ts';
import { type Store, storeOfHost } from './stores.ts';

/** Addresses under `/dp/` that behave in their own way, on every store. */
export const SPECIAL = {
  captcha: 'B0DEMOCAP1',
  signIn: 'B0DEMOSGN1',
  musicApp: 'B0DEMOAPP1',
  notFound: 'B0DEMOGONE',
  /** `#dp` comes 1.5 seconds after the header. */
  late: 'B0DEMOLATE',
  /** The late page that then has no `#dp` at all. */
  lateNothing: 'B0DEMOVOID',
  /** With Amazon's associates bar before the header. */
  stripe: 'B0DEMOSTRP',
  /** Served with a strict Content-Security-Policy. */
  strict: 'B0DEMOCSP1',
  /** Attacks the toolbar: `?do=read,poison`, all of them without it. */
  hostile: 'B0DEMOEVIL',
} as const;

export const LATE_MS = 1_500;

const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src https: data:; connect-src 'self'; style-src-attr 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

const PRODUCT_PATH =
  /^\/(?:-\/[a-z]{2}\/)?(?:[^/]+\/)?(?:dp|gp\/product|gp\/aw\/d)\/([A-Z0-9]{10})(?:[/?]|$)/;

/** All the demo stores, pictures and their style: the `site` of a `PageServer`. */
export const demoSite: Site = (url) => {
  if (url.hostname.endsWith('media-amazon.com')) {
    const svg = pictureAt(url.pathname);
    return svg && { type: 'image/svg+xml', body: svg };
  }
  if (url.pathname.startsWith('/demo/')) return asset(url.pathname.slice(6));
  const store = storeOfHost(url.hostname);
  return store && storePage(store, url);
};

function storePage(store: Store, url: URL): string | Answer {
  const { pathname, searchParams } = url;
  if (pathname === '/gp/twister/ajaxv2') return variation(store, searchParams);
  const asin = PRODUCT_PATH.exec(pathname)?.[1];
  if (asin) return productAnswer(store, asin, url);
  if (pathname === '/') return homePage(store);
  if (pathname === '/s') return searchPage(store, searchParams.get('k') ?? '');
  if (pathname.startsWith('/hz/wishlist/')) return wishListPage(store);
  if (pathname.startsWith('/stores/')) return storefrontPage(store);
  if (pathname.startsWith('/gp/cart')) return cartPage(store);
  if (pathname.startsWith('/ap/')) return signInPage(store);
  return { status: 404, body: notFoundPage(store) };
}

function productAnswer(store: Store, asin: string, url: URL): string | Answer {
  const mobile = url.hostname.startsWith('m.') || url.pathname.startsWith('/gp/aw/d/');
  const found = productOf(asin);
  if (found) {
    const sized = !found.product.asksForSize || url.searchParams.get('psc') === '1';
    const shown = { store, ...found, sized };
    return mobile ? mobilePage(shown) : productPage(shown);
  }
  if (asin === BOOK) return bookPage(store);
  if (asin === KINDLE) return kindlePage(store);
  if (asin === ALBUM) return albumPage(store);
  return special(store, asin, url);
}

function special(store: Store, asin: string, url: URL): string | Answer {
  // These are all the headphones, under an ASIN of their own.
  const child = { asin, at: [], dollars: 89.99 };
  const shown: Shown = { store, product: { ...HEADPHONES, children: [child] }, child, sized: true };
  switch (asin) {
    case SPECIAL.captcha:
      return captchaPage(store);
    case SPECIAL.signIn:
      return signInPage(store);
    case SPECIAL.musicApp:
      return musicAppPage(store);
    case SPECIAL.late:
      return { body: late(productPageParts(shown)) };
    case SPECIAL.lateNothing:
      return {
        body: late([productPageParts(shown)[0], '</div><p>Nothing here.</p></body></html>']),
      };
    case SPECIAL.stripe:
      return productPage(shown, { stripe: true });
    case SPECIAL.strict:
      return {
        body: withoutInline(productPage(shown)),
        headers: { 'content-security-policy': STRICT_CSP },
      };
    case SPECIAL.hostile: {
      const asked = (url.searchParams.get('do') ?? ATTACKS.join()).split(',').filter(isAttack);
      return productPage(shown, { head: hostileHead(asked) });
    }
    default:
      return { status: 404, body: notFoundPage(store) };
  }
}

/** A page that keeps the strict policy itself. */
function withoutInline(html: string): string {
  return html.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '');
}

async function* late(parts: readonly string[]): AsyncGenerator<string> {
  const [first = '', ...rest] = parts;
  yield first;
  for (const part of rest) {
    await new Promise((done) => setTimeout(done, LATE_MS));
    yield part;
  }
}

/** What `/gp/twister/ajaxv2` is for the demo pages: the parts of one variation. */
function variation(store: Store, query: URLSearchParams): Answer {
  const found = productOf(query.get('asinList') ?? '');
  if (!found) return { status: 404, type: 'application/json', body: '{}' };
  const shown = { store, ...found, sized: !query.has('unsized') };
  const body = JSON.stringify({ asin: found.child.asin, features: features(shown) });
  return { type: 'application/json', body };
}

function asset(name: string): Answer | null {
  const types: Record<string, string> = { 'page.css': 'text/css', 'page.js': 'text/javascript' };
  const type = types[name];
  if (!type) return null;
  return { type, body: readFileSync(new URL(`./assets/${name}`, import.meta.url)) };
}
