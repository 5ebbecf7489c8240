// @vitest-environment jsdom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { addTag } from '@/utils/settings/edit.ts';
import { click, control, has, settled, text, type } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const TWO = {
  DE: {
    ids: [
      { tag: 'mine-21', name: 'YouTube' },
      { tag: 'blog-21', name: 'Blog' },
    ],
    default: null,
  },
};

function account(code: string): HTMLElement {
  const found = document.getElementById(`account-${code}`);
  if (!found) throw new Error(`no account ${code}`);
  return found;
}

const note = (code: string) => text(account(code).querySelector('.add-id .field-note'));

/** All that the note under the field has said since. */
function noted(within: HTMLElement): () => string[] {
  const note = within.querySelector('.add-id .field-note');
  if (!note) throw new Error('no note');
  const said: string[] = [];
  const watch = new MutationObserver(() => void said.push(text(note)));
  watch.observe(note, { childList: true, subtree: true, characterData: true });
  onTestFinished(() => watch.disconnect());
  return () => said;
}

const pressUndo = (at: Element) =>
  settled(() => {
    at.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }));
  });

describe('the list of accounts', () => {
  it('names the 17 marketplaces and those switched on, home first', async () => {
    await openOptions({ home: 'JP', on: ['SE'] });
    const names = [...document.querySelectorAll('.collapsible-title')].map(text);
    expect(names).toHaveLength(18);
    expect(names.slice(0, 2)).toEqual(['Japan', 'United States']);
    expect(names.at(-1)).toBe('Sweden');
  });

  it('says what to do while there is no id', async () => {
    const page = await openOptions({});
    expect(text(page.root)).toContain('No tracking IDs yet.');
    await page.elsewhere((settings) => addTag(settings, 'DE', { tag: 'mine-21', name: '' }));
    expect(text(page.root)).not.toContain('No tracking IDs yet.');
  });

  it('marks China closed', async () => {
    await openOptions({});
    expect(text(account('CN').querySelector('summary'))).toContain('Closed');
    expect(text(account('US').querySelector('summary'))).not.toContain('Closed');
  });

  it('shows on the folded line which id links carry, and how many more there are', async () => {
    await openOptions({ accounts: TWO });
    expect(text(account('DE').querySelector('.account-summary'))).toBe('mine-21+1 more');
  });

  it('opens at the field that the address asks for, also for a marketplace that is not listed', async () => {
    const page = await openOptions({}, { hash: '#accounts/DE' });
    expect(account('DE').hasAttribute('open')).toBe(true);
    expect(account('DE').contains(document.activeElement)).toBe(true);
    await page.go('#accounts/SE');
    expect(account('SE').contains(document.activeElement)).toBe(true);
  });

  it('links to the associates’ site without a tag and without saying where from', async () => {
    await openOptions({}, { hash: '#accounts/DE' });
    const link = control('partnernet.amazon.de');
    expect(link.getAttribute('href')).toBe('https://partnernet.amazon.de/');
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });
});

describe('a new tracking id', () => {
  it('is stored with its name, and the field is free for the next', async () => {
    const page = await openOptions({}, { hash: '#accounts/DE' });
    await type(control('Tracking ID'), ' mine-21 ');
    await type(control('Name (optional)'), 'YouTube');
    expect(note('DE')).toBe('Looks good');
    await click(control('Add'));
    expect(page.settings().accounts.DE?.ids).toEqual([{ tag: 'mine-21', name: 'YouTube' }]);
    expect(control('Tracking ID')).toHaveProperty('value', '');
    expect(text(account('DE'))).toContain('Saved');
  });

  it.each([
    ['mine 21', 'only letters'],
    ['https://amzn.to/mine', 'Short links don’t show their tracking ID'],
    ['https://www.amazon.de/dp/B0TESTAAA1', 'This link carries no tracking ID'],
    ['https://www.amazon.de/?tag=mine-21', 'Already in the list'],
    ['a'.repeat(65), 'at most 64'],
    ['mine-21', 'Already in the list, as “YouTube”'],
    ['MINE-21', 'Already in the list'],
    ['<script>alert(1)</script>', 'only letters'],
    ['\u202Emine-21', 'only letters'],
    ['mine\u0000-21', 'only letters'],
  ])('%j is not stored: %s', async (typed, said) => {
    const page = await openOptions({ accounts: TWO }, { hash: '#accounts/DE' });
    await type(control('Tracking ID'), typed);
    expect(note('DE')).toContain(said);
    await click(control('Add'));
    expect(page.settings().accounts).toEqual(TWO);
    expect(control('Tracking ID')).toHaveProperty('value', typed);
    expect(control('Tracking ID').getAttribute('aria-invalid')).toBe('true');
  });

  it('is read out of a pasted link', async () => {
    const page = await openOptions({}, { hash: '#accounts/DE' });
    await type(control('Tracking ID'), 'https://www.amazon.de/dp/B0TESTAAA1?tag=mine-21');
    expect(note('DE')).toBe('Looks good');
    await click(control('Add'));
    expect(page.settings().accounts.DE?.ids).toEqual([{ tag: 'mine-21', name: '' }]);
  });

  it('of a link of another country is offered to that country', async () => {
    const page = await openOptions({}, { hash: '#accounts/US' });
    await type(control('Tracking ID'), 'https://www.amazon.de/dp/B0TESTAAA1?tag=mine-21');
    expect(note('US')).toBe('This is from amazon.de: add it to Germany.');
    await click(control('Add to Germany'));
    expect(page.settings().accounts).toEqual({
      DE: { ids: [{ tag: 'mine-21', name: '' }], default: null },
    });
    expect(note('US')).toBe('Added mine-21 to Germany');
    await type(control('Tracking ID'), 'm');
    expect(note('US')).not.toContain('Added');
  });

  it('is not one of two links', async () => {
    await openOptions({}, { hash: '#accounts/DE' });
    await type(control('Tracking ID'), 'https://amzn.to/1 https://www.amazon.de/?tag=mine-21');
    expect(note('DE')).toContain('These are several tracking IDs.');
  });

  it('is never said to be taken by itself, once it is stored', async () => {
    await openOptions({}, { hash: '#accounts/DE' });
    await type(control('Tracking ID'), 'mine-21');
    const notes = noted(account('DE'));
    await click(control('Add'));
    expect(notes().filter((each) => each !== '' && each !== 'Looks good')).toEqual([]);
  });

  it('asks for the id when there is none', async () => {
    const page = await openOptions({}, { hash: '#accounts/DE' });
    await click(control('Add'));
    expect(note('DE')).toBe('Enter the tracking ID first.');
    expect(page.settings().accounts).toEqual({});
  });

  it('with another ending is warned about, and taken', async () => {
    const page = await openOptions({}, { hash: '#accounts/DE' });
    await type(control('Tracking ID'), 'mine-20');
    expect(note('DE')).toContain('Tracking IDs for Germany usually end in -21');
    await click(control('Add'));
    expect(page.settings().accounts.DE?.ids).toEqual([{ tag: 'mine-20', name: '' }]);
    expect(text(account('DE').querySelector('.tracking-id'))).toContain('usually end in -21');
  });

  it('that another marketplace has is warned about', async () => {
    await openOptions({ accounts: TWO }, { hash: '#accounts/FR' });
    await type(control('Tracking ID', account('FR')), 'mine-21');
    expect(note('FR')).toContain('You also use this tracking ID for Germany.');
  });

  it('stays in its field when it could not be stored, and is stored at the second try', async () => {
    const page = await openOptions({}, { hash: '#accounts/DE' });
    page.failWith('quota');
    await type(control('Tracking ID'), 'mine-21');
    await click(control('Add'));
    expect(text(account('DE'))).toContain('Not saved: your disk or the browser’s storage is full.');
    expect(control('Tracking ID')).toHaveProperty('value', 'mine-21');
    page.failWith(null);
    await click(control('Try again'));
    expect(page.settings().accounts.DE?.ids).toHaveLength(1);
    expect(text(account('DE'))).toContain('Saved');
  });

  it('pasted as a whole list is put to the marketplaces in the dialog', async () => {
    await openOptions({}, { hash: '#accounts/DE' });
    await type(control('Tracking ID'), 'mine-20, mine-21');
    expect(note('DE')).toContain('These are several tracking IDs.');
    await click(control('Sort into marketplaces'));
    expect(control('Your tracking IDs')).toHaveProperty('value', 'mine-20, mine-21');
  });
});

describe('a tracking id in the list', () => {
  it('is renamed while its name is typed', async () => {
    const page = await openOptions({ accounts: TWO }, { hash: '#accounts/DE' });
    await type(control('Name of mine-21'), 'Shorts');
    expect(page.settings().accounts.DE?.ids[0]).toEqual({ tag: 'mine-21', name: 'Shorts' });
  });

  it('follows a name given in another window', async () => {
    const page = await openOptions({ accounts: TWO }, { hash: '#accounts/DE' });
    await page.elsewhere((settings) => addTag(settings, 'DE', { tag: 'mine-21', name: 'Other' }));
    expect(control('Name of mine-21')).toHaveProperty('value', 'Other');
  });

  it('keeps the typed name when it could not be stored', async () => {
    const page = await openOptions({ accounts: TWO }, { hash: '#accounts/DE' });
    page.failWith('newer');
    await type(control('Name of mine-21'), 'Shorts');
    await settled(() => control('Name of mine-21').blur());
    expect(control('Name of mine-21')).toHaveProperty('value', 'Shorts');
    expect(text(account('DE'))).toContain('written by a newer Linkshelf');
  });

  it('becomes the default, over the one last chosen on the toolbar', async () => {
    const page = await openOptions(
      { accounts: TWO, lastTag: { DE: 'blog-21' } },
      { hash: '#accounts/DE' },
    );
    expect(text(account('DE'))).toContain('Links now use blog-21');
    await click(control('Use blog-21 by default'));
    expect(page.settings().accounts.DE?.default).toBe('blog-21');
    expect(page.settings().lastTag).toEqual({});
    expect(text(account('DE'))).not.toContain('Links carry');
  });

  it('alone has no default to choose', async () => {
    await openOptions(
      { accounts: { DE: { ids: [{ tag: 'mine-21', name: '' }], default: null } } },
      { hash: '#accounts/DE' },
    );
    expect(has('Use mine-21 by default')).toBe(false);
  });

  it('is removed, and comes back to its place as the default that it was', async () => {
    const accounts = { DE: { ...TWO.DE, default: 'mine-21' } };
    const page = await openOptions({ accounts }, { hash: '#accounts/DE' });
    await click(control('Remove mine-21'));
    expect(page.settings().accounts.DE?.ids).toEqual([{ tag: 'blog-21', name: 'Blog' }]);
    expect(text(page.root)).toContain('Removed mine-21 from Germany');
    await click(control('Undo'));
    expect(page.settings().accounts).toEqual(accounts);
    expect(document.activeElement).toBe(control('Tracking ID'));
  });

  it('comes back with Control+Z, once', async () => {
    const page = await openOptions({ accounts: TWO }, { hash: '#accounts/DE' });
    await click(control('Remove mine-21'));
    const undo = () => pressUndo(document.activeElement ?? document.body);
    await undo();
    expect(page.settings().accounts.DE?.ids).toEqual(TWO.DE.ids);
    expect(has('Undo')).toBe(false);
    await click(control('Remove blog-21'));
    await type(control('Tracking ID'), 'x');
    await undo();
    expect(page.settings().accounts.DE?.ids).toHaveLength(1);
  });
});

describe('disclosures', () => {
  it('show the statement, the labels and how sure they are', async () => {
    await openOptions({}, { hash: '#accounts/MX' });
    const wording = text(account('MX').querySelector('.wording'));
    expect(wording).toContain('gano dinero por las compras');
    expect(wording).toContain('Unconfirmed');
    expect(wording).toContain('Check it in your associate account before you use it.');
  });

  it('ask for the creator’s own where none was found', async () => {
    await openOptions({}, { hash: '#accounts/CN' });
    expect(text(account('CN').querySelector('.wording'))).toContain('No wording found.');
  });
});
