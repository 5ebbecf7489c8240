import { esc } from './html.ts';
import { pictureUrl } from './picture.ts';
import type { Child, Product } from './products.ts';
import { priceParts, priceText, type Store } from './stores.ts';

/** What a product page shows of one variation. */
export interface Shown {
  store: Store;
  product: Product;
  child: Child;
  /** False while clothes still ask for a size: `#ASIN` then holds the parent. */
  sized: boolean;
}

/** The title as this store writes it, with the values that were picked. */
export function titleOf({ store, product, child, sized }: Shown): string {
  const named = product.dimensions.filter((d) => sized || d.key !== 'size_name');
  const picked = named.map((d, i) => d.values[child.at[i] ?? 0]?.text);
  const base = product.name[store.language];
  return picked.length > 0 ? `${base} (${picked.join(', ')})` : base;
}

/** The parts that picking a variation replaces, by the id of their `*_feature_div`. */
export function features(shown: Shown): Record<string, string> {
  return {
    title_feature_div: title(shown),
    bylineInfo_feature_div: byline(shown),
    corePriceDisplay_desktop_feature_div: price(shown),
    imageBlock_feature_div: image(shown),
    twister_feature_div: twister(shown),
    availability_feature_div: availability(shown),
    addToCart_feature_div: addToCart(shown),
  };
}

function title(shown: Shown): string {
  return `<div id="titleSection"><style>#title .hint { display: none }</style>
    <h1 id="title"><span id="productTitle" class="a-size-large">        ${esc(titleOf(shown))}       </span></h1></div>`;
}

function byline({ store, product }: Shown): string {
  const text = store.words.visitStore.replace('{brand}', product.brand);
  return `<a id="bylineInfo" href="/stores/page/DEMO">${esc(text)}</a>`;
}

/** As on the newest pages: the text for screen readers inside `.priceToPay` is blank. */
function price({ store, child }: Shown): string {
  const { symbol, whole, separator, fraction } = priceParts(store, child.dollars);
  return `<span class="a-price aok-align-center priceToPay"><span class="a-offscreen"> </span><span aria-hidden="true"><span
    class="a-price-symbol">${symbol}</span><span class="a-price-whole">${whole}<span class="a-price-decimal">${separator}</span></span><span
    class="a-price-fraction">${fraction}</span></span></span> <span id="ends-in" dir="ltr">02:00:00</span>`;
}

function image({ child }: Shown): string {
  const url = pictureUrl(child.asin);
  const sizes = esc(JSON.stringify({ [url]: [679, 679] }));
  return `<div id="imgTagWrapperId"><img id="landingImage" alt="" src="${url}" data-old-hires="${url}" data-a-dynamic-image="${sizes}" width="679" height="679"></div>`;
}

function twister({ store, product, child, sized }: Shown): string {
  return product.dimensions
    .map((d, i) => {
      const open = d.key === 'size_name' && !sized;
      const buttons = d.values.map((value, n) => {
        const dot = value.css ? `<span class="dot" style="background:${value.css}"></span>` : '';
        return `<li><button type="button" data-key="${d.key}" data-dimension="${i}" data-value="${n}"
          aria-pressed="${!open && child.at[i] === n}">${dot}${esc(value.text)}</button></li>`;
      });
      const chosen = esc(d.values[child.at[i] ?? 0]?.text ?? '');
      const now = open
        ? esc(store.words.pick)
        : `<span id="inline-twister-expanded-dimension-text-${d.key}">${chosen}</span>`;
      return `<div id="inline-twister-row-${d.key}"><b>${esc(store.words[d.word])}:</b> ${now}
        <ul class="swatches">${buttons.join('')}</ul></div>`;
    })
    .join('');
}

function availability({ store }: Shown): string {
  return `<div id="availability"><script>window.demoAvailability = 1;</script><span>${esc(store.words.inStock)}</span></div>`;
}

/** With the decoy of a warranty: a lower-case `asin` that is not the product's. */
function addToCart({ store, product, child, sized }: Shown): string {
  const asin = sized ? child.asin : (product.parent ?? child.asin);
  return `<form id="addToCart" method="post" action="/gp/cart/view.html">
    <input type="hidden" name="asin" value="B0DEMOWAR1">
    <input type="hidden" id="ASIN" name="ASIN" value="${asin}">
    <p>${priceText(store, child.dollars)}</p>
    <input id="add-to-cart-button" type="button" value="${esc(store.words.addToCart)}"></form>`;
}
