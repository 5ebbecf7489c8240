// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageState } from '@/utils/product-page/page-state.ts';
import { toolbarState } from './models.ts';
import { FACTS, FIRST, other, product, SECOND, start } from './session-stage.ts';

describe('the toolbar of one page', () => {
  beforeEach(() => vi.useRealTimers());

  test('is shown by the address alone, with the link; the worker is asked about the document', async () => {
    const link = 'https://www.amazon.de/dp/XXXXXXXXXX?tag=studio-21';
    const links = { DE: { tag: 'studio-21', name: '', link } };
    const bar = start({ links }, product(FIRST, null, false));
    expect(bar.now()).toBeNull();
    await bar.settled();
    expect(bar.now()).toMatchObject({ asin: FIRST, state: null, title: '' });
    expect(bar.now()?.link).toMatchObject({
      tag: 'studio-21',
      link: `https://www.amazon.de/dp/${FIRST}?tag=studio-21`,
    });
    expect(bar.asked).toEqual([]);
    bar.session.onPage(product(FIRST));
    expect(bar.asked).toMatchObject([
      { type: 'toolbar/state', payload: { asin: FIRST, parentAsin: null } },
    ]);
  });

  test.each([
    ['has no tracking id there', {}, null],
    ['may have one: an earlier version has kept none', null, undefined],
  ])('knows before the worker has answered that the creator %s', async (_, links, link) => {
    const bar = start({ links }, product(FIRST, null, false));
    await bar.settled();
    expect(bar.now()?.link).toBe(link);
  });

  test('asks again when the parent is known, not when nothing has changed', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    bar.session.onPage(product(FIRST));
    expect(bar.asked).toHaveLength(1);
    bar.session.onPage(product(FIRST, 'B0TESTAAA0'));
    expect(bar.asked[1]).toMatchObject({ payload: { asin: FIRST, parentAsin: 'B0TESTAAA0' } });
  });

  test('drops an answer that comes after the product has changed', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    bar.session.onPage(product(SECOND));
    await bar.asked[1]?.answer(other());
    await bar.asked[0]?.answer(toolbarState());
    expect(bar.now()).toMatchObject({ asin: SECOND, state: { asin: SECOND } });
  });

  test('never shows an answer that is for another product than was asked for', async () => {
    const bar = start();
    bar.session.onPage(product(SECOND));
    await bar.asked[0]?.answer(toolbarState());
    expect(bar.now()).toMatchObject({ asin: SECOND, state: null, trouble: 'failed' });
  });

  test('a click before the link is there is honoured when it comes', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    const prepared = bar.actions.prepare('link');
    await bar.asked[0]?.answer(toolbarState());
    expect(await prepared).toEqual({
      composed: { text: 'https://www.amazon.de/dp/B0TESTAAA1?tag=studio-21', html: null },
      tag: 'studio-21',
    });
  });

  test.each<[string, PageState]>([
    ['another product', product(SECOND)],
    ['a page between two products', { status: 'waiting', marketplace: 'DE', asin: FIRST }],
    ['no product', { status: 'none' }],
  ])('a click on a link that never came gives nothing for %s', async (_, next) => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    const prepared = bar.actions.prepare('link');
    bar.session.onPage(next);
    expect(await prepared).toBeNull();
  });

  test('a click is forgotten when the link takes too long', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    const prepared = bar.actions.prepare('link');
    clock.mockReturnValue(6001);
    await bar.asked[0]?.answer(toolbarState());
    clock.mockRestore();
    expect(await prepared).toBeNull();
  });

  test.each([
    ['plain', 'https://www.amazon.de/dp/B0TESTAAA1', null],
    [
      'title-link',
      'Velvet Lip Tint\nhttps://www.amazon.de/dp/B0TESTAAA1?tag=studio-21',
      'studio-21',
    ],
    [
      'template:line',
      'Velvet Lip Tint https://www.amazon.de/dp/B0TESTAAA1?tag=studio-21',
      'studio-21',
    ],
  ] as const)('%s reads the page at that moment', async (choice, text, tag) => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    await bar.asked[0]?.answer(toolbarState());
    expect(await bar.actions.prepare(choice)).toEqual({ composed: { text, html: null }, tag });
  });

  test('without a tag only the link without one can be had', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    await bar.asked[0]?.answer(toolbarState({ tracking: [], chosen: null }));
    expect(await bar.actions.prepare('link')).toBeNull();
    expect(await bar.actions.prepare('plain')).toMatchObject({ tag: null });
  });

  test('the chosen tag is used at once and remembered', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    await bar.asked[0]?.answer(toolbarState());
    bar.actions.chooseTag('blog-21');
    expect(await bar.actions.prepare('link')).toMatchObject({ tag: 'blog-21' });
    expect(bar.asked[1]).toMatchObject({ type: 'tag/choose', payload: { tag: 'blog-21' } });
  });

  test('a chosen channel is remembered, and its tracking ids come with the next answer', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    await bar.asked[0]?.answer(toolbarState());
    bar.actions.chooseChannel('Insta');
    expect(bar.asked[1]).toMatchObject({ type: 'channel/choose', payload: { name: 'Insta' } });
    await bar.asked[1]?.answer(null);
    expect(bar.asked[2]).toMatchObject({ type: 'toolbar/state' });
    await bar.asked[2]?.answer(toolbarState({ chosen: 'blog-21' }));
    expect(await bar.actions.prepare('link')).toMatchObject({ tag: 'blog-21' });
  });

  test('saves the product as the page shows it, and knows then where it is', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST, 'B0TESTAAA0'));
    await bar.asked[0]?.answer(toolbarState());
    const change = { add: ['c:1'], create: [['Makeup', 'Lips']], remove: [] };
    const saving = bar.actions.save(change);
    await bar.settled();
    expect(bar.asked[1]).toMatchObject({
      type: 'product/save',
      payload: {
        asin: FIRST,
        parentAsin: 'B0TESTAAA0',
        title: FACTS.title,
        brand: 'Rowe',
        ...change,
      },
    });
    const saved = { saved: true, categories: [{ id: 'c:1', path: ['Lips'] }], sibling: null };
    await bar.asked[1]?.answer({
      ok: true,
      saved,
      undo: 'u',
      added: [],
      removed: [],
      isShopGone: false,
    });
    await saving;
    expect(bar.now()).toMatchObject({ state: { saved } });
  });

  test.each([
    ['on a marketplace that is switched off', { off: ['DE' as const] }],
    ['that the creator has hidden', { hidden: true }],
  ])('is not shown %s', async (_, place) => {
    const bar = start(place);
    bar.session.onPage(product(FIRST));
    await bar.settled();
    expect(bar.now()).toBeNull();
  });

  test('hidden: the shortcut copies and shows the toolbar on this page, toggling keeps it', async () => {
    const bar = start({ hidden: true });
    bar.session.onPage(product(FIRST));
    await bar.settled();
    bar.session.onCommand('copy');
    expect(bar.did).toEqual(['copy']);
    expect(bar.now()).toMatchObject({ asin: FIRST });
    bar.session.onPage(product(SECOND));
    expect(bar.now()).toBeNull();
    bar.session.onCommand('toggle');
    expect(bar.now()).toMatchObject({ asin: SECOND });
    expect(bar.asked.at(-1)).toMatchObject({
      type: 'toolbar/position',
      payload: { hidden: false },
    });
  });

  test('what changed while the page was out of sight is asked for when it is seen again', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    await bar.asked[0]?.answer(toolbarState());
    const sight = vi.spyOn(Document.prototype, 'visibilityState', 'get').mockReturnValue('hidden');
    bar.session.onChanged('shop');
    expect(bar.asked).toHaveLength(1);
    sight.mockRestore();
    bar.session.onVisible(false);
    expect(bar.asked).toHaveLength(2);
    bar.session.onVisible(false);
    expect(bar.asked).toHaveLength(2);
  });

  test('a page that comes back from the cache asks, though it has heard of no change', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    await bar.asked[0]?.answer(toolbarState());
    bar.session.onVisible(true);
    expect(bar.asked).toHaveLength(2);
  });

  test('the extension goes from under the page: one lasting sentence, and no click does anything', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    await bar.asked[0]?.answer(toolbarState());
    expect(bar.actions.alive()).toBe(true);
    bar.orphan();
    expect(bar.actions.alive()).toBe(false);
    expect(bar.now()).toMatchObject({ trouble: 'orphaned' });
    // From then on the one button left has to work.
    expect(bar.actions.alive()).toBe(true);
    bar.actions.reload();
    expect(bar.did).toEqual(['reload']);
  });

  test('a worker that failed is asked again on request', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    await bar.asked[0]?.fail();
    expect(bar.now()).toMatchObject({ trouble: 'failed' });
    bar.actions.dispatch({ type: 'refresh' });
    expect(bar.now()).toMatchObject({ trouble: null, state: null });
    await bar.asked[1]?.answer(toolbarState());
    expect(bar.now()).toMatchObject({ trouble: null, state: { asin: FIRST } });
  });

  test('tells the popup what the page shows', async () => {
    const bar = start();
    expect(await bar.session.answer()).toEqual({ state: { status: 'none' }, facts: null });
    bar.session.onPage(product(FIRST));
    expect(await bar.session.answer()).toEqual({ state: product(FIRST), facts: FACTS });
  });
});
