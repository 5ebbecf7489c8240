import { esc } from './html.ts';
import { pictureUrl } from './picture.ts';
import { PRODUCTS } from './products.ts';
import { shell } from './shell.ts';
import { priceText, type Store } from './stores.ts';

/** Pages that are no product, whatever their address says. */

/** Bare, without the shop's header, like the real one. */
export function notFoundPage(store: Store): string {
  return bare(
    store,
    'Page Not Found',
    `<h1>${esc(store.words.notFound)}</h1><a href="/">${store.host}</a>`,
  );
}

export function captchaPage(store: Store): string {
  return bare(
    store,
    store.host,
    `<h1>${esc(store.words.captcha)}</h1><form action="/errors/validateCaptcha">
      <input type="hidden" name="amzn" value="demo"><input id="captchacharacters" name="field-keywords" aria-label="Captcha"></form>`,
  );
}

export function signInPage(store: Store): string {
  return bare(
    store,
    `${store.words.signIn} – ${store.host}`,
    `<h1>${esc(store.words.signIn)}</h1><form name="signIn"><input id="ap_email" aria-label="E-mail"><input id="continue" type="submit"></form>`,
  );
}

/** The music player, which answers under `/dp/` for some albums. */
export function musicAppPage(store: Store): string {
  return `<!doctype html><html lang="${store.words.locale}"><head><meta charset="utf-8"><title>Music</title><link rel="icon" href="data:,"></head>
<body><music-app><h1>Slow Rivers</h1></music-app><script>window.amznMusic = { appConfig: {} };</script></body></html>`;
}

export function searchPage(store: Store, query: string): string {
  const tile = (i: number) => {
    const product = PRODUCTS[i % PRODUCTS.length];
    const child = product?.children[i % product.children.length];
    if (!product || !child) return '';
    const target = `/Demo/dp/${child.asin}/ref=sr_1_${i}?keywords=demo&qid=1`;
    // Sponsored results go through a counter; an empty data-asin is a widget.
    const href = i % 4 === 3 ? `/sspa/click?url=${encodeURIComponent(target)}` : target;
    return `<div data-component-type="s-search-result" class="s-result-item" data-asin="${child.asin}">
      <a href="${esc(href)}"><img alt="" src="${pictureUrl(child.asin)}" width="170" height="170"><h2 style="font-size:14px">${esc(product.name[store.language])}</h2></a>
      <span class="a-price" style="font-size:16px"><span class="a-offscreen">${priceText(store, child.dollars)}</span>${priceText(store, child.dollars)}</span></div>`;
  };
  const tiles = Array.from({ length: 12 }, (_, i) => tile(i));
  return shell(
    store,
    { title: `${store.host} : ${query}` },
    `<main id="search"><h1>${esc(store.words.results)}: ${esc(query)}</h1>
      <div class="tiles s-main-slot"><div class="s-result-item" data-asin=""></div>${tiles.join('')}</div></main>`,
  );
}

/** A wish list: products are links in list items, no tile names its ASIN. */
export function wishListPage(store: Store): string {
  const items = PRODUCTS.flatMap(({ name, children }) =>
    children.slice(0, 1).map(
      ({ asin, dollars }) =>
        `<li class="g-item-sortable"><a href="/dp/${asin}/?coliid=I${asin}" title="${esc(name[store.language])}"><img alt="" src="${pictureUrl(asin)}" width="120" height="120"></a>
        <a href="/dp/${asin}/?coliid=I${asin}">${priceText(store, dollars)}</a></li>`,
    ),
  );
  return shell(
    store,
    { title: store.host },
    `<main id="wishlist-page"><ul id="g-items">${items.join('')}</ul></main>`,
  );
}

export function storefrontPage(store: Store): string {
  const links = PRODUCTS.map(
    (p) => `<a href="/dp/${p.children[0]?.asin}?store_ref=demo">${esc(p.name[store.language])}</a>`,
  );
  return shell(
    store,
    { title: 'Demo storefront' },
    `<main id="storefront"><h1>Halden</h1><div class="tiles">${links.join('')}</div></main>`,
  );
}

export function cartPage(store: Store): string {
  return shell(
    store,
    { title: store.words.cart },
    `<main id="sc-active-cart"><h1>${esc(store.words.cart)}</h1></main>`,
  );
}

export function homePage(store: Store): string {
  const tiles = PRODUCTS.map((product) => {
    const asin = product.children[0]?.asin ?? '';
    return `<a href="/dp/${asin}"><img alt="" src="${pictureUrl(asin)}" width="260" height="260"><p>${esc(product.name[store.language])}</p></a>`;
  });
  return shell(
    store,
    { title: store.host },
    `<main id="gw-layout"><div class="tiles">${tiles.join('')}</div></main>`,
  );
}

function bare(store: Store, title: string, body: string): string {
  return `<!doctype html><html lang="${store.words.locale}" dir="${store.rtl ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${esc(title)}</title>
<link rel="stylesheet" href="/demo/page.css"><link rel="icon" href="data:,"></head>
<body><div class="middle">${body}</div></body></html>`;
}
