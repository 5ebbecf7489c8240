// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { choose, click, control, has, text, type } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const given = { hash: '#welcome', languages: ['de-AT', 'en'] };
const note = () => text(document.querySelector('.welcome .field-note'));

describe('the welcome page', () => {
  it('guesses the home marketplace, stores it with its tag, and says what to do next', async () => {
    const page = await openOptions({}, given);
    expect(control('Your home marketplace')).toHaveProperty('value', 'DE');
    await type(control('Your tracking ID there'), 'mine-21');
    await click(control('Save and finish'));
    expect(page.settings()).toMatchObject({
      home: 'DE',
      welcomed: true,
      accounts: { DE: { ids: [{ tag: 'mine-21', name: '' }] } },
    });
    expect(text(page.root)).toContain('Open a product page and press “Copy link”.');
    expect(text(page.root)).toContain('open already need a reload');
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });

  it('judges the id for the marketplace that is chosen', async () => {
    await openOptions({}, given);
    await type(control('Your tracking ID there'), 'mine-21');
    expect(note()).toBe('Looks good');
    await choose(control('Your home marketplace'), 'US');
    expect(note()).toContain('Tracking IDs for United States usually end in -20');
    await type(control('Your tracking ID there'), 'mine 21');
    expect(note()).toContain('only letters');
  });

  it('draws the toolbar with the marketplace and the tag', async () => {
    const page = await openOptions({}, given);
    const drawn = () => text(page.root.querySelector('.toolbar-preview-toolbar'));
    expect(drawn()).toContain('yourname-21');
    await type(control('Your tracking ID there'), 'mine-21');
    expect(drawn()).toContain('amazon.de');
    expect(drawn()).toContain('mine-21');
    expect(page.root.querySelectorAll('.toolbar-preview :is(a, button, input)')).toHaveLength(0);
  });

  it('does not finish without an id, but can be skipped', async () => {
    const page = await openOptions({}, given);
    await click(control('Save and finish'));
    expect(note()).toBe('Enter the tracking ID first.');
    expect(page.settings().welcomed).toBe(false);
    await click(control('Skip, add it later'));
    expect(page.settings()).toMatchObject({ welcomed: true, home: 'DE', accounts: {} });
    expect(has('More marketplaces, templates and settings')).toBe(true);
  });

  it('keeps what was typed when it could not be stored', async () => {
    const page = await openOptions({}, given);
    page.failWith('quota');
    await type(control('Your tracking ID there'), 'mine-21');
    await click(control('Save and finish'));
    expect(text(page.root)).toContain('Not saved');
    expect(control('Your tracking ID there')).toHaveProperty('value', 'mine-21');
  });
});
