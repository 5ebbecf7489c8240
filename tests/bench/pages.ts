import type { PageServer } from '@/tests/e2e/harness/index.ts';
import { productPage } from '@/tests/pages/product-page.ts';
import { PRODUCTS } from '@/tests/pages/products.ts';
import { STORES } from '@/tests/pages/stores.ts';
import { hasSample, readRealPage, realPages } from '@/tests/real-pages.ts';

const MEGABYTE = 1_000_000;

/** A page that is loaded again and again. */
export interface BenchPage {
  url: string;
  /** The same page with its own scripts kept from running: its loads differ far less from each other. */
  stillUrl: string;
  html: string;
  /** For the report: real or generated, and its size. */
  what: string;
}

/** The real American product page nearest to a megabyte; without the sample, a generated one. */
export function largePage(): BenchPage {
  return withStill((hasSample() && real()) || generated());
}

/** A demo page as it is: of what a toolbar costs, nothing is lost in what the page itself does. */
export function smallPage(): BenchPage {
  const { url, html } = demo();
  return withStill({ url, html, what: `a demo page of ${size(html)}` });
}

function withStill(page: Page): BenchPage {
  const stillUrl = new URL(page.url);
  stillUrl.search = '?th=1';
  return { ...page, stillUrl: stillUrl.href };
}

export function serve(server: PageServer, { url, stillUrl, html }: BenchPage): void {
  server.route(url, html);
  server.route(stillUrl, {
    body: html,
    headers: { 'content-security-policy': "script-src 'none'" },
  });
}

type Page = Omit<BenchPage, 'stillUrl'>;

function real(): Page | null {
  const candidates = realPages()
    .filter((page) => page.type === 'dp' && page.marketplace === 'amazon.com' && page.year >= 2019)
    .map((page) => ({ url: page.urls[0], html: readRealPage(page) }));
  const away = ({ html }: { html: string }) => Math.abs(html.length - MEGABYTE);
  const [nearest] = candidates.sort((a, b) => away(a) - away(b));
  if (!nearest) return null;
  const url = new URL(nearest.url);
  url.hostname = 'www.amazon.com';
  return { url: url.href, html: nearest.html, what: `a real page of ${size(nearest.html)}` };
}

/** A demo page blown up with what fills real ones: nested boxes, inline data, reviews. */
function generated(): Page {
  const box = (i: number) =>
    `<div id="w${i}_feature_div" class="celwidget"><div><div><span class="a-size-base">Review ${i}</span>
    <p>${'Works as it should and looks good on the shelf. '.repeat(6)}</p></div></div>
    <script type="a-state">{"i":${i},"data":"${'x'.repeat(300)}"}</script></div>`;
  let filling = '';
  for (let i = 0; filling.length < MEGABYTE; i++) filling += box(i);
  const { url, html: page } = demo();
  const html = page.replace('<footer', `${filling}<footer`);
  return { url, html, what: `a generated page of ${size(html)}` };
}

function demo(): Omit<Page, 'what'> {
  const store = STORES.find(({ code }) => code === 'US');
  const product = PRODUCTS[0];
  const child = product?.children[0];
  if (!store || !product || !child) throw new Error('no demo product');
  const html = productPage({ store, product, child, sized: true });
  return { url: `https://${store.host}/dp/${child.asin}`, html };
}

function size(html: string): string {
  return `${(html.length / 1000).toFixed(0)} kB`;
}
