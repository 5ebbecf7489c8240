import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState, ProductPage } from '@/utils/product-page/page-state.ts';
import { watchPage } from '@/utils/product-page/watch.ts';

const A = 'B0TESTAAA1';
const B = 'B0TESTBBB2';
const C = 'B0TESTCCC3';
const PARENT = 'B0TESTPPP9';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const productPage = (asin: string | null, script = '') => `
  <div id="a-page"><div id="dp"><div id="dp-container"><div id="ppd">
    <h1 id="title"><span id="productTitle">A thing</span></h1>
    ${asin ? `<form id="addToCart"><input type="hidden" id="ASIN" name="ASIN" value="${asin}"></form>` : ''}
    <div id="carousel"></div>
  </div></div></div></div>
  <script type="text/plain">${script}</script>`;

const none = { status: 'none' } as const;

interface How {
  navigation?: boolean;
  initial?: PageState;
}

/** A page in jsdom with a Navigation API and timers that the test moves. */
function open(path: string, body: string, { navigation = true, initial = none }: How = {}) {
  const { window } = new JSDOM(`<!doctype html><html><head></head><body>${body}</body></html>`, {
    url: path.startsWith('https:') ? path : `https://www.amazon.com${path}`,
  });
  const { document } = window;
  Object.assign(window, { setTimeout, clearTimeout });
  const events = new window.EventTarget();
  if (navigation) Object.assign(window, { navigation: events });
  const controller = new window.AbortController();
  const states: PageState[] = [];
  const titles: string[] = [];
  const ours: unknown = window;
  const start = () =>
    watchPage({
      window: ours as Window & typeof globalThis,
      document,
      signal: controller.signal,
      initial,
      onState(state, title) {
        states.push(state);
        titles.push(title);
      },
    });
  start();
  return {
    window,
    document,
    controller,
    states,
    titles,
    last: () => states.at(-1) ?? { status: 'none' },
    go(to: string) {
      window.history.pushState(null, '', to);
      events.dispatchEvent(new window.Event('currententrychange'));
    },
    setInput(asin: string) {
      document.getElementById('ASIN')?.setAttribute('value', asin);
    },
    wait: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

const product = (asin: string, parentAsin: string | null = null): ProductPage => ({
  status: 'product',
  marketplace: 'US',
  asin,
  parentAsin,
  confirmed: true,
});
const waiting = (asin: string) => ({ status: 'waiting', marketplace: 'US', asin });

describe('the first look', () => {
  /** What the address alone has told. */
  const initial = { ...product(A), confirmed: false };

  it('confirms what the address has told', () => {
    const body = productPage(A, `"parentAsin":"${PARENT}"`);
    expect(open(`/dp/${A}`, body, { initial }).states).toEqual([product(A, PARENT)]);
  });

  it('finds the product without that', () => {
    expect(open(`/dp/${A}`, productPage(A)).states).toEqual([product(A)]);
  });

  it.each([
    ['a 404', '<h1>Page not found</h1>'],
    ['a CAPTCHA', '<form action="/errors/validateCaptcha"><input id="captchacharacters"></form>'],
    ['a sign-in', '<form name="signIn"><input id="ap_email"></form>'],
    ['the music app', '<div id="root"><music-app></music-app></div>'],
    ['nothing', ''],
  ])('takes it back when the document is %s', async (_, body) => {
    const page = open(`/dp/${A}`, body, { initial });
    expect(page.last()).toEqual(none);
    await page.wait(5000);
    expect(page.states).toEqual([none]);
  });

  it.each(['/', '/s?k=x', `/product-reviews/${A}`, `/gp/cart/view.html`, `/ap/signin/dp/${A}`])(
    'says nothing on %s, whatever the document holds',
    async (path) => {
      const page = open(path, productPage(A));
      await page.wait(5000);
      expect(page.states).toEqual([]);
    },
  );

  it('believes the document where the URL names an older id of the product', async () => {
    const page = open(`/dp/${B}`, productPage(A, `ue_pti = '${A}'`));
    await page.wait(5000);
    expect(page.states).toEqual([product(A)]);
  });

  it('finds the child of clothes while the form holds the parent', () => {
    const script = `ue_pti = "${A}"; x = {"parentAsin":"${PARENT}"}`;
    expect(open(`/dp/${A}`, productPage(PARENT, script)).last()).toEqual(product(A, PARENT));
  });

  it('takes a page without a form by its URL', () => {
    expect(open(`/dp/${A}`, productPage(null)).last()).toEqual(product(A));
  });

  it('confirms a #dp that is streamed late', async () => {
    const page = open(`/dp/${A}`, '<div id="a-page"></div>', { initial });
    expect(page.last()).toEqual(none);
    page.document.body.innerHTML = productPage(A);
    await page.wait(500);
    expect(page.last()).toEqual(product(A));
  });

  it('confirms when the title comes after #ppd', async () => {
    const page = open(`/dp/${A}`, '<div id="dp"><div id="ppd"></div></div>');
    expect(page.last()).toEqual(none);
    page.document.getElementById('ppd')!.innerHTML = '<h1 id="productTitle">Late</h1>';
    await page.wait(500);
    expect(page.last()).toEqual(product(A));
  });
});

describe('picking a variation', () => {
  it.each([true, false])(
    'waits from the new URL to the new form (Navigation API: %s)',
    async (navigation) => {
      const page = open(`/dp/${A}`, productPage(A), { navigation });
      page.go(`/dp/${B}?th=1`);
      page.document.getElementById('carousel')!.textContent = 'loading';
      await page.wait(130);
      expect(page.last()).toEqual(waiting(A));
      await page.wait(3000);
      expect(page.last()).toEqual(waiting(A));
      page.setInput(B);
      await page.wait(500);
      expect(page.states).toEqual([product(A), waiting(A), product(B)]);
    },
  );

  it('says at once that it waits where the browser tells of the new URL', () => {
    const page = open(`/dp/${A}`, productPage(A));
    page.go(`/dp/${B}`);
    expect(page.last()).toEqual(waiting(A));
  });

  it('holds still when the form changes before the URL', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    page.setInput(B);
    await page.wait(300);
    page.go(`/dp/${B}?th=1`);
    await page.wait(500);
    expect(page.states).toEqual([product(A), product(B)]);
  });

  it('does not switch or flicker while swatches are hovered', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    for (const asin of [B, A, C, A, B, C, A]) {
      page.setInput(asin);
      await page.wait(400);
    }
    await page.wait(3000);
    expect(page.states).toEqual([product(A)]);
  });

  it('says so when the form stays with another product than the URL', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    page.setInput(B);
    await page.wait(600);
    expect(page.last()).toEqual(product(A));
    await page.wait(400);
    expect(page.last()).toEqual(waiting(A));
    page.setInput(A);
    await page.wait(200);
    expect(page.last()).toEqual(product(A));
  });

  it('follows clothes from child to child under the same parent', async () => {
    const page = open(
      `/dp/${A}`,
      productPage(PARENT, `ue_pti = '${A}'; {"parentAsin":"${PARENT}"}`),
    );
    page.go(`/dp/${B}?th=1`);
    await page.wait(500);
    expect(page.last()).toEqual(product(B, PARENT));
    page.setInput(C);
    page.go(`/dp/${C}?th=1&psc=1`);
    await page.wait(500);
    expect(page.last()).toEqual(product(C, PARENT));
  });

  it('says so when the title of clothes follows the child that is believed already', async () => {
    const page = open(
      `/dp/${A}`,
      productPage(PARENT, `ue_pti = '${A}'; {"parentAsin":"${PARENT}"}`),
    );
    page.go(`/dp/${B}?th=1`);
    await page.wait(500);
    const before = page.states.length;
    page.document.getElementById('productTitle')!.textContent = 'A thing, blue';
    await page.wait(200);
    expect(page.states.slice(before)).toEqual([product(B, PARENT)]);
    expect(page.titles).toEqual(['A thing', 'A thing', 'A thing, blue']);
  });

  it('stays silent while the title is away, and when the same comes back', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    const title = page.document.getElementById('title')!;
    const { innerHTML } = title;
    title.innerHTML = '';
    await page.wait(200);
    title.innerHTML = innerHTML;
    await page.wait(2000);
    expect(page.states).toEqual([product(A)]);
    title.innerHTML = '';
    page.setInput(B);
    page.go(`/dp/${B}`);
    await page.wait(2000);
    expect(page.last()).toEqual(product(B));
    expect(page.titles.at(-1)).toBe(''); // The other product's would be a wrong one.
  });

  it('follows when #ppd itself is replaced, twice', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    for (const asin of [B, C]) {
      page.go(`/dp/${asin}`);
      const part = page.document.getElementById('dp-container')!;
      part.innerHTML = `<div id="ppd"><h1 id="productTitle">x</h1><input id="ASIN" value="${asin}"></div>`;
      await page.wait(500);
      expect(page.last()).toEqual(product(asin));
      await page.wait(2000);
    }
  });

  it('stays with the product while its form is replaced', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    const form = page.document.getElementById('addToCart')!;
    form.innerHTML = '';
    await page.wait(300);
    form.innerHTML = `<input id="ASIN" value="${A}">`;
    await page.wait(3000);
    expect(page.states).toEqual([product(A)]);
  });

  it('goes by the URL on a page without a form', async () => {
    const page = open(`/dp/${A}`, productPage(null));
    page.go(`/dp/${B}`);
    expect(page.last()).toEqual(waiting(A));
    await page.wait(500);
    expect(page.last()).toEqual(product(B));
  });

  it('ignores noise in the URL', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    page.go(`/dp/${A}/ref=x?th=1&psc=1#customerReviews`);
    page.go(`/Name/dp/${A}`);
    await page.wait(1000);
    expect(page.states).toEqual([product(A)]);
  });
});

describe('a soft navigation', () => {
  it('hides the product on a page that is none, and finds the next', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    page.go('/s?k=x');
    expect(page.last()).toEqual(none);
    page.go(`/dp/${B}`);
    await page.wait(3000);
    expect(page.last()).toEqual(none); // The document still shows A.
    page.document.body.innerHTML = productPage(B);
    await page.wait(500);
    expect(page.last()).toEqual(product(B));
  });

  it('from a list to a product is found without the Navigation API too', async () => {
    const page = open('/s?k=x', '<div id="search"></div>', { navigation: false });
    page.go(`/dp/${B}`);
    page.document.body.innerHTML = productPage(B);
    await page.wait(500);
    expect(page.states).toEqual([product(B)]);
  });

  it('takes the product back when its page becomes something else', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    page.document.body.innerHTML = '<h1>Sorry</h1>';
    await page.wait(300);
    expect(page.last()).toEqual(product(A));
    await page.wait(1000);
    expect(page.last()).toEqual(none);
  });

  it('to a page that never becomes a product ends in nothing', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    page.document.body.innerHTML = '';
    page.go(`/dp/${B}`);
    expect(page.last()).toEqual(waiting(A));
    await page.wait(1000);
    expect(page.last()).toEqual(none);
  });

  it('back and forth by the buttons is followed', async () => {
    const page = open(`/dp/${A}`, productPage(A), { navigation: false });
    page.window.history.replaceState(null, '', `/dp/${B}`);
    page.setInput(B);
    page.window.dispatchEvent(new page.window.PopStateEvent('popstate'));
    await page.wait(200);
    expect(page.last()).toEqual(product(B));
  });

  it('comes back right from the back-forward cache', () => {
    const page = open(`/dp/${A}`, productPage(A), { navigation: false });
    page.window.history.replaceState(null, '', '/s?k=x');
    page.window.dispatchEvent(new page.window.Event('pageshow'));
    expect(page.last()).toEqual(none);
  });
});

describe('work', () => {
  it('a carousel that never rests neither starves nor multiplies the looks', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    const looks = vi.spyOn(page.window.Document.prototype, 'querySelectorAll');
    page.go(`/dp/${B}`);
    page.setInput(B);
    looks.mockClear();
    for (let i = 0; i < 100; i++) {
      page.document.getElementById('carousel')!.textContent = String(i);
      await page.wait(10);
    }
    expect(page.last()).toEqual(product(B));
    expect(looks.mock.calls.length).toBeLessThan(40);
  });

  it('observes nothing on a list where the browser tells of navigations', async () => {
    const page = open('/s?k=x', productPage(A));
    const looks = vi.spyOn(page.window.Document.prototype, 'querySelectorAll');
    page.document.body.append('more');
    await page.wait(1000);
    expect(looks).not.toHaveBeenCalled();
  });

  it('ends with its signal', async () => {
    const page = open(`/dp/${A}`, productPage(A));
    page.setInput(B);
    await page.wait(200);
    page.controller.abort();
    expect(vi.getTimerCount()).toBe(0);
    page.go('/s?k=x');
    page.document.body.innerHTML = '';
    await page.wait(5000);
    expect(page.states).toEqual([product(A)]);
  });

  it('does not start with an ended signal', () => {
    const { window } = new JSDOM(productPage(A), { url: `https://www.amazon.com/dp/${A}` });
    const ours: unknown = window;
    const onState = vi.fn();
    watchPage({
      window: ours as Window & typeof globalThis,
      document: window.document,
      signal: window.AbortSignal.abort(),
      initial: none,
      onState,
    });
    expect(onState).not.toHaveBeenCalled();
  });

  it('is not misled by elements named like parts of the document', () => {
    const names = [
      'querySelector',
      'querySelectorAll',
      'readyState',
      'body',
      'scripts',
      'getElementById',
    ];
    const body = productPage(A) + names.map((name) => `<img name="${name}">`).join('');
    expect(open(`/dp/${A}`, body).states).toEqual([product(A)]);
  });
});
