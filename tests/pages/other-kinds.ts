import { type Shown, titleOf } from './features.ts';
import { esc } from './html.ts';
import { drawing, pictureUrl } from './picture.ts';
import { shell } from './shell.ts';
import { priceText, type Store } from './stores.ts';

/** ISBN-10s and ASINs of things that are not laid out like goods. */
export const BOOK = '9999900003';
export const KINDLE = 'B0DEMOKIN1';
export const ALBUM = 'B0DEMOMUS1';

const NOVEL = 'The Lighthouse Ledger';
const AUTHOR = 'Oda Berling';

/** A printed book: `#tmmSwatches` instead of a twister, an author instead of a brand. */
export function bookPage(store: Store): string {
  return shell(
    store,
    { title: `${NOVEL}: ${AUTHOR}`, department: store.words.departments.books },
    `<div id="dp" class="book"><div id="dp-container"><div id="ppd">
      <div id="leftCol"><div id="imageBlock_feature_div">
        <img id="imgBlkFront" class="a-dynamic-image" alt="" width="400" height="400" src="${pictureUrl(BOOK)}"
          data-a-dynamic-image="${esc(JSON.stringify({ [pictureUrl(BOOK)]: [400, 400] }))}"></div></div>
      <div id="centerCol"><h1 id="title"><span id="productTitle">${NOVEL}</span> <span>Paperback</span></h1>
        <div id="bylineInfo"><span class="author"><a href="/e/B0DEMOAUTH">${AUTHOR}</a></span></div>
        ${formats(store, 1)}</div>
      <div id="rightCol"><div id="buybox"><div id="availability"><span>${esc(store.words.inStock)}</span></div>
        <form id="addToCart"><input type="hidden" id="ASIN" name="ASIN" value="${BOOK}">
        <input id="add-to-cart-button" type="button" value="${esc(store.words.addToCart)}"></form></div></div>
    </div></div></div>`,
  );
}

/** An e-book: its own title element. */
export function kindlePage(store: Store): string {
  return shell(
    store,
    { title: `${NOVEL} eBook : ${AUTHOR}`, department: store.words.departments.books },
    `<div id="dp" class="digital_ebooks"><div id="dp-container"><div id="ppd">
      <div id="leftCol"><img id="ebooksImgBlkFront" class="a-dynamic-image" alt="" width="400" height="400" src="${pictureUrl(KINDLE)}"
        data-a-dynamic-image="${esc(JSON.stringify({ [pictureUrl(KINDLE)]: [400, 400] }))}"></div>
      <div id="centerCol"><h1 id="title"><span id="ebooksProductTitle">${NOVEL}</span></h1>
        <div id="bylineInfo"><span class="author"><a href="/e/B0DEMOAUTH">${AUTHOR}</a></span></div>${formats(store, 0)}</div>
      <div id="rightCol"><div id="buybox"><form id="buyOneClick">
        <input type="hidden" id="ASIN" name="ASIN" value="${KINDLE}"></form></div></div>
    </div></div></div>`,
  );
}

function formats(store: Store, selected: number): string {
  const items = [
    ['Kindle', KINDLE, 7.99],
    ['Paperback', BOOK, 12.5],
  ] as const;
  const list = items.map(
    (
      [name, asin, dollars],
      i,
    ) => `<li class="swatchElement"><span class="a-button ${i === selected ? 'a-button-selected' : ''}">
      <a href="/dp/${asin}">${name}<br><span class="slot-price">${priceText(store, dollars)}</span></a></span></li>`,
  );
  return `<div id="tmmSwatches"><b>${esc(store.words.format)}</b><ul class="swatches">${list.join('')}</ul></div>`;
}

/** A digital album: no input anywhere, the ASIN is in the address and in a script alone. */
export function albumPage(store: Store): string {
  return shell(
    store,
    {
      title: 'Slow Rivers',
      department: store.words.departments.music,
      head: `<script>var ue_pti = "${ALBUM}";</script>`,
    },
    `<div id="dp" class="digital_music_album"><div id="dp-container">
      <div id="dmusicProductTitle_feature_div"><h1>Slow Rivers</h1></div>
      <div id="ProductInfoArtistLink">Vela Hart</div>
      <div id="dmusicImage">${drawing('record', '#7c5cd6').replace('width="800" height="800"', 'width="300" height="300"')}</div>
    </div></div>`,
  );
}

/** The mobile site's product page: `#dp` and a title, no `#ASIN`. */
export function mobilePage(shown: Shown): string {
  const { store, child } = shown;
  return shell(
    store,
    { title: titleOf(shown), head: `<script>var ue_pti = "${child.asin}";</script>` },
    `<div id="dp" class="mobile"><div id="dp-container">
      <div id="title_feature_div"><h1 id="title">${esc(titleOf(shown))}</h1></div>
      <a id="bylineInfo" href="/stores/page/DEMO">${esc(store.words.visitStore.replace('{brand}', shown.product.brand))}</a>
      <img id="main-image" class="a-dynamic-image" alt="" width="320" height="320" src="${pictureUrl(child.asin)}"
        data-a-dynamic-image="${esc(JSON.stringify({ [pictureUrl(child.asin)]: [320, 320] }))}">
      <div id="corePrice_feature_div"><span class="a-price"><span class="a-offscreen">${priceText(store, child.dollars)}</span></span></div>
    </div></div>`,
  );
}
