// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { choose, click, control, has, settled, text, type } from '../../view.ts';
import { openOptions } from './page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

async function paste(change: Parameters<typeof openOptions>[0], list: string) {
  const page = await openOptions(change);
  await click(control('Paste a list of IDs'));
  await type(control('Your tracking IDs'), list);
  return page;
}

describe('a pasted list', () => {
  it('shows where each id goes before anything is stored, and then stores it', async () => {
    const page = await paste({ home: 'DE' }, 'mine-20, mine-21, UK: other-21');
    expect(control('Marketplace of mine-20')).toHaveProperty('value', '');
    expect(control('Marketplace of mine-21')).toHaveProperty('value', 'DE');
    expect(control('Marketplace of other-21')).toHaveProperty('value', 'UK');
    expect(page.settings().accounts).toEqual({});

    await choose(control('Marketplace of mine-20'), 'CA');
    await click(control('Add 3 IDs'));
    expect(page.settings().accounts).toEqual({
      CA: { ids: [{ tag: 'mine-20', name: '' }], default: null },
      DE: { ids: [{ tag: 'mine-21', name: '' }], default: null },
      UK: { ids: [{ tag: 'other-21', name: '' }], default: null },
    });
    expect(has('Your tracking IDs')).toBe(false);
    expect(text(page.root)).toContain('Added 3 tracking IDs');
  });

  it('takes the names of a list, and is undone as a whole', async () => {
    const page = await paste({ home: 'US' }, 'YouTube: annayt-20\nUK: annauk-21');
    expect(text(document.querySelector('.plan-row'))).toContain('YouTube');
    await click(control('Add 2 IDs'));
    expect(page.settings().accounts.US?.ids).toEqual([{ tag: 'annayt-20', name: 'YouTube' }]);
    await click(control('Undo'));
    expect(page.settings().accounts).toEqual({});
  });

  it('offers the marketplaces that share the ending before the others', async () => {
    await paste({}, 'mine-22');
    const groups = [...control('Marketplace of mine-22').querySelectorAll('optgroup')];
    expect(groups.map((group) => group.label)).toEqual(['With this ending', 'Others']);
    expect([...(groups[0]?.children ?? [])].map(text)).toEqual(['Japan', 'Australia', 'Singapore']);
  });

  it('adds nothing that is there already', async () => {
    await paste(
      { accounts: { CN: { ids: [{ tag: 'mine-23', name: '' }], default: null } } },
      'mine-23',
    );
    expect(text(document.querySelector('.plan-row'))).toContain('already there');
    expect(control('Nothing to add')).toHaveProperty('disabled', true);
  });

  it('names what cannot be an id, and what holds none', async () => {
    await paste({}, 'mi!ne-21');
    expect(text(document.querySelector('.plan-row'))).toContain('only letters');
    await type(control('Your tracking IDs'), ' , ');
    expect(text(document.querySelector('.dialog .field-note'))).toContain('No tracking ID found');
  });

  it('stays open with what was pasted when it could not be stored', async () => {
    const page = await paste({ home: 'DE' }, 'mine-21');
    page.failWith('quota');
    await click(control('Add 1 ID'));
    expect(text(document.querySelector('.dialog'))).toContain('Not saved');
    expect(control('Your tracking IDs')).toHaveProperty('value', 'mine-21');
  });

  it.each(['Cancel', 'Close'])('is left by "%s" with nothing stored', async (name) => {
    const page = await paste({ home: 'DE' }, 'mine-21');
    await click(control(name));
    expect(has('Your tracking IDs')).toBe(false);
    expect(page.settings().accounts).toEqual({});
  });

  it('is left by Escape', async () => {
    await paste({}, '');
    const dialog = document.querySelector('dialog');
    await settled(() => dialog?.dispatchEvent(new Event('cancel', { cancelable: true })));
    expect(has('Your tracking IDs')).toBe(false);
  });
});
