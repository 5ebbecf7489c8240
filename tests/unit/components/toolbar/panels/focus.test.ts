// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toolbarModel } from '../models.ts';
import { stage as makeStage, type Stage } from '../stage.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

let bar: Stage;
let field: HTMLInputElement;

function stage(...options: Parameters<typeof makeStage>): void {
  bar = makeStage(...options);
  bar.toolbar.show(toolbarModel());
}

async function enter(): Promise<void> {
  bar.toolbar.press('focus');
  await bar.settled();
}

beforeEach(() => {
  field = document.createElement('input');
  document.body.append(field);
  field.focus();
});

afterEach(() => {
  bar.end();
  document.body.replaceChildren();
});

describe('the key that leads to the toolbar', () => {
  test.each([
    ['Escape', () => Promise.resolve(void bar.key('Escape'))],
    ['the key again', enter],
  ])('leads to the big button; %s leads back to where the page was', async (_, back) => {
    stage();
    await enter();
    expect(bar.root.activeElement?.id).toBe('main');
    await back();
    expect(document.activeElement).toBe(field);
    expect(bar.root.activeElement).toBeNull();
  });

  test('from nowhere in particular, and back to that', async () => {
    field.blur();
    stage();
    await enter();
    expect(bar.root.activeElement?.id).toBe('main');
    bar.key('Escape');
    expect(document.activeElement).toBe(document.body);
  });

  test('collapsed, to its tab', async () => {
    stage();
    bar.toolbar.show(toolbarModel({ collapsed: true }));
    await enter();
    expect(bar.root.activeElement?.id).toBe('tab');
  });

  test('Escape closes what is open first, and then leads back', async () => {
    stage();
    await enter();
    await bar.click('button', /Toolbar settings/);
    bar.key('Escape');
    expect(bar.has('menu')).toBe(false);
    expect(bar.root.activeElement?.id).toBe('more');
    bar.key('Escape');
    expect(document.activeElement).toBe(field);
  });

  test('where the page has a form with a field named focus', async () => {
    document.body.innerHTML = '<form tabindex="0"><input name="focus"></form>';
    const form = document.forms[0];
    HTMLElement.prototype.focus.call(form);
    stage();
    await enter();
    bar.key('Escape');
    expect(document.activeElement).toBe(form);
  });
});

test('a key that is pressed before the panels are there opens the menu when they are', async () => {
  stage();
  bar.root.getElementById('copy')?.focus();
  bar.key('ArrowDown');
  expect(bar.has('menu')).toBe(false);
  await bar.settled();
  expect(bar.has('menu')).toBe(true);
});

describe('what has the focus', () => {
  test('goes with collapsing and expanding: the tab, the big button', async () => {
    stage();
    await enter();
    bar.root.getElementById('more')?.focus();
    bar.toolbar.show(toolbarModel({ collapsed: true }));
    expect(bar.root.activeElement?.id).toBe('tab');
    bar.toolbar.show(toolbarModel());
    expect(bar.root.activeElement?.id).toBe('main');
  });

  test('goes on also where the browser takes it from what is hidden at once', async () => {
    stage();
    bar.toolbar.show(toolbarModel({ collapsed: true }));
    await enter();
    const tab = bar.root.getElementById('tab');
    // Chromium does.
    Object.defineProperty(tab, 'hidden', {
      set(hidden: boolean) {
        tab?.toggleAttribute('hidden', hidden);
        if (hidden) tab?.blur();
      },
    });
    bar.toolbar.show(toolbarModel());
    expect(bar.root.activeElement?.id).toBe('main');
  });

  test('is the big button where trouble takes the others away', async () => {
    stage();
    await enter();
    bar.root.getElementById('save')?.focus();
    bar.toolbar.show(toolbarModel({ trouble: 'failed' }));
    expect(bar.root.activeElement?.id).toBe('main');
  });

  test('is the save button after an undo', async () => {
    const undo = vi.fn(async () => true);
    const saved = { saved: true, categories: [], sibling: null };
    const answer = { saved, undo: 'token', added: [], removed: [], isShopGone: false };
    stage({ save: async () => ({ ok: true, ...answer }), undo });
    await enter();
    await bar.click('button', /^Save/);
    bar.key('Enter');
    await bar.settled();
    bar.find('button', /Undo/).focus();
    await bar.click('button', /Undo/);
    expect(undo).toHaveBeenCalledWith('token');
    expect(bar.root.activeElement?.id).toBe('save');
  });

  test('is in the page again when the toolbar is hidden', async () => {
    stage();
    await enter();
    bar.toolbar.hide();
    expect(document.activeElement).toBe(field);
  });

  test('stays in the page when the toolbar is hidden from there', async () => {
    stage();
    await enter();
    bar.key('Escape');
    const other = document.createElement('button');
    document.body.append(other);
    other.focus();
    bar.toolbar.hide();
    expect(document.activeElement).toBe(other);
  });
});
