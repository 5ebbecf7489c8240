// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CopyChoice } from '@/components/toolbar/panels/format-names.ts';
import { toolbarModel, toolbarState } from '../models.ts';
import { type Stage, stage } from '../stage.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

let asked: CopyChoice[] = [];
let bar: Stage;

beforeEach(() => {
  asked = [];
  bar = stage({
    prepare: async (choice) => {
      asked.push(choice);
      return null;
    },
  });
  bar.toolbar.show(toolbarModel());
});

afterEach(() => {
  bar.end();
});

const FORMATS = ['Link', 'Title and link', 'Markdown', 'HTML', 'Video line'];

const labels = (role: string) =>
  [...bar.root.querySelectorAll(`[role="${role}"] [dir]`)].map((each) => each.textContent);

describe('the menu of formats', () => {
  test('has every format, the templates of the creator, and the link without a tag', async () => {
    await bar.click('button', /More ways/);
    expect(labels('menuitemradio')).toEqual(FORMATS);
    expect(labels('menuitem')).toEqual(['Copy without tracking ID']);
  });

  test('marks the format in use, which has the focus', async () => {
    bar.toolbar.show(toolbarModel({ format: 'title_link' }));
    await bar.click('button', /More ways/);
    const item = bar.find('menuitemradio', /Title and link/);
    expect(item.getAttribute('aria-checked')).toBe('true');
    expect(bar.root.activeElement).toBe(item);
    expect(bar.root.querySelectorAll('[aria-checked="true"]')).toHaveLength(1);
  });

  test.each([
    ['Markdown', 'markdown'],
    ['Video line', 'template:line'],
  ])('%s copies %s, and the button does so from then on', async (label, choice) => {
    await bar.click('button', /More ways/);
    await bar.click('menuitemradio', new RegExp(label));
    expect(asked).toEqual([choice]);
    expect(bar.did).toContainEqual(['chooseFormat', choice]);
    expect(bar.has('menu')).toBe(false);
  });

  test('the link without a tag has to be asked for each time', async () => {
    await bar.click('button', /More ways/);
    await bar.click('menuitem', /Copy without tracking ID/);
    expect(asked).toEqual(['plain']);
    expect(bar.did).toEqual([]);
  });

  test.each([
    ['title_link', {}, /Copy title and link/, 'title-link'],
    [
      'template',
      { id: 'line', name: 'Video line', body: '{{link}}' },
      /“Video line”/,
      'template:line',
    ],
  ] as const)(
    'the button copies in the format in use: %s',
    async (format, template, name, choice) => {
      bar.toolbar.show(toolbarModel({ format, template }));
      await bar.click('button', name);
      expect(asked).toEqual([choice]);
      bar.toolbar.press('copy');
      await bar.settled();
      expect(asked).toEqual([choice, choice]);
    },
  );

  test('takes in the tracking ids where their own button has no room', async () => {
    vi.stubGlobal('innerWidth', 400);
    await bar.click('button', /More ways/);
    expect(labels('menuitemradio')).toEqual([...FORMATS, 'studio-21', 'blog-21']);
    vi.unstubAllGlobals();
  });

  test('without a tag offers the link without one, and nothing else', async () => {
    bar.toolbar.show(toolbarModel({ state: toolbarState({ tracking: [], chosen: null }) }));
    await bar.click('button', /More ways/);
    expect(labels('menuitem')).toEqual(['Copy without tracking ID']);
  });
});

describe('by keyboard', () => {
  const focused = () => bar.root.activeElement?.textContent;

  test.each([
    [['ArrowDown'], 'Title and link'],
    [['ArrowUp'], 'Copy without tracking ID'],
    [['End'], 'Copy without tracking ID'],
    [['End', 'ArrowDown'], 'Link'],
    [['End', 'Home'], 'Link'],
    [['h'], 'HTML'],
    [['m', 'a'], 'Markdown'],
    [['q'], 'Link'],
  ])('%j leads to %s', async (keys, expected) => {
    await bar.click('button', /More ways/);
    expect(focused()).toBe('Link');
    for (const key of keys) expect(bar.key(key).defaultPrevented).toBe(true);
    expect(focused()).toBe(expected);
  });

  test('Escape closes and gives the focus back', async () => {
    const opener = bar.find('button', /More ways/);
    opener.focus();
    await bar.settled();
    bar.key('ArrowUp');
    await bar.settled();
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    bar.key('Escape');
    expect(bar.has('menu')).toBe(false);
    expect(bar.root.activeElement).toBe(opener);
    expect(opener.getAttribute('aria-expanded')).toBe('false');
  });

  test('the page hears no key that is pressed in the toolbar', async () => {
    const heard: string[] = [];
    const hear = (event: Event) => heard.push(event.type);
    for (const type of ['keydown', 'input']) window.addEventListener(type, hear, true);
    await bar.click('button', /More ways/);
    bar.key('ArrowDown');
    expect(heard).toEqual([]);
    for (const type of ['keydown', 'input']) window.removeEventListener(type, hear, true);
  });
});

test('the tracking ids: the one in use is marked and has the focus; another is chosen', async () => {
  await bar.click('button', /Tracking ID: YouTube \(studio-21\)/);
  expect(bar.find('menuitemradio', /studio/).getAttribute('aria-checked')).toBe('true');
  expect(bar.root.activeElement).toBe(bar.find('menuitemradio', /studio/));
  await bar.click('menuitemradio', /blog/);
  expect(bar.did).toEqual([['chooseTag', 'blog-21']]);
  expect(bar.find('status').textContent).toBe('Links now carry blog-21');
});

test('her channels: the one in use is marked, another is chosen', async () => {
  bar.toolbar.show(
    toolbarModel({
      state: toolbarState({ channels: { names: ['Tube', 'Insta'], chosen: 'Tube' } }),
    }),
  );
  await bar.click('button', /More ways/);
  expect(bar.find('menuitemradio', /Tube/).getAttribute('aria-checked')).toBe('true');
  await bar.click('menuitemradio', /Insta/);
  expect(bar.did).toEqual([['chooseChannel', 'Insta']]);
  expect(bar.find('status').textContent).toBe('Channel in use: Insta');
});

test.each([
  [/Dock at the top/, { place: 'top', collapsed: false, hidden: false }],
  [/Collapse/, { collapsed: true, hidden: false }],
  [/Hide/, { collapsed: false, hidden: true }],
])('the place menu: %s', async (name, place) => {
  await bar.click('button', /Toolbar settings/);
  await bar.click('menuitem', name);
  expect(bar.did).toEqual([[{ type: 'position', change: place }]]);
});

test.each([
  [/Open your shop/, 'shop'],
  [/^Options/, 'options'],
])('the place menu leads to a page: %s', async (name, page) => {
  await bar.click('button', /Toolbar settings/);
  await bar.click('menuitem', name);
  expect(bar.did).toEqual([[{ type: 'open', page }]]);
});

test('the place menu: not on this marketplace', async () => {
  await bar.click('button', /Toolbar settings/);
  await bar.click('menuitem', /Not on amazon.de/);
  expect(bar.did).toEqual([['switchOff']]);
});

test.each([
  [{ toggle: 'Alt+Shift+G' }, 'Bring it back with Alt+Shift+G, the popup or Options'],
  [{}, 'Bring it back in the popup or Options'],
])('hiding says the way back with %j', async (shortcuts, hint) => {
  bar.toolbar.show(toolbarModel({ state: toolbarState({ shortcuts }) }));
  await bar.click('button', /Toolbar settings/);
  expect(bar.find('menuitem', /Hide/).textContent).toBe(`Hide everywhere${hint}`);
});
