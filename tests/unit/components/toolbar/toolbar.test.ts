// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toolbarModel, toolbarState } from './models.ts';
import { stage as makeStage, type Stage } from './stage.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const LINK = 'https://www.amazon.de/dp/B0TESTAAA1?tag=studio-21';
const EXPANDED = { collapsed: false, hidden: false };
const AT_TOP = { place: 'top', collapsed: false, hidden: false };

let written: string[] = [];
let stages: Stage[] = [];

function stage(...options: Parameters<typeof makeStage>): Stage {
  const made = makeStage(...options);
  stages.push(made);
  return made;
}

beforeEach(() => {
  written = [];
  const writeText = async (text: string) => void written.push(text);
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
});

function refuseClipboard(): void {
  const writeText = () => Promise.reject(new Error('denied'));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

afterEach(() => {
  for (const each of stages) each.end();
  stages = [];
});

describe('the toolbar', () => {
  test('stands in the document with a closed root and nothing else of its own', () => {
    const bar = stage();
    expect(bar.host()).toBeNull();
    bar.toolbar.show(toolbarModel());
    expect(bar.host()?.shadowRoot).toBeNull();
    expect(bar.host()?.attributes).toHaveLength(0);
    expect(bar.host()?.childNodes).toHaveLength(0);
    bar.toolbar.hide();
    expect(bar.host()).toBeNull();
  });

  test('takes the place of the toolbar of an earlier instance', () => {
    stage().toolbar.show(toolbarModel());
    const second = stage();
    second.toolbar.show(toolbarModel());
    expect(document.querySelectorAll('linkshelf-toolbar')).toHaveLength(1);
    expect(second.host()).toBe(second.root.host);
  });

  test('a title is text, cut to what a line can hold', () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel({ title: `<img src=x onerror=alert(1)>${'x'.repeat(10_000)}` }));
    expect(bar.root.querySelector('img')).toBeNull();
    expect(bar.root.querySelector('.title')?.textContent).toHaveLength(300);
  });

  test('copies, and confirms with the tag in a live region', async () => {
    const bar = stage({ prepare: () => Promise.reject(new Error('nothing to be made')) });
    bar.toolbar.show(toolbarModel());
    await bar.click('button', /Copy link/);
    expect(written).toEqual([LINK]);
    expect(bar.find('status').textContent).toBe('Link copied with studio-21');
    expect(bar.root.querySelector('.note')?.textContent).toContain('Link copied with studio-21');
    expect(bar.find('button', /Copy link/).dataset.state).toBe('done');
  });

  test('says of a closed account that it is inactive, and copies', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel({ state: toolbarState({ inactive: true }) }));
    await bar.click('button', /Copy link/);
    expect(written).toEqual([LINK]);
    expect(bar.find('status').textContent).toBe(
      'Link copied with studio-21 · Inactive: you marked your account for Germany as closed.',
    );
  });

  test.each([
    ['never come', () => new Promise<never>(() => undefined)],
    ['cannot be loaded', () => Promise.reject(new Error('gone'))],
  ])(
    'panels that %s: the link is on the clipboard all the same, within the click',
    async (_, loadPanels) => {
      const bar = stage({ loadPanels });
      bar.toolbar.show(toolbarModel());
      const main = bar.find('button', /Copy link/);
      main.focus();
      main.click();
      expect(written).toEqual([LINK]);
      await bar.settled();
      expect(bar.find('status').textContent).toBe('Link copied with studio-21');
      bar.toolbar.press('copy'); // The key for it.
      expect(written).toEqual([LINK, LINK]);
    },
  );

  test.each([
    [/More ways/, /didn’t respond/],
    [/^Save/, /didn’t respond/],
  ])('panels that cannot be loaded: %s says so', async (button, sentence) => {
    const bar = stage({ loadPanels: () => Promise.reject(new Error('gone')) });
    bar.toolbar.show(toolbarModel());
    await bar.click('button', button);
    expect(bar.find('status').textContent).toMatch(sentence);
  });

  test('the clipboard refuses and the panels cannot be loaded: it is said', async () => {
    refuseClipboard();
    const bar = stage({ loadPanels: () => Promise.reject(new Error('gone')) });
    bar.toolbar.show(toolbarModel());
    await bar.click('button', /Copy link/);
    expect(bar.find('status').textContent).toMatch(/^Not copied/);
    expect(bar.find('button', /Copy link/).dataset.state).toBeUndefined();
  });

  test('before the worker has answered, the click waits for the link', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel({ state: null }));
    await bar.click('button', /Copy link/);
    expect(written).toEqual(['the link']);
  });

  test('a confirmation does not outlive its product', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel());
    await bar.click('button', /Copy link/);
    bar.toolbar.show(toolbarModel({ asin: 'B0TESTAAA2', state: null }));
    expect(bar.root.getElementById('note-text')?.textContent).toBe('');
  });

  test('a confirmation makes room when the page begins to change', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel());
    await bar.click('button', /Copy link/);
    bar.toolbar.show(toolbarModel({ waiting: true }));
    expect(bar.root.getElementById('note-text')?.textContent).toBe('Page is updating…');
  });

  test('the page cannot click: made-up events do nothing', async () => {
    const bar = stage({}, () => false);
    bar.toolbar.show(toolbarModel());
    await bar.click('button', /Copy link/);
    await bar.click('button', /^Save/);
    expect(written).toEqual([]);
    expect(bar.has('dialog')).toBe(false);
  });

  test('waiting: where the toolbar stands can be chosen all the same', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel({ waiting: true }));
    await bar.click('button', /Toolbar settings/);
    bar.toolbar.show(toolbarModel({ asin: 'B0TESTAAA2', state: null }));
    bar.toolbar.show(toolbarModel({ asin: 'B0TESTAAA2', waiting: true }));
    await bar.click('menuitem', /Dock at the top/);
    expect(bar.did).toEqual([[{ type: 'position', change: AT_TOP }]]);
  });

  test('trouble closes the menu of places with its button', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel());
    await bar.click('button', /Toolbar settings/);
    bar.toolbar.show(toolbarModel({ trouble: 'failed' }));
    expect(bar.root.querySelector('[role="menu"]')).toBeNull();
  });

  test('waiting: nothing is copied, nothing is saved, the buttons say so', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel({ waiting: true }));
    await bar.click('button', /Copy link/);
    await bar.click('button', /^Save/);
    await bar.click('button', /More ways/);
    expect(written).toEqual([]);
    expect(bar.has('dialog') || bar.has('menu')).toBe(false);
    expect(bar.find('button', /Copy link/).getAttribute('aria-disabled')).toBe('true');
  });

  test('a menu that is open closes when the product changes', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel());
    await bar.click('button', /More ways/);
    expect(bar.has('menu')).toBe(true);
    bar.toolbar.show(toolbarModel({ waiting: true }));
    expect(bar.has('menu')).toBe(false);
  });

  test('shows the shortcuts that the browser has now', () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel());
    expect(bar.find('button', /Copy link/).title).toBe('Copy link (Alt+Shift+L)');
    expect(bar.find('button', /^Save/).title).toBe('Save');
  });

  test.each([
    ['orphaned', /Reload/, 'reload'],
    ['failed', /Try again/, { type: 'refresh' }],
  ] as const)('%s: one sentence and one button', async (trouble, name, done) => {
    const bar = stage();
    bar.toolbar.show(toolbarModel());
    bar.toolbar.show(toolbarModel({ trouble }));
    expect(bar.has('button', /^Save|More ways|Toolbar settings|Tracking/)).toBe(false);
    await bar.click('button', name);
    expect(bar.did).toEqual([[done]]);
  });

  test('no tag: the big button leads to the options', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel({ state: toolbarState({ tracking: [], chosen: null }) }));
    await bar.click('button', /Add your ID/);
    expect(bar.did).toEqual([[{ type: 'open', page: 'options' }]]);
    expect(written).toEqual([]);
  });

  test('collapsed: a tab that brings it back, where it stands', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel({ collapsed: true, place: 'top' }));
    expect(bar.has('button', /Copy link/)).toBe(false);
    await bar.click('button', /Show the Linkshelf toolbar/);
    expect(bar.did).toEqual([[{ type: 'position', change: EXPANDED }]]);
  });

  test.each([
    ['saved', { saved: true, categories: [], sibling: null }, 'Saved'],
    [
      'sibling',
      { saved: false, categories: [], sibling: { asin: 'B0TESTAAA2', categories: [] } },
      'Another variation is saved',
    ],
    [null, { saved: false, categories: [], sibling: null }, ''],
  ])('the save button is marked %s, and described', (mark, saved, description) => {
    const bar = stage();
    bar.toolbar.show(toolbarModel({ state: toolbarState({ saved }) }));
    const button = bar.find('button', /^Save/);
    expect(button.getAttribute('data-saved')).toBe(mark);
    const described = bar.root.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe(description);
  });

  test.each([
    ['toolbar_not_kept', /^Your choice wasn’t saved/],
    ['toolbar_no_answer', /didn’t respond/],
  ] as const)('a warning is said: %s', async (key, sentence) => {
    const bar = stage();
    bar.toolbar.warn(key); // Nobody sees a bar that has never been shown.
    bar.toolbar.show(toolbarModel());
    expect(bar.find('status').textContent).toBe('');
    bar.toolbar.warn(key);
    await bar.settled();
    expect(bar.find('status').textContent).toMatch(sentence);
  });

  test('a clipboard that refuses: the text stands in a field, selected', async () => {
    refuseClipboard();
    Document.prototype.execCommand = () => false;
    const bar = stage();
    bar.toolbar.show(toolbarModel());
    await bar.click('button', /Copy link/);
    const field = bar.root.querySelector('textarea');
    expect(field?.value).toBe('the link');
    expect(field?.selectionEnd).toBe('the link'.length);
    expect(bar.root.activeElement).toBe(field);
    bar.key('Escape');
    expect(bar.root.querySelector('textarea')).toBeNull();
  });

  test('what is in its way is looked for where it comes to stand, not with every word that it says', async () => {
    const bar = stage();
    const looks = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    bar.toolbar.show(toolbarModel({ state: null }));
    await vi.waitFor(() => expect(looks).toHaveBeenCalledTimes(1));
    bar.toolbar.show(toolbarModel());
    await bar.settled();
    await bar.settled();
    expect(looks).toHaveBeenCalledTimes(1);
    bar.toolbar.show(toolbarModel({ collapsed: true }));
    await vi.waitFor(() => expect(looks).toHaveBeenCalledTimes(2));
    bar.toolbar.hide();
    bar.toolbar.show(toolbarModel({ collapsed: true }));
    await vi.waitFor(() => expect(looks).toHaveBeenCalledTimes(3));
    looks.mockRestore();
  });

  test('takes no room in the page before it stands behind the body', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel());
    const end = bar.root.getElementById('end');
    document.documentElement.append(document.body);
    expect(end?.hidden).toBe(true);
    await vi.waitFor(() => expect(end?.hidden).toBe(false));
    expect(bar.host()?.nextElementSibling).toBeNull();
  });

  test('put back when the page takes it away, and rid of the attributes the page gives it', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel());
    const host = bar.host();
    host?.setAttribute('inert', '');
    host?.setAttribute('style', 'display: none');
    host?.remove();
    await bar.settled();
    expect(bar.host()).toBe(host);
    expect(host?.attributes).toHaveLength(0);
  });

  test('gives up when the page takes it away again and again', async () => {
    const bar = stage();
    bar.toolbar.show(toolbarModel());
    await bar.settled();
    for (let i = 0; i < 10; i += 1) {
      bar.host()?.remove();
      await Promise.resolve();
    }
    await bar.settled();
    expect(bar.host()).toBeNull();
  });
});
