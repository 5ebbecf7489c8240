// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { PageState } from '@/utils/product-page/page-state.ts';
import { toolbarState } from './models.ts';
import { FACTS, FIRST, product, SECOND, start } from './session-stage.ts';

const WAITING: PageState = { status: 'waiting', marketplace: 'DE', asin: FIRST };
const LIPS = { saved: true, categories: [{ id: 'c:1', path: ['Lips'] }], sibling: null };
const AT_TOP = { place: 'top', collapsed: false, hidden: false } as const;
const CHANGE = { add: ['c:1'], create: [], remove: [] };

/** A toolbar whose worker has answered. */
async function ready(...options: Parameters<typeof start>) {
  const bar = start(...options);
  bar.session.onPage(product(FIRST));
  await bar.asked[0]?.answer(toolbarState());
  return bar;
}

describe('before the document has come', () => {
  test('a save waits for it, and stores what it says', async () => {
    const bar = start();
    bar.retitle('');
    bar.session.onPage(product(FIRST, null, false));
    const saving = bar.actions.save(CHANGE);
    await bar.settled();
    expect(bar.last('product/save')).toBeUndefined();
    bar.retitle(FACTS.title);
    bar.session.onPage(product(FIRST, 'B0TESTAAA0'));
    await bar.settled();
    expect(bar.last('product/save')).toMatchObject({
      payload: { asin: FIRST, parentAsin: 'B0TESTAAA0', title: FACTS.title },
    });
    const answer = { ok: true, saved: LIPS, undo: 'u', added: [], removed: [], isShopGone: false };
    await bar.last('product/save')?.answer(answer);
    expect(await saving).toEqual(answer);
  });

  test.each([
    [
      'title and link',
      'title-link',
      'Velvet Lip Tint\nhttps://www.amazon.de/dp/B0TESTAAA1?tag=x-21',
    ],
    ['the format of her own in use', 'template:a', 'Rowe: Velvet Lip Tint'],
  ] as const)('%s are copied without the worker', async (_, choice, text) => {
    const link = { tag: 'x-21', name: '', link: 'https://www.amazon.de/dp/XXXXXXXXXX?tag=x-21' };
    const bar = start({
      links: { DE: link },
      format: 'template',
      template: { id: 'a', name: 'A', body: '{{brand}}: {{title}}' },
    });
    await bar.settled();
    bar.session.onPage(product(FIRST));
    const prepared = await bar.actions.prepare(choice);
    expect(prepared).toEqual({ composed: { text, html: null }, tag: 'x-21' });
    expect(bar.last('toolbar/state')).toBeDefined();
  });

  test('title and link are copied when the title is there', async () => {
    const bar = start();
    bar.retitle('');
    bar.session.onPage(product(FIRST, null, false));
    const prepared = bar.actions.prepare('title-link');
    await bar.asked[0]?.answer(toolbarState());
    bar.retitle(FACTS.title);
    bar.session.onPage(product(FIRST));
    expect((await prepared)?.composed.text).toMatch(/^Velvet Lip Tint\n/);
  });

  test.each<[string, PageState]>([
    ['another product', product(SECOND)],
    ['a page between two products', WAITING],
    ['no product', { status: 'none' }],
  ])('nothing is saved or copied when it turns out to be %s', async (_, next) => {
    const bar = start();
    bar.session.onPage(product(FIRST, null, false));
    await bar.asked[0]?.answer(toolbarState());
    const saving = bar.actions.save(CHANGE);
    const prepared = bar.actions.prepare('markdown');
    bar.session.onPage(next);
    expect(await saving).toEqual({ ok: false, reason: 'failed' });
    expect(await prepared).toBeNull();
    expect(bar.last('product/save')).toBeUndefined();
  });
});

describe('an answer that comes late', () => {
  test('does not bring the former tag back', async () => {
    const bar = await ready();
    bar.session.onChanged('shop');
    bar.actions.chooseTag('blog-21');
    await bar.asked[1]?.answer(toolbarState());
    expect(bar.now()).toMatchObject({ state: { chosen: 'blog-21' } });
    await bar.last('tag/choose')?.answer(null);
    await bar.asked.at(-1)?.answer(toolbarState({ chosen: 'blog-21', shortcuts: {} }));
    expect(bar.now()).toMatchObject({ state: { chosen: 'blog-21', shortcuts: {} } });
  });

  test('of two choices the last one stands', async () => {
    const bar = await ready();
    bar.actions.chooseTag('blog-21');
    const first = bar.last('tag/choose');
    bar.actions.chooseTag('studio-21');
    await first?.answer(null);
    expect(bar.asked.at(-1)?.type).toBe('tag/choose');
  });

  test('does not take "saved" back', async () => {
    const bar = await ready();
    bar.session.onChanged('settings');
    const saving = bar.actions.save(CHANGE);
    await bar.settled();
    const answer = { ok: true, saved: LIPS, undo: 'u', added: [], removed: [], isShopGone: false };
    await bar.last('product/save')?.answer(answer);
    await saving;
    await bar.asked[1]?.answer(toolbarState());
    expect(bar.now()).toMatchObject({ state: { saved: LIPS } });
  });

  test('what changed between two products is asked for when the first is back', async () => {
    const bar = await ready();
    bar.session.onPage(WAITING);
    bar.session.onChanged('shop');
    bar.session.onPage(product(FIRST));
    expect(bar.asked).toHaveLength(2);
  });
});

describe('the save picker begins', () => {
  test('with what the toolbar knows', async () => {
    const bar = await ready();
    const picking = bar.actions.picking();
    await bar.settled();
    await bar.last('categories/list')?.answer([]);
    expect(await picking).toEqual({ categories: [], saved: toolbarState().saved });
    expect(bar.asked).toHaveLength(2);
  });

  test('when it is known where the product is', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    const picking = bar.actions.picking();
    await bar.settled();
    await bar.last('categories/list')?.answer([]);
    await bar.last('toolbar/state')?.answer(toolbarState({ saved: LIPS }));
    expect(await picking).toEqual({ categories: [], saved: LIPS });
  });

  test('not at all where the shop can’t be read', async () => {
    const bar = await ready();
    bar.session.onChanged('shop');
    await bar.last('toolbar/state')?.answer(toolbarState({ saved: null }));
    const picking = expect(bar.actions.picking()).rejects.toThrow('shop');
    await bar.settled();
    await bar.last('categories/list')?.answer([]);
    await bar.last('toolbar/state')?.answer(toolbarState({ saved: null }));
    await picking;
  });
});

describe('what cannot be done is said', () => {
  test('a tag that is not kept jumps back with a warning', async () => {
    const bar = await ready();
    bar.actions.chooseTag('blog-21');
    await bar.last('tag/choose')?.fail();
    expect(bar.did).toEqual(['toolbar_not_kept']);
    await bar.last('toolbar/state')?.answer(toolbarState());
    expect(bar.now()).toMatchObject({ state: { chosen: 'studio-21' } });
  });

  test('so does a place', async () => {
    const bar = await ready();
    bar.actions.dispatch({ type: 'position', change: AT_TOP });
    expect(bar.now()).toMatchObject({ place: 'top' });
    await bar.last('toolbar/position')?.fail();
    expect(bar.now()).toMatchObject({ place: 'bottom' });
    expect(bar.did).toEqual(['toolbar_not_kept']);
  });

  test('options that do not open', async () => {
    const bar = await ready();
    bar.actions.dispatch({ type: 'open', page: 'options' });
    await bar.last('options/open')?.fail();
    expect(bar.did).toEqual(['toolbar_no_answer']);
  });

  test('not by an orphaned bar, which has no words for it', async () => {
    const bar = await ready();
    bar.actions.dispatch({ type: 'position', change: AT_TOP });
    bar.orphan();
    await bar.last('toolbar/position')?.fail();
    expect(bar.did).toEqual([]);
    expect(bar.now()).toMatchObject({ trouble: 'orphaned' });
  });
});

describe('a page that was prerendered', () => {
  test('is asked for again when it is seen: the worker has refused it before', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    await bar.asked[0]?.fail();
    expect(bar.now()).toMatchObject({ trouble: 'failed' });
    bar.session.onVisible(false);
    expect(bar.now()).toMatchObject({ trouble: null });
    await bar.asked[1]?.answer(toolbarState());
    expect(bar.now()).toMatchObject({ state: { asin: FIRST } });
  });

  test('also when the refusal comes after that', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    bar.session.onVisible(false);
    await bar.asked[0]?.fail();
    await bar.asked[1]?.answer(toolbarState());
    expect(bar.now()).toMatchObject({ trouble: null, state: { asin: FIRST } });
  });
});

describe('a command', () => {
  test.each(['copy', 'save', 'toggle'] as const)('%s is done on a product', async (command) => {
    expect((await ready()).session.onCommand(command)).toBe(true);
  });

  test.each(['copy', 'save', 'toggle'] as const)(
    '%s is not done where there is no product or no Linkshelf',
    async (command) => {
      const empty = start();
      await empty.settled();
      const off = await ready({ off: ['DE'] });
      const late = start();
      late.session.onPage(product(FIRST));
      await late.asked[0]?.answer(toolbarState({ off: true }));
      for (const bar of [empty, off, late]) {
        expect(bar.session.onCommand(command)).toBe(false);
        expect(bar.did).toEqual([]);
        expect(bar.last('toolbar/position')).toBeUndefined();
      }
    },
  );

  test('hidden, shown for a shortcut: "show or hide" hides it', async () => {
    const bar = await ready({ hidden: true });
    bar.session.onCommand('copy');
    bar.session.onCommand('toggle');
    expect(bar.now()).toBeNull();
    expect(bar.last('toolbar/position')).toMatchObject({ payload: { hidden: true } });
  });
});

describe('a page that shows no product any more', () => {
  test('the worker is told, after its last answer', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    bar.session.onPage({ status: 'none' });
    await bar.settled();
    expect(bar.last('page/left')).toBeUndefined();
    await bar.asked[0]?.answer(toolbarState());
    expect(bar.last('page/left')).toMatchObject({ payload: {} });
    bar.session.onPage({ status: 'none' });
    expect(bar.asked).toHaveLength(2);
  });

  test('not when a product has come back meanwhile', async () => {
    const bar = start();
    bar.session.onPage(product(FIRST));
    bar.session.onPage({ status: 'none' });
    bar.session.onPage(product(SECOND));
    await bar.asked[0]?.answer(toolbarState());
    expect(bar.last('page/left')).toBeUndefined();
  });
});

test('the popup gets an answer though the rest of the script cannot be loaded', async () => {
  const bar = await ready();
  bar.orphan();
  expect(await bar.session.answer()).toEqual({ state: product(FIRST), facts: null });
});

test('the title follows its product', async () => {
  const bar = await ready();
  bar.retitle('Velvet Lip Tint, Rose');
  bar.session.onPage(product(FIRST));
  expect(bar.now()).toMatchObject({ title: 'Velvet Lip Tint, Rose' });
});
