import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type ToolbarModel, viewOf } from '@/components/toolbar/view.ts';
import { category, toolbarModel, toolbarState } from './models.ts';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const LAST = { note: 'gone', label: 'reload' };
const lips = category('c:1', 'Makeup', 'Lips');
const tools = category('c:2', 'Skin Tools');
const none = { saved: false, categories: [], sibling: null };

describe('what the toolbar says', () => {
  test.each<[string, Partial<ToolbarModel>, object]>([
    [
      'a link that is ready',
      {},
      { main: 'copy', mainLabel: 'Copy link', note: '', working: true, paused: false },
    ],
    [
      'a link that is being prepared: the button is there already',
      { state: null },
      { main: 'copy', note: '', tagText: '' },
    ],
    ['URL and document disagree', { waiting: true }, { paused: true, note: 'Page is updating…' }],
    [
      'no tracking id for the marketplace',
      { state: toolbarState({ tracking: [], chosen: null }) },
      {
        main: 'add_tag',
        mainLabel: 'Add your ID',
        mainTitle: 'No tracking ID for amazon.de',
        note: '',
        tagText: '',
      },
    ],
    [
      'a tracking id that waits where there is none',
      { state: toolbarState({ tracking: [], chosen: null, waits: 'toolbar_tag_waits' }) },
      { main: 'review', note: 'A tracking ID for amazon.de waits for your OK' },
    ],
    [
      'something that waits: the link of before is ready',
      { state: toolbarState({ waits: 'toolbar_waits' }) },
      { main: 'copy', note: 'A change from another device waits for your OK' },
    ],
    [
      'the worker failed',
      { trouble: 'failed', state: null },
      { main: 'retry', note: 'Linkshelf didn’t respond', working: false },
    ],
    [
      'the extension is gone: only what was looked up before',
      { trouble: 'orphaned', waiting: true },
      { main: 'reload', mainLabel: 'reload', note: 'gone', working: false, paused: false },
    ],
  ])('%s', (_, changes, expected) => {
    expect(viewOf(toolbarModel(changes), LAST)).toMatchObject(expected);
  });

  test('looks nothing up once the extension is gone: its texts have gone with it', () => {
    const gone = vi.spyOn(browser.i18n, 'getMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    onTestFinished(() => gone.mockRestore());
    const view = viewOf(toolbarModel({ trouble: 'orphaned', state: toolbarState({}) }), LAST);
    expect(view).toMatchObject({ main: 'reload', mainLabel: 'reload', note: 'gone' });
  });

  test.each([
    ['markdown', {}, 'Copy as Markdown'],
    ['template', { name: 'Video line' }, 'Copy as “Video line”'],
  ] as const)('the button says what it copies in: %s', (format, template, label) => {
    expect(viewOf(toolbarModel({ format, template }), LAST).mainLabel).toBe(label);
  });

  test('names the marketplace by its host', () => {
    expect(viewOf(toolbarModel(), LAST).host).toBe('amazon.de');
  });

  test.each([
    ['the id, where it has no name', 'blog-21', '', 'blog-21', 'Tracking ID: blog-21'],
    ['its name', 'studio-21', '', 'YouTube', 'Tracking ID: YouTube (studio-21)'],
    ['the channel too', 'blog-21', 'Insta', 'Insta · blog-21', 'Tracking ID: blog-21'],
    ['what channel and id are both called once', 'studio-21', 'YouTube', 'YouTube', /YouTube/],
  ])('says which tracking id the link carries: %s', (_, chosen, channel, said, label) => {
    const view = viewOf(toolbarModel({ state: toolbarState({ chosen }), channel }), LAST);
    expect(view.tagText).toBe(said);
    expect(view.tagLabel).toMatch(label);
  });

  test('says it also where there is but one, and before the worker has answered', () => {
    const [link] = toolbarState().tracking;
    expect(viewOf(toolbarModel({ state: null, link }), LAST).tagText).toBe('YouTube');
  });

  test.each([
    [none, '', null],
    [{ ...none, saved: true }, 'Saved', 'saved'],
    [{ ...none, saved: true, categories: [lips, tools] }, 'In Lips, Skin Tools', 'saved'],
    [
      { ...none, sibling: { asin: 'B0TESTAAA2', categories: [lips] } },
      'Another variation is in Lips',
      'sibling',
    ],
    [
      { ...none, sibling: { asin: 'B0TESTAAA2', categories: [] } },
      'Another variation is saved',
      'sibling',
    ],
    [null, '', null],
  ])('saved state %j: "%s", marked %s', (saved, expected, mark) => {
    const view = viewOf(toolbarModel({ state: toolbarState({ saved }) }), LAST);
    expect(view.savedText).toBe(expected);
    expect(view.saved).toBe(mark);
  });
});
