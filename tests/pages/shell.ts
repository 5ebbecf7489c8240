import { esc } from './html.ts';
import type { Store } from './stores.ts';

export interface ShellOptions {
  title: string;
  /** Goes into the head. */
  head?: string;
  /** Amazon's own toolbar for associates, before the header. */
  stripe?: boolean;
  /** A department of the search box. */
  department?: string;
}

/** Everything before the page's own part: stream this first for a late `#dp`. */
export function shellStart(store: Store, options: ShellOptions): string {
  const { words } = store;
  return `<!doctype html>
<html lang="${words.locale}" dir="${store.rtl ? 'rtl' : 'ltr'}" class="a-js">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${esc(options.title)}</title>
<link rel="stylesheet" href="/demo/page.css">
<link rel="icon" href="data:,">
${options.head ?? ''}
</head>
<body>
<div id="a-page">
${options.stripe ? stripe() : ''}
<header id="navbar-main">
  <a class="logo" href="/">${store.host.replace('www.', '')}<small>Linkshelf demo</small></a>
  <form id="nav-search" action="/s">
    <select id="searchDropdownBox" aria-label="${esc(words.search)}">
      <option selected>${esc(options.department ?? words.search)}</option>
    </select>
    <input name="k" aria-label="${esc(words.search)}" placeholder="${esc(words.search)}">
  </form>
  <a class="logo" href="/gp/cart/view.html">${esc(words.cart)}</a>
</header>`;
}

/** Everything after it, Amazon's layers with their z-indexes included (all closed). */
export function shellEnd(): string {
  return `
<footer id="navFooter">A demo page: brands, products and prices are invented.</footer>
</div>
<div id="nav-cover"></div>
<div id="hmenu-container"><div id="hmenu-content">Menu</div></div>
<div id="all-offers-display"><div id="aod-container">Offers</div></div>
<div id="a-popover-root" style="z-index:-1;position:absolute"></div>
<script src="/demo/page.js"></script>
</body></html>`;
}

export function shell(store: Store, options: ShellOptions, body: string): string {
  return shellStart(store, options) + body + shellEnd();
}

function stripe(): string {
  return `<div id="nav-AssociateStripe"><div class="amzn-ss-wrap" id="amzn-ss-wrap">
    <span>Associates bar</span>
    <button id="amzn-ss-get-link-button" type="button">Get link</button>
    <textarea id="amzn-ss-text-shortlink-textarea" hidden></textarea>
    <textarea id="amzn-ss-text-fulllink-textarea" hidden></textarea>
    <span id="amzn-ss-commission-rate-content">0%</span>
  </div></div>`;
}
