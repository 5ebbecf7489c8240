// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { toolbarState } from './models.ts';
import { FIRST, product, start } from './session-stage.ts';

const LIPS = { saved: true, categories: [{ id: 'c:1', path: ['Lips'] }], sibling: null };
const NOWHERE = { saved: false, categories: [], sibling: null };

/** A toolbar whose worker has answered, and the kinds of messages that it sends from then on. */
async function ready() {
  const toolbar = start();
  toolbar.session.onPage(product(FIRST));
  await toolbar.asked[0]?.answer(toolbarState());
  return { ...toolbar, messages: () => toolbar.asked.slice(1).map(({ type }) => type) };
}

test('the link is there with the worker’s answer: to copy it takes no message', async () => {
  const toolbar = await ready();
  const link = 'https://www.amazon.de/dp/B0TESTAAA1?tag=studio-21';
  expect(toolbar.now()?.link).toMatchObject({ link, tag: 'studio-21' });
  await toolbar.actions.prepare('link');
  expect(toolbar.messages()).toEqual([]);
});

test('to save takes two messages: one to open the picker, one to save', async () => {
  const toolbar = await ready();
  const picking = toolbar.actions.picking();
  await toolbar.settled();
  await toolbar.last('categories/list')?.answer([]);
  await picking;
  const saving = toolbar.actions.save({ add: ['c:1'], create: [], remove: [] });
  await toolbar.settled();
  const answer = {
    ok: true,
    saved: LIPS,
    undo: 'u',
    added: LIPS.categories,
    removed: [],
    isShopGone: false,
  };
  await toolbar.last('product/save')?.answer(answer);
  await saving;
  expect(toolbar.messages()).toEqual(['categories/list', 'product/save']);
  expect(toolbar.now()).toMatchObject({ state: { saved: LIPS } });
});

test('to take a save back takes one', async () => {
  const toolbar = await ready();
  const undoing = toolbar.actions.undo('u');
  await toolbar.last('product/undo')?.answer({ undone: true, saved: NOWHERE });
  await undoing;
  expect(toolbar.messages()).toEqual(['product/undo']);
  expect(toolbar.now()).toMatchObject({ state: { saved: NOWHERE } });
});
