/**
 * Every selector that product pages are read with, and nothing else.
 * Behind each: the years of the pages in which it was seen. The first that finds content wins; when none does,
 * the fact stays empty unless a comment says more.
 */

export const TITLE = [
  '#productTitle', // 2013–2026
  '#title', // 2013–2026; may hold a style sheet; alone on pages of withdrawn products
  '#ebooksProductTitle', // 2015–2020: Kindle
  '#ebooksTitle', // 2018: Kindle on phones
  '#btAsinTitle', // 2012–2014
  '#dmusicProductTitle_feature_div h1', // 2021: digital music
  '#aiv-content-title', // 2017: video
];

/** What the tab is called: the last resort, with the store's name and the department in it. */
export const TAB = 'head > title'; // 2012–2026

/** The ASIN of the variation that would be put into the cart. Missing on phones, digital music, audiobooks, video. */
export const ASIN_INPUT = ['form#addToCart #ASIN', '#ASIN']; // 2012–2026

/** Parts that only a product's page has. Without one of them, and one of PROOF, the page is no product. */
export const CONTAINER = [
  '#dp', // 2013–2026, desktop and phones
  '#dp-container', // 2013–2026, desktop
  '#ppd', // 2013–2026; digital music (2021) has only this
  '#btAsinTitle', // 2012–2014: nothing around the product had a name of its own
  '#aiv-content-title', // 2017: video
].join();
export const PROOF = [...TITLE, ASIN_INPUT[1]].join();

/** Where the parts lie that change when a variation is picked, the smallest first. Missing: the whole body. */
export const WATCHED = ['#ppd', '#dp']; // 2013–2026

/** Beside the ratings. Not re-rendered with every variation: it counts after the form and the scripts. */
export const ASIN_MARK = '#averageCustomerReviews[data-asin]'; // 2013–2026

/** The parent of the variations, for pages without script. Missing: it is looked for in the inline scripts. */
export const PARENT_INPUT = '#twisterNonJsData input[name=ASIN]'; // 2018–2024

/** Where one thing is chosen of a product's variations, such as its shade or its size: an element for each. */
export const VARIATION_ROWS = [
  '[id^="inline-twister-expanded-dimension-text-"]', // 2022–2026
  '#twister [id^="variation_"]', // 2018–2025
  '#twister_feature_div [id^="variation_"]', // 2018–2025
].join();
/** The row itself, or within it: what is chosen, as words. */
export const VARIATION_CHOSEN = [
  '[id^="inline-twister-expanded-dimension-text-"]', // 2022–2026
  '.selection', // 2018–2025
].join();
/** Within a row that is a list: the line that is chosen, and the one that asks to choose. */
export const VARIATION_LIST_CHOSEN = 'select option:checked'; // 2022–2025
export const VARIATION_OPEN = '[value="-1"], [id$="_-1"]'; // 2022–2025

/** The line under the title: a brand's store, or the people who made a book, film or record. */
export const BYLINE = '#bylineInfo'; // 2013–2026
export const CONTRIBUTOR = '.author'; // within BYLINE; 2013–2026
/** Within CONTRIBUTOR: the first of them holds the name, other links lead to further pages. */
export const CONTRIBUTOR_NAME = ['.contributorNameID', ':scope > a', 'a']; // 2018–2022; 2013–2026; 2013–2026
export const CONTRIBUTOR_ROLE = '.contribution'; // within CONTRIBUTOR; 2013–2026

/** Brand or maker as plain text, where there is no byline. */
export const BRAND = [
  'tr.po-brand .po-break-word', // 2020–2026
  '#brand', // 2013–2018
  '#byline .author a, #byline a', // 2017
  '#ProductInfoArtistLink', // 2021: digital music
  '.parseasinTitle ~ a', // 2012
];
export const BRAND_DATA = '#mbc[data-brand]'; // 2013–2022

/** The picture; its largest form stands in `data-old-hires` or among the keys of `data-a-dynamic-image`. */
export const IMAGE = [
  '#landingImage', // 2013–2026
  '#imgBlkFront', // 2014–2023: books
  '#ebooksImgBlkFront', // 2015–2020: Kindle
  '#main-image', // 2013–2023: audiobooks
  '[id^=imageBlock] img[data-a-dynamic-image]', // 2013–2026
  '#digitalMusicProductImage_feature_div img', // 2021
  '#prodImage', // 2012
  '#dpSorryPage img', // 2025: price only in the cart
  '.dp-meta-icon-container img', // 2017: video
];

/** The price that is asked, as an `.a-price` or as text. One page in five shows none. */
export const PRICE = [
  '#corePriceDisplay_desktop_feature_div .priceToPay', // 2021–2026
  '#corePriceDisplay_mobile_feature_div .priceToPay', // 2022–2026: phones
  '#corePrice_feature_div .a-price', // 2021–2026
  '#corePrice_desktop .a-price', // 2021–2023
  '.apexPriceToPay', // 2021–2023
  '#priceblock_dealprice', // 2015–2021
  '#priceblock_saleprice', // 2013–2021
  '#priceblock_ourprice', // 2013–2021
  '#price_inside_buybox', // 2018–2022
  '#buyNewSection .offer-price', // 2013–2020: books
  '#tmmSwatches .a-button-selected .slot-price', // 2023–2026: books, films, records
  '#tmmSwatches .selected .a-color-price', // 2013–2026
  '#newBuyBoxPrice', // 2019–2022: books
  '.header-price', // 2018–2026: books
  '#actualPriceValue', // 2012
];
/** Sign and amount for the page's scripts; used where nothing above is shown. */
export const PRICE_DATA = [
  '#twister-plus-price-data-price-unit', // 2021–2026
  '#twister-plus-price-data-price', // 2021–2026
];

export const RATING = '#acrPopover[title]'; // 2013–2026; new products have none
export const RATING_TEXT = '#acrCustomerReviewLink .a-icon-alt'; // 2018–2026: phones
export const RATING_COUNT = '#acrCustomerReviewText'; // 2013–2026

export const AVAILABILITY = [
  '#availability > span', // 2013–2026
  '#availability', // 2013–2026; may hold a script and a style sheet
  '#outOfStock .a-color-price', // 2014–2026
  '.availGreen,.availOrange,.availRed', // 2012
];

/** One page in eight has none, or only the way back to a search. */
export const CRUMBS = '#wayfinding-breadcrumbs_feature_div li a:not(#breadcrumb-back-link)'; // 2013–2026
export const SEARCH_IN = '#searchDropdownBox option[selected]'; // 2012–2026; "all departments" is no category

/** Never part of a text that a person reads; the year (2017) stands in a video's title. */
export const UNREAD = 'script,style,noscript,template,.a-popover-preload,.aok-hidden,.release-year';

/** A product in a list or a search. One with an empty `data-asin` is a widget. */
export const TILES = [
  '[data-component-type="s-search-result"][data-asin]', // 2019–2026
  '.s-result-item[data-asin]', // 2015–2026
  'li[id^="result_"][data-asin]', // 2012–2018
].join();
/** Within a tile, its name; where the brand has a heading of its own, the longest. Missing: the picture's own text. */
export const TILE_TITLES = 'h2, h3, a.s-access-detail-page'; // 2015–2026; 2012–2014; 2014–2018
/** Elsewhere products are links. */
export const TILE_LINK = 'a[href*="/dp/"], a[href*="/gp/product/"], a[href*="/sspa/"]'; // 2012–2026
/** Within a link, beside the product's name. A cut name (`.a-truncate-cut`) stands with the whole one. */
export const BESIDE_NAME = /* @__PURE__ */ [
  UNREAD,
  'button, select, input, textarea, [role=button], .a-button', // 2014–2026
  '.a-price, .a-icon, .a-truncate-cut, .a-text-strike, del, s', // 2014–2026
  .../* @__PURE__ */ [
    'price', // 2012–2026
    'rating', // 2019–2026
    'review', // 2014–2026
    'stars', // 2012–2026
    'badge', // 2015–2026
    'zg-bdg', // 2021–2026
    'coupon', // 2019–2026
    'sponsor', // 2015–2026
    'saving', // 2019–2026
    'discount',
  ].map((word) => `[class*="${word}" i]`),
].join();

/** A wish list has its products here, and other people's below. */
export const LIST_PARTS = '#g-items'; // 2018–2026
export const WISH_LIST = '#g-items, [data-itemid]';
/** A wish list that has been scrolled to its end. */
export const WISH_LIST_END = '#endOfListMarker';
/** Best sellers: all of them by their ASINs, of which the page shows the first thirty. */
export const RANKED = '[data-client-recs-list]'; // 2021–2026
/** A further page, or a button for more. */
export const MORE_TO_COME = /* @__PURE__ */ [
  'a.s-pagination-next', // 2021–2026; at the end it is no link
  '.a-pagination .a-last:not(.a-disabled) a', // 2014–2026
  '#pagnNextLink', // 2012–2018
  'a.wl-see-more',
  'input[name=lastEvaluatedKey]:not([value=""])',
].join();

/** Links of the page's frame (gift cards, credit cards, the account), buttons, and what others have looked at. */
export const NOT_LISTED = /* @__PURE__ */ [
  '#navFooter, #navbar, #nav-belt, #nav-main, header, footer', // 2012–2026
  '.a-button, button', // 2014–2026
  '[id^="rhf"], .rhf-frame, #recently-viewed, #similarities_feature_div', // 2012–2026
  '[id^="sims-"], [id*="recommendations" i]', // 2014–2026
].join();
