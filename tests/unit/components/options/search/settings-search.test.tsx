// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { searchEntries } from '@/components/options/search/entries.ts';
import { findSettings } from '@/components/options/search/find-settings.ts';
import { click, control, has, settled, text, type } from '../../../view.ts';
import { openOptions } from '../page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const found = (query: string) => findSettings(searchEntries(false), query).map(({ href }) => href);
const field = () => control('Search the options');

async function press(key: string) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  await settled(() => document.activeElement?.dispatchEvent(event));
}

describe('the search of the options', () => {
  it.each([
    ['shortcut', '#toolbar/shortcuts'],
    ['hotkey', '#toolbar/shortcuts'],
    ['dark mode', '#toolbar/theme'],
    ['COLOR', '#links/variation'],
    ['couchdb', '#sync'],
    ['affiliate', '#accounts'],
    ['exact variation', '#links/variation'],
    ['poland', '#marketplaces/PL'],
    ['amazon.pl', '#accounts/PL'],
    ['privacy', '#about/privacy'],
  ])('%s finds %s', (query, href) => {
    expect(found(query)).toContain(href);
  });

  it('begins with what has the words in its name', () => {
    expect(found('pictures')[0]).toBe('#toolbar/pictures');
  });

  it.each(['', '  ', 'zzzz', 'shortcuts zzzz'])('finds nothing for %j', (query) => {
    expect(found(query)).toEqual([]);
  });

  it.each(['tracking', 'agree', 'confirm'])(
    '%s finds what waits, while something does',
    (query) => {
      const find = (isWaiting: boolean) =>
        findSettings(searchEntries(isWaiting), query).map(({ href }) => href);
      expect(find(true)).toContain('#waiting');
      expect(find(false)).not.toContain('#waiting');
    },
  );

  it.each([
    ['backup', '#data/backup'],
    ['reset', '#data/reset'],
    ['delete everything', '#data/delete'],
  ])('%s finds its card', (query, href) => {
    expect(found(query)).toContain(href);
  });

  it('leads only to addresses that there are', async () => {
    // Those of the countries are looked at in the tests of their sections.
    const settings = searchEntries(true).filter(({ href }) => !/[A-Z]{2}$/.test(href));
    for (const { href } of settings) {
      const page = await openOptions({}, { hash: href });
      const [, anchor] = href.split('/');
      const at = document.activeElement;
      // A setting takes the focus; a section is shown from its beginning.
      expect([href, anchor ? at !== document.body : text(page.root) !== '']).toEqual([href, true]);
      document.body.replaceChildren();
    }
  });
});

describe('the field', () => {
  it('shows hits with their section instead of the sections, and says how many', async () => {
    const page = await openOptions({});
    await type(field(), 'hotkey');
    expect(document.querySelector('nav')?.hidden).toBe(true);
    expect(text(page.root.querySelector('search'))).toContain('1 setting found');
    const hit = page.root.querySelector('.settings-search-found a');
    expect(hit?.getAttribute('href')).toBe('#toolbar/shortcuts');
    expect(text(hit)).toContain('Toolbar and pictures');
  });

  it('says so where nothing is found, and is emptied with Escape or the button', async () => {
    const page = await openOptions({});
    await type(field(), 'zzzz');
    expect(text(page.root.querySelector('search'))).toContain('No setting for “zzzz”.');
    await press('Escape');
    expect(field()).toHaveProperty('value', '');
    await type(field(), 'zz');
    await click(control('Clear the search'));
    expect(document.activeElement).toBe(field());
    expect(has('Clear the search')).toBe(false);
  });

  it('is walked through with the arrows and left to the first with Enter', async () => {
    const page = await openOptions({});
    await type(field(), 'poland');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(document.activeElement?.getAttribute('href')).toBe('#accounts/PL');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(document.activeElement).toBe(field());
    const clicked: string[] = [];
    page.root.addEventListener('click', (event) => {
      if (event.target instanceof HTMLAnchorElement) clicked.push(event.target.hash);
    });
    await press('Enter');
    expect(clicked).toEqual(['#marketplaces/PL']);
    expect(document.querySelector('nav')?.hidden).toBe(false);
  });
});
