// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { addChannel, newChannel } from '@/utils/settings/channel-edits.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { choose, click, control, has, settled, text, type } from '../../../view.ts';
import { type Opened, openOptions } from '../page.tsx';

vi.mock('wxt/browser', () => import('@/tests/unit/i18n-stub.ts'));

const hash = '#channels';
const { channels } = [newChannel('Tube'), newChannel('Blog')].reduce(addChannel, defaultSettings());
const names = (page: Opened) => page.settings().channels.kept.map(({ name }) => name);

async function openChannel(change: Partial<Settings>, at = 0): Promise<Opened> {
  const page = await openOptions({ channels, ...change }, { hash });
  await toggle(at);
  return page;
}

function toggle(at: number) {
  const details = document.querySelectorAll<HTMLDetailsElement>('details.channel')[at];
  return settled(() => {
    if (!details) throw new Error(`no channel ${at}`);
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
}

describe('channels in the options', () => {
  it('are made with a name to type over', async () => {
    const page = await openOptions({}, { hash });
    expect(text(page.root)).toContain('No channels yet.');
    await click(control('New channel'));
    expect(document.activeElement).toBe(control('Name of the channel'));
    await type(control('Name of the channel'), 'Main channel');
    await settled(() => control('Name of the channel').blur());
    expect(names(page)).toEqual(['Main channel']);
    await click(control('New channel'));
    expect(names(page)).toEqual(['Main channel', 'My channel']);
  });

  it('have every choice to be changed', async () => {
    const accounts = {
      DE: { ids: [{ tag: 'mine-21', name: 'YouTube' }], default: null },
      US: { ids: [{ tag: 'mine-20', name: '' }], default: null },
    };
    const page = await openChannel({ accounts });
    await choose(control('Platform'), 'instagram');
    await choose(control('Layout'), 'own');
    await choose(control('Titles'), 'full');
    await choose(control('Tracking IDs'), 'YouTube');
    await choose(control('Label at each link'), 'always');
    await type(control('Your layout (Mustache)'), '{{#products}}{{title}}');
    expect(text(page.root)).toContain('a section is not closed');
    await click(control('Only these'));
    await click(control('Germany'));
    await type(control('Your own sentence'), 'Thanks!');
    expect(page.settings().channels.kept[0]).toEqual({
      name: 'Tube',
      platform: 'instagram',
      layout: 'own',
      template: '{{#products}}{{title}}',
      titles: null,
      countries: ['US'],
      tagName: 'YouTube',
      sentence: 'Thanks!',
      labels: 'always',
    });
  });

  it('say so where no country is left, and link to all again', async () => {
    const accounts = {
      DE: { ids: [{ tag: 'mine-21', name: '' }], default: null },
      US: { ids: [{ tag: 'mine-20', name: '' }], default: null },
    };
    const page = await openChannel({ accounts });
    await click(control('Only these'));
    await click(control('Germany'));
    await click(control('United States'));
    expect(text(page.root)).toContain('Choose at least one country');
    await click(control('All that I have tracking IDs for'));
    expect(page.settings().channels.kept[0]?.countries).toBeNull();
  });

  it.each([
    ['', 'A channel needs a name.'],
    ['Blog', 'Another channel has this name.'],
  ])('refuse the name %j', async (name, said) => {
    const page = await openChannel({});
    await type(control('Name of the channel'), name);
    expect(text(page.root)).toContain(said);
    await settled(() => control('Name of the channel').blur());
    expect(names(page)).toEqual(['Tube', 'Blog']);
  });

  it('are renamed with Enter and stay open', async () => {
    const page = await openChannel({});
    await type(control('Name of the channel'), 'Live');
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
    await settled(() => control('Name of the channel').dispatchEvent(enter));
    expect(names(page)).toEqual(['Live', 'Blog']);
    expect(control('Name of the channel')).toHaveProperty('value', 'Live');
  });

  it('are moved, and the focus moves along', async () => {
    const page = await openChannel({});
    expect(control('Move Tube up')).toHaveProperty('disabled', true);
    await click(control('Move Tube down'));
    expect(names(page)).toEqual(['Blog', 'Tube']);
    expect(document.activeElement).toBe(control('Move Tube up'));
  });

  it('are duplicated, deleted and brought back', async () => {
    const page = await openChannel({ channels: { ...channels, last: newChannel('Tube') } });
    expect(text(document.querySelector('details.channel summary'))).toContain('In use');
    await click(control('Duplicate'));
    expect(names(page)).toEqual(['Tube', 'Tube 2', 'Blog']);
    await click(control('Delete channel'));
    expect(names(page)).toEqual(['Tube 2', 'Blog']);
    expect(text(page.root)).toContain('Channel Tube deleted');
    await click(control('Undo'));
    expect(names(page)).toEqual(['Tube', 'Tube 2', 'Blog']);
    expect(page.settings().channels.last.name).toBe('Tube');
  });

  it('stay as they were when they could not be stored, and say so', async () => {
    const page = await openChannel({});
    page.failWith('quota');
    await choose(control('Platform'), 'blog');
    expect(text(document.querySelector('details.channel'))).toContain('Not saved');
    expect(page.settings().channels.kept[0]?.platform).toBe('youtube');
  });
});

describe('wordings in the options', () => {
  const field = (language: string) => control(language);

  it('are edited by language, with their state, and reset', async () => {
    const page = await openOptions({}, { hash });
    expect(text(field('German').closest('.wording-edit'))).toContain('Confirmed');
    expect(text(field('French').closest('.wording-edit'))).toContain('Not from Amazon directly');
    await type(field('German'), 'Werbung.');
    expect(page.settings().channels.own).toEqual({ de: 'Werbung.' });
    expect(text(field('German').closest('.wording-edit'))).toContain('Your own wording');
    await settled(() => field('German').blur());
    await click(control('Reset German to default'));
    expect(page.settings().channels.own).toEqual({});
    expect(field('German')).toHaveProperty(
      'value',
      'Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.',
    );
    expect(has('Reset German to default')).toBe(false);
  });

  it('are marked as texts in their language, whichever it is', async () => {
    await openOptions({}, { hash });
    expect(field('Japanese').lang).toBe('ja');
    expect(field('Arabic').lang).toBe('ar');
    expect(field('Arabic').dir).toBe('auto');
  });

  it('begin with the languages of the creator’s marketplaces', async () => {
    const accounts = { JP: { ids: [{ tag: 'mine-22', name: '' }], default: null } };
    const page = await openOptions({ accounts }, { hash });
    expect(text(page.root.querySelector('.wording-edit label'))).toBe('Japanese');
    await type(control('Your name, for Japan’s statement'), 'Anna');
    expect(page.settings().channels.name).toBe('Anna');
  });

  it('are led to from a marketplace', async () => {
    const page = await openOptions({}, { hash: '#accounts/DE' });
    const links = [...page.root.querySelectorAll('.wording a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual(['#channels/de']);
    await page.go('#channels/de');
    // The wordings are read first.
    await vi.waitFor(() => expect(document.activeElement).toBe(field('German')));
  });
});
