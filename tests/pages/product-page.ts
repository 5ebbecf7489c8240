import { features, type Shown, titleOf } from './features.ts';
import { esc } from './html.ts';
import { pictureUrl } from './picture.ts';
import { PRODUCTS } from './products.ts';
import { shellEnd, shellStart } from './shell.ts';
import { priceText, type Store } from './stores.ts';

export interface ProductPageOptions {
  stripe?: boolean;
  /** Further content of the head, for instance a hostile script. */
  head?: string;
}

/** A product page in two parts, as it streams: the shop's header, then `#dp` and the rest. */
export function productPageParts(shown: Shown, options: ProductPageOptions = {}): [string, string] {
  const { store, product, child } = shown;
  const { departments } = store.words;
  const department = departments[product.department[0] ?? 'beauty'];
  const title = `${titleOf(shown)} : ${store.host}: ${department}`;
  // As on the real pages: the canonical address is the parent's.
  const canonical = `<link rel="canonical" href="https://${store.host}/Demo/dp/${product.parent ?? child.asin}">`;
  const head = `${canonical}
<script>var ue_pti = "${child.asin}"; window.P = window.P || { register() {} };</script>${options.head ?? ''}`;
  const start = shellStart(store, { title, head, department, ...options });
  const body = `
<div id="nav-subnav" data-category="${product.department[0]}">${esc(department)}</div>
<div id="dp" class="${product.department[0]} ${store.words.locale.replace('-', '_')}"><div id="dp-container">
  ${breadcrumbs(shown)}
  ${ppd(shown)}
  ${twisterData(shown)}
  ${carousel(store)}
</div></div>
<script type="application/json" id="demo-data">${JSON.stringify({
    parent: product.parent,
    children: product.children,
    current: child.asin,
    asksForSize: product.asksForSize === true,
  })}</script>`;
  return [start, body + shellEnd()];
}

export function productPage(shown: Shown, options?: ProductPageOptions): string {
  return productPageParts(shown, options).join('');
}

function breadcrumbs({ store, product }: Shown): string {
  const links = product.department.map(
    (d) => `<li><a href="/b?node=1">${esc(store.words.departments[d])}</a></li>`,
  );
  return `<div id="wayfinding-breadcrumbs_feature_div"><ul>${links.join('')}</ul></div>`;
}

function ppd(shown: Shown): string {
  const parts = features(shown);
  const div = (id: string) => `<div id="${id}" class="celwidget">${parts[id]}</div>`;
  const { words } = shown.store;
  return `<div id="ppd">
    <div id="leftCol">${div('imageBlock_feature_div')}</div>
    <div id="centerCol">
      ${div('title_feature_div')}
      ${div('bylineInfo_feature_div')}
      <div id="averageCustomerReviews" data-asin="${shown.child.asin}">
        <span id="acrPopover" title="4.6 / 5"><span class="stars" aria-hidden="true">★★★★★</span></span>
        <span id="acrCustomerReviewText">1,204</span></div>
      ${div('corePriceDisplay_desktop_feature_div')}
      ${div('twister_feature_div')}
      <div id="feature-bullets"><h2>${esc(words.about)}</h2><ul>${words.points.map((p) => `<li>${esc(p)}</li>`).join('')}</ul></div>
    </div>
    <div id="rightCol"><div id="buybox">
      ${div('availability_feature_div')}
      ${div('addToCart_feature_div')}
    </div></div>
  </div>`;
}

/** A JavaScript object that is no JSON, with the comment and the trailing comma of the real one. */
function twisterData({ product, child }: Shown): string {
  if (!product.parent) return '';
  const map = Object.fromEntries(product.children.map((c) => [c.at.join('_'), c.asin]));
  return `<div id="twisterNonJsData"><input type="hidden" name="ASIN" value="${product.parent}"></div>
<script>P.register('twister-js-init-dpx-data', function() {
  var dataToReturn = {
    /* demo */
    "currentAsin" : "${child.asin}",
    "landingAsin" : "${child.asin}",
    "parentAsin" : "${product.parent}",
    "num_total_variations" : ${product.children.length},
    "dimensionToAsinMap" : ${JSON.stringify(map)},
  };
  return dataToReturn;
});</script>`;
}

/** Other products with prices and ASINs of their own, and never at rest. */
function carousel(store: Store): string {
  const tiles = PRODUCTS.map((product) => {
    const child = product.children.at(-1);
    if (!child) return '';
    return `<div data-asin="${child.asin}"><a href="/dp/${child.asin}/ref=sims">
      <img alt="" src="${pictureUrl(child.asin)}" width="170" height="170"></a>
      <p>${esc(product.name[store.language])}</p>
      <span class="a-price" style="font-size:15px"><span class="a-offscreen">${priceText(store, child.dollars)}</span></span></div>`;
  });
  return `<div id="sims-carousel"><div class="tiles">${tiles.join('')}</div></div>`;
}
