// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { choose, click, control, has, text, type } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const given = { hash: '#welcome', languages: ['de-AT', 'en'] };
const field = () => control('Your tracking ID');
const note = () => text(document.querySelector('.welcome .field-note'));

describe('the welcome', () => {
  it('begins in its field, guesses the home marketplace and stores both', async () => {
    const page = await openOptions({}, given);
    expect(document.activeElement).toBe(field());
    expect(control('Your home marketplace')).toHaveProperty('value', 'DE');
    await type(field(), 'mine-21');
    await click(control('Save and finish'));
    expect(page.settings()).toMatchObject({
      home: 'DE',
      welcomed: true,
      accounts: { DE: { ids: [{ tag: 'mine-21', name: '' }] } },
    });
    expect(document.activeElement).toBe(document.querySelector('h1'));
  });

  it('judges the id for the marketplace that is chosen', async () => {
    await openOptions({}, given);
    await type(field(), 'mine-21');
    expect(note()).toBe('Looks good');
    await choose(control('Your home marketplace'), 'US');
    expect(note()).toContain('IDs for United States usually end in -20');
    await type(field(), 'mine 21');
    expect(note()).toContain('only letters');
  });

  it('offers the likely marketplace of an id that does not fit the chosen one', async () => {
    await openOptions({}, { hash: '#welcome', languages: ['ar'], zone: 'Asia/Riyadh' });
    expect(control('Your home marketplace')).toHaveProperty('value', 'SA');
    await choose(control('Your home marketplace'), 'US');
    await type(field(), 'mine-21');
    await click(control('Choose Saudi Arabia instead'));
    expect(control('Your home marketplace')).toHaveProperty('value', 'SA');
    expect(note()).toBe('Looks good');
    expect(has('Choose Saudi Arabia instead')).toBe(false);
  });

  it.each([
    ['https://www.amazon.com/dp/B0TESTAAA1?tag=anna-20&th=1', 'anna-20', 'US', 'United States'],
    ['www.amazon.fr/?tag=anna-21', 'anna-21', 'FR', 'France'],
    ['Look: https://www.amazon.co.jp/dp/B0TESTAAA1/?tag=anna-22', 'anna-22', 'JP', 'Japan'],
  ])('reads the id and the country out of %s', async (link, tag, code, country) => {
    await openOptions({}, given);
    await type(field(), link);
    expect(field()).toHaveProperty('value', tag);
    expect(control('Your home marketplace')).toHaveProperty('value', code);
    expect(note()).toBe(`Taken from your link, for ${country}.`);
  });

  it.each([
    ['https://amzn.to/3abc', 'Short links don’t show their tracking ID'],
    ['https://www.amazon.de/dp/B0TESTAAA1', 'This link carries no tracking ID'],
  ])('says why %s gives no id', async (link, said) => {
    const page = await openOptions({}, given);
    await type(field(), link);
    expect(note()).toContain(said);
    await click(control('Save and finish'));
    expect(page.settings().accounts).toEqual({});
  });

  it.each([
    ['ids', 'US: mine-20, mine-21'],
    ['links', 'https://www.amazon.com/?tag=mine-20 https://www.amazon.de/?tag=mine-21'],
  ])('sorts a whole list of %s into marketplaces', async (_, list) => {
    const page = await openOptions({}, given);
    await type(field(), list);
    expect(note()).toContain('These are several tracking IDs');
    expect(field()).toHaveProperty('value', list);
    await click(control('Sort into marketplaces'));
    await click(control('Add 2 IDs'));
    expect(page.settings()).toMatchObject({ home: 'DE', welcomed: true });
    expect(Object.keys(page.settings().accounts).sort()).toEqual(['DE', 'US']);
    expect(text(document.querySelector('h1'))).toBe('You’re all set');
  });

  it('is where it was when the list is closed again', async () => {
    const page = await openOptions({}, given);
    await type(field(), 'mine-20, mine-21');
    await click(control('Sort into marketplaces'));
    await click(control('Cancel'));
    expect(page.settings()).toMatchObject({ welcomed: false, accounts: {} });
    expect(field()).toHaveProperty('value', 'mine-20, mine-21');
  });

  it('adds the id of a link to no other country than the link’s', async () => {
    const page = await openOptions({}, given);
    await type(field(), 'https://www.amazon.se/dp/B0TESTAAA1?tag=anna-21');
    expect(note()).toBe('This is from amazon.se, so it’s added for Sweden.');
    await type(field(), 'https://www.amazon.fr/dp/B0TESTAAA1?tag=anna-21');
    await choose(control('Your home marketplace'), 'US');
    expect(note()).toBe('This is from amazon.fr, so it’s added for France.');
    await click(control('Save and finish'));
    expect(page.settings()).toMatchObject({ home: 'US' });
    expect(page.settings().accounts).toEqual({
      FR: { ids: [{ tag: 'anna-21', name: '' }], default: null },
    });
  });

  it('leads to the associates’ site without a tag and without saying where from', async () => {
    await openOptions({}, given);
    const link = control('partnernet.amazon.de');
    expect(link.getAttribute('href')).toBe('https://partnernet.amazon.de/');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });

  it('draws the toolbar with the marketplace and the tag', async () => {
    const page = await openOptions({}, given);
    const drawn = () => text(page.root.querySelector('.toolbar-preview-toolbar'));
    expect(drawn()).toContain('yourname-21');
    await type(field(), 'mine-21');
    expect(drawn()).toContain('amazon.de');
    expect(drawn()).toContain('mine-21');
    expect(page.root.querySelectorAll('.toolbar-preview :is(a, button, input)')).toHaveLength(0);
  });

  it('does not finish without an id', async () => {
    const page = await openOptions({}, given);
    await click(control('Save and finish'));
    expect(note()).toBe('Enter the tracking ID first.');
    expect(page.settings().welcomed).toBe(false);
  });

  it('keeps what was typed when it could not be stored', async () => {
    const page = await openOptions({}, given);
    page.failWith('quota');
    await type(field(), 'mine-21');
    await click(control('Save and finish'));
    expect(text(page.root)).toContain('Not saved');
    expect(field()).toHaveProperty('value', 'mine-21');
  });

  it.each([
    ['Use a setup code', '#sync/code'],
    ['Restore a backup', '#data/backup'],
  ])('is over for who has Linkshelf elsewhere: %s', async (name, href) => {
    const page = await openOptions({}, given);
    expect(control(name).getAttribute('href')).toBe(href);
    await click(control(name));
    expect(page.settings()).toMatchObject({ welcomed: true, home: null });
  });
});

describe('the end of the welcome', () => {
  async function finished(skipped = false) {
    const openedShop: (string | undefined)[] = [];
    const page = await openOptions({}, { ...given, openedShop });
    if (!skipped) await type(field(), 'mine-21');
    await click(control(skipped ? 'Skip, add it later' : 'Save and finish'));
    return { page, openedShop };
  }

  it('has a card for each thing to do next', async () => {
    const { page, openedShop } = await finished();
    const cards = [...page.root.querySelectorAll('.welcome-card h2')].map(text);
    expect(cards).toEqual([
      'Try it on amazon.de',
      'Bring your list',
      'More tracking IDs?',
      'Keep it at hand',
    ]);
    expect(control('Open amazon.de').getAttribute('href')).toBe('https://www.amazon.de/');
    await click(control('Import your list'));
    expect(openedShop).toEqual(['import']);
    expect(control('Paste a list of IDs').getAttribute('href')).toBe('#accounts/paste');
    expect(text(page.root)).toContain('Alt+Shift+L');
    expect(text(page.root)).not.toContain('Not set');
    expect(has('Restore a backup')).toBe(true);
  });

  it('promises no link where there is no id', async () => {
    const { page } = await finished(true);
    expect(page.settings()).toMatchObject({ welcomed: true, home: 'DE', accounts: {} });
    expect(text(page.root)).not.toContain('Copy link');
    expect(text(page.root)).toContain('asks for your tracking ID once');
    expect(has('More marketplaces, templates and settings')).toBe(true);
  });

  it('leads to the dialog for a list of ids', async () => {
    await openOptions({}, { hash: '#accounts/paste' });
    expect(has('Your tracking IDs')).toBe(true);
  });
});
