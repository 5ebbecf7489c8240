// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SaveActions } from '@/components/toolbar/panels/save-actions.ts';
import type { SaveAnswer } from '@/utils/messaging/messages.ts';
import { category, toolbarModel } from '../models.ts';
import { type Stage, stage } from '../stage.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

type Change = Parameters<SaveActions['save']>[0];

const LIPS = { ...category('c:lips', 'Makeup', 'Lips'), usedAt: 3 };
const EYES = { ...category('c:eyes', 'Makeup', 'Eyes'), usedAt: 2 };
const TOOLS = { ...category('c:tools', 'Skin Tools'), usedAt: 1 };

let bar: Stage;
let changes: Change[] = [];

/** Opens the picker for a product that stands in `held`. */
async function open(held = [] as { id: string; path: string[] }[], answer?: SaveAnswer) {
  changes = [];
  bar = stage({
    picking: async () => ({
      categories: [TOOLS, LIPS, EYES],
      saved: { saved: held.length > 0, categories: held, sibling: null },
    }),
    save: async (change) => {
      changes.push(change);
      const saved = { saved: true, categories: [LIPS], sibling: null };
      return (
        answer ?? { ok: true, saved, undo: 'token', added: [LIPS], removed: [], isShopGone: false }
      );
    },
  });
  bar.toolbar.show(toolbarModel());
  await bar.click('button', /^Save/);
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) bar.key(key);
  await bar.settled();
}

async function goElsewhere(): Promise<void> {
  bar.root.querySelector('#main')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  await bar.settled();
}

const lines = () =>
  [...bar.root.querySelectorAll('[role="option"]')].map((each) => each.textContent);

afterEach(() => bar.end());

describe('the save picker', () => {
  test('opens with the cursor in its field, the last used category on top', async () => {
    await open();
    expect(bar.root.activeElement?.getAttribute('role')).toBe('combobox');
    expect(lines()).toEqual(['Uncategorized', 'LipsMakeup', 'EyesMakeup', 'Skin Tools']);
  });

  test('ticks what holds the product already', async () => {
    await open([EYES]);
    expect(bar.find('option', /Eyes/).getAttribute('aria-selected')).toBe('true');
    expect(bar.find('option', /Lips/).getAttribute('aria-selected')).toBe('false');
  });

  test.each<[string, string, string[], Partial<Change>]>([
    ['Enter saves to the last used', '', ['Enter'], { add: ['c:lips'] }],
    ['an arrow up, Enter saves to no category', '', ['ArrowUp', 'Enter'], {}],
    ['arrows and Enter save to the marked one', '', ['ArrowDown', 'Enter'], { add: ['c:eyes'] }],
    ['the first match is saved to', 'tool', ['Enter'], { add: ['c:tools'] }],
    ['an unknown name is made', 'Travel', ['Enter'], { create: [['Travel']] }],
    ['with its parent', 'Makeup › Brows', ['Enter'], { create: [['Makeup', 'Brows']] }],
    [
      'the space bar ticks after an arrow, Enter saves all',
      '',
      ['ArrowDown', ' ', 'ArrowDown', ' ', 'Enter'],
      { add: ['c:eyes', 'c:tools'] },
    ],
    [
      'Enter does not tick again what was unticked last',
      '',
      ['ArrowDown', ' ', ' ', 'Enter'],
      { add: [] },
    ],
  ])('%s', async (_, typed, keys, change) => {
    await open();
    if (typed) bar.type(typed);
    await press(...keys);
    expect(changes).toEqual([{ add: [], create: [], remove: [], ...change }]);
    expect(bar.has('dialog')).toBe(false);
  });

  test('the space bar is a letter while a name is being typed', async () => {
    await open();
    bar.type('skin');
    expect(bar.key(' ').defaultPrevented).toBe(false);
    expect(bar.find('option', /Skin Tools/).getAttribute('aria-selected')).toBe('false');
  });

  test('keys of an input method are left to it', async () => {
    await open();
    expect(bar.key('Enter', { isComposing: true }).defaultPrevented).toBe(false);
    expect(changes).toEqual([]);
  });

  test('on a saved product Enter alone adds nothing', async () => {
    await open([LIPS]);
    await press('Enter');
    expect(changes).toEqual([{ add: [], create: [], remove: [] }]);
  });

  test('unticking removes', async () => {
    await open([LIPS]);
    await bar.click('option', /Lips/);
    bar.find('dialog').querySelector<HTMLElement>('.primary')?.click();
    await bar.settled();
    expect(changes.at(-1)).toEqual({ add: [], create: [], remove: ['c:lips'] });
  });

  test('a made-up name that is clicked becomes a ticked line, and the field is free again', async () => {
    await open();
    bar.type('Travel');
    await bar.click('option', /Create/);
    expect(bar.root.activeElement).toHaveProperty('value', '');
    expect(bar.find('option', /^Travel/).getAttribute('aria-selected')).toBe('true');
    bar.type('lips');
    await press('Enter');
    expect(changes).toEqual([{ add: ['c:lips'], create: [['Travel']], remove: [] }]);
  });

  test.each([
    ['as it opens', '', [], 'Save to Lips'],
    ['an arrow down', '', ['ArrowDown'], 'Save to Eyes'],
    ['no category', '', ['ArrowUp'], 'Save'],
    ['a name that will be made', 'Travel', [], 'Save to Travel'],
  ])('the button says and does what Enter does: %s', async (_, typed, keys, label) => {
    await open();
    if (typed) bar.type(typed);
    await press(...keys);
    const button = bar.root.querySelector<HTMLElement>('[role="dialog"] .primary');
    expect(button?.textContent).toBe(label);
    button?.click();
    await bar.settled();
    const byButton = changes.pop();
    bar.end();
    await open();
    if (typed) bar.type(typed);
    await press(...keys, 'Enter');
    expect(byButton).toEqual(changes[0]);
  });

  test('on a saved product "Uncategorized" takes it out of all', async () => {
    await open([EYES]);
    await bar.click('option', /Uncategorized/);
    expect(bar.find('option', /Eyes/).getAttribute('aria-selected')).toBe('false');
    expect(bar.find('option', /Uncategorized/).getAttribute('aria-selected')).toBe('true');
    await press('Enter');
    expect(changes).toEqual([{ add: [], create: [], remove: ['c:eyes'] }]);
  });

  test('the field names the marked line to screen readers', async () => {
    await open();
    const field = bar.find('combobox');
    expect(field.getAttribute('aria-activedescendant')).toBe('pick-1');
    await press('ArrowUp');
    expect(field.getAttribute('aria-activedescendant')).toBe('pick-0');
    expect(bar.root.querySelector('#pick-0')?.className).toContain('marked');
  });

  test.each([
    ['quota', /disk is full/],
    ['blocked', /older Linkshelf/],
    ['private', /private window/],
    ['failed', /Not saved/],
  ] as const)('%s: says why, and keeps what was typed', async (reason, sentence) => {
    await open([], { ok: false, reason });
    bar.type('Makeup › Brows');
    await press('Enter');
    expect(bar.find('alert').textContent).toMatch(sentence);
    expect(bar.find('combobox')).toHaveProperty('value', 'Makeup › Brows');
  });

  test('says at once that the browser keeps nothing', async () => {
    bar = stage({ picking: async () => ({ ok: false, reason: 'private' }) });
    bar.toolbar.show(toolbarModel());
    await bar.click('button', /^Save/);
    await bar.settled();
    expect(bar.find('alert').textContent).toMatch(/private window/);
  });

  test('Escape closes it; the button has the focus again', async () => {
    await open();
    await press('Escape');
    expect(bar.has('dialog')).toBe(false);
    expect(bar.root.activeElement).toBe(bar.find('button', /^Save/));
  });

  test('going elsewhere saves what is ticked, with the way back', async () => {
    await open();
    await bar.click('option', /Eyes/);
    await goElsewhere();
    expect(bar.has('dialog')).toBe(false);
    expect(changes).toEqual([{ add: ['c:eyes'], create: [], remove: [] }]);
    expect(bar.find('status').textContent).toBe('Saved to Lips');
    expect(bar.has('button', /Undo/)).toBe(true);
  });

  test('so does its own button, where the focus then is', async () => {
    await open();
    await bar.click('option', /Eyes/);
    await bar.click('button', /^Save/);
    expect(changes).toHaveLength(1);
    expect(bar.root.activeElement).toBe(bar.find('button', /^Save/));
  });

  test('going elsewhere saves nothing where nothing is ticked, nor after Escape', async () => {
    await open([LIPS]);
    bar.type('Travel');
    await goElsewhere();
    expect(bar.has('dialog')).toBe(false);
    await bar.click('button', /^Save/);
    await bar.click('option', /Eyes/);
    await press('Escape');
    await goElsewhere();
    expect(changes).toEqual([]);
  });

  test('what could not be saved after it was closed is said in the toolbar', async () => {
    await open([], { ok: false, reason: 'quota' });
    await bar.click('option', /Eyes/);
    await goElsewhere();
    expect(bar.find('status').textContent).toMatch(/disk is full/);
  });

  test('where nothing had to change there is nothing to take back', async () => {
    const saved = { saved: true, categories: [LIPS], sibling: null };
    await open([LIPS], { ok: true, saved, undo: null, added: [], removed: [], isShopGone: false });
    await press('Enter');
    expect(bar.find('status').textContent).toBe('In Lips');
    expect(bar.has('button', /Undo/)).toBe(false);
  });

  test('before it is known where the product is, Enter does nothing', async () => {
    changes = [];
    let know: (found: Awaited<ReturnType<SaveActions['picking']>>) => void = () => undefined;
    bar = stage({
      picking: () => new Promise((resolve) => (know = resolve)),
      save: async (change) => {
        changes.push(change);
        return { ok: false, reason: 'failed' };
      },
    });
    bar.toolbar.show(toolbarModel({ state: null }));
    await bar.click('button', /^Save/);
    await press('Enter');
    expect(changes).toEqual([]);
    know({ categories: [EYES], saved: { saved: true, categories: [EYES], sibling: null } });
    await bar.settled();
    expect(bar.find('option', /Eyes/).getAttribute('aria-selected')).toBe('true');
    await press('Enter');
    expect(changes).toEqual([{ add: [], create: [], remove: [] }]);
  });

  test('says where it was saved, with the way back', async () => {
    await open();
    await press('Enter');
    expect(bar.find('status').textContent).toBe('Saved to Lips');
    await bar.click('button', /Undo/);
    expect(bar.find('status').textContent).toBe('Undone');
  });
});
