import { describe, expect, it } from 'vitest';
import type { Origin } from '@/utils/settings/agreed.ts';
import { type Answer, answered } from '@/utils/settings/answer.ts';
import type { Arrival } from '@/utils/settings/arrivals.ts';
import { noChannels } from '@/utils/settings/channels.ts';
import { chooseTag } from '@/utils/settings/choices.ts';
import { addTag, removeTag, saveTemplate, setChannels, setHome } from '@/utils/settings/edit.ts';
import {
  type Account,
  chosenTag,
  defaultSettings,
  type Settings,
} from '@/utils/settings/schema.ts';
import { createSettingsStore } from '@/utils/settings/store.ts';
import { locks, MemoryArea } from './memory.ts';

const LAPTOP: Origin = { way: 'server', device: 'Laptop', at: 1_700_000_000_000 };
const ids = (...tags: string[]): Account => ({
  ids: tags.map((tag) => ({ tag, name: '' })),
  default: null,
});
const THIEF = 'Buy at https://amzn.to/thief';

/** A device that has been in use for long; `elsewhere` is what comes in from others. */
function device(settings: Partial<Settings> = { accounts: { DE: ids('mine-21') } }) {
  const area = new MemoryArea({ settings: { ...defaultSettings(), ...settings } });
  const store = createSettingsStore(area, locks);
  return {
    area,
    store,
    read: store.readSettings,
    elsewhere: (change: (now: Settings) => Settings, origin = LAPTOP) =>
      store.changeSettings(change, () => origin),
    own: (change: (now: Settings) => Settings) => store.changeSettings(change, 'creator'),
    async answer(answer: Answer, asked?: readonly Arrival[]) {
      const arrivals = asked ?? (await store.readSettings()).waiting;
      return store.changeKept((kept) => answered(kept, arrivals, answer));
    },
  };
}

const withAccount = (account: Account) => (now: Settings) => ({
  ...now,
  accounts: { ...now.accounts, DE: account },
});

describe('a tracking id that is changed elsewhere', () => {
  it('waits, is announced, and links keep the one of before', async () => {
    const { elsewhere, read } = device();
    await elsewhere(withAccount(ids('thief-21')));
    const { settings, shared, waiting } = await read();
    expect(chosenTag(settings, 'DE')).toBe('mine-21');
    expect(chosenTag(shared, 'DE')).toBe('thief-21');
    expect(waiting).toEqual([
      {
        kind: 'tag',
        part: 'account:DE',
        marketplace: 'DE',
        before: { tag: 'mine-21', name: '' },
        after: { tag: 'thief-21', name: '' },
        origin: LAPTOP,
      },
    ]);
  });

  it('is in none of the links that the toolbar has before it can ask', async () => {
    const { area, elsewhere, store, answer } = device();
    const links = () => JSON.stringify(Object(area.items.get('bar')).links);
    await elsewhere(withAccount(ids('thief-21')));
    expect(links()).toMatch(/mine-21/);
    await store.refreshToolbarSettings();
    expect(links()).not.toMatch(/thief/);
    await answer('agree');
    expect(links()).toMatch(/thief-21/);
  });

  it('is in use once she agrees', async () => {
    const { elsewhere, answer } = device();
    await elsewhere(withAccount(ids('studio-21')));
    const { settings, waiting } = await answer('agree');
    expect(settings.accounts.DE).toEqual(ids('studio-21'));
    expect(waiting).toEqual([]);
  });

  it('goes back to the others as it is here when she declines', async () => {
    const { elsewhere, answer } = device();
    await elsewhere(withAccount(ids('thief-21')));
    const { settings, shared, waiting } = await answer('decline');
    expect(settings.accounts.DE).toEqual(ids('mine-21'));
    expect(shared.accounts.DE).toEqual(ids('mine-21'));
    expect(waiting).toEqual([]);
  });

  it('does not become the default, nor the chosen one, before she agrees', async () => {
    const { elsewhere, own, read, answer } = device();
    await elsewhere(withAccount({ ...ids('thief-21', 'mine-21'), default: 'thief-21' }));
    await own((now) => chooseTag(now, 'DE', 'thief-21'));
    expect(chosenTag((await read()).settings, 'DE')).toBe('mine-21');
    await answer('agree');
    expect(chosenTag((await read()).settings, 'DE')).toBe('thief-21');
  });

  it('needs no agreement to be the default where both are hers already', async () => {
    const { elsewhere, read } = device({ accounts: { DE: ids('mine-21', 'blog-21') } });
    await elsewhere(withAccount({ ...ids('mine-21', 'blog-21'), default: 'blog-21' }));
    const { settings, waiting } = await read();
    expect(chosenTag(settings, 'DE')).toBe('blog-21');
    expect(waiting).toEqual([]);
  });

  it('which is removed there stays in use here, and says so', async () => {
    const { elsewhere, read, answer } = device({
      accounts: { DE: { ...ids('mine-21', 'blog-21'), default: 'blog-21' } },
    });
    await elsewhere(withAccount(ids('mine-21')));
    const { settings, waiting } = await read();
    expect(chosenTag(settings, 'DE')).toBe('blog-21');
    expect(waiting).toMatchObject([{ before: { tag: 'blog-21' }, after: null }]);
    expect((await answer('agree')).settings.accounts.DE).toEqual(ids('mine-21'));
  });

  it('comes back everywhere when she keeps one that was removed', async () => {
    const { elsewhere, answer } = device();
    await elsewhere((now) => removeTag(now, 'DE', 'mine-21'));
    const { shared } = await answer('decline');
    expect(shared.accounts.DE).toEqual(ids('mine-21'));
  });

  it('is as if there were none where there was none', async () => {
    const { elsewhere, read } = device({});
    await elsewhere(withAccount(ids('thief-21')));
    const { settings, waiting } = await read();
    expect(chosenTag(settings, 'DE')).toBeNull();
    expect(waiting).toMatchObject([{ before: null, after: { tag: 'thief-21' } }]);
  });

  it('waits one by one where several come', async () => {
    const { elsewhere, answer, read } = device({});
    await elsewhere(withAccount(ids('studio-21', 'thief-21')));
    const [studio, thief] = (await read()).waiting;
    await answer('agree', studio ? [studio] : []);
    expect((await read()).settings.accounts.DE).toEqual(ids('studio-21'));
    await answer('decline', thief ? [thief] : []);
    expect(await read()).toMatchObject({
      shared: { accounts: { DE: ids('studio-21') } },
      waiting: [],
    });
  });

  it('still waits where it has changed since she saw it', async () => {
    const { elsewhere, answer, read } = device();
    await elsewhere(withAccount(ids('studio-21')));
    const { waiting } = await read();
    await elsewhere(withAccount(ids('thief-21')));
    await answer('agree', waiting);
    expect(chosenTag((await read()).settings, 'DE')).toBe('mine-21');
    expect((await read()).waiting).toMatchObject([{ after: { tag: 'thief-21' } }]);
  });

  it('waits as OneLink too', async () => {
    const { elsewhere, read, answer } = device();
    const oneLink = { tag: 'thief-20', marketplaces: ['US' as const] };
    await elsewhere((now) => ({ ...now, oneLink }));
    expect(chosenTag((await read()).settings, 'US')).toBeNull();
    expect((await read()).waiting).toMatchObject([
      { kind: 'one-link', before: null, after: oneLink },
    ]);
    expect(chosenTag((await answer('agree')).settings, 'US')).toBe('thief-20');
  });
});

describe('what the creator does here herself', () => {
  it('is agreed to by that', async () => {
    const { own, read } = device({});
    await own((now) => addTag(now, 'DE', { tag: 'mine-21', name: '' }));
    expect(chosenTag((await read()).settings, 'DE')).toBe('mine-21');
    expect((await read()).waiting).toEqual([]);
  });

  it('leaves what waits waiting', async () => {
    const { elsewhere, own, read } = device();
    await elsewhere((now) => addTag(now, 'DE', { tag: 'thief-21', name: '' }));
    await own((now) => addTag(now, 'DE', { tag: 'blog-21', name: 'Blog' }));
    await own((now) => setHome(now, 'DE'));
    const { settings, shared, waiting } = await read();
    expect(settings.accounts.DE?.ids.map(({ tag }) => tag)).toEqual(['mine-21', 'blog-21']);
    expect(shared.accounts.DE?.ids.map(({ tag }) => tag)).toEqual([
      'mine-21',
      'blog-21',
      'thief-21',
    ]);
    expect(waiting).toMatchObject([{ before: null, after: { tag: 'thief-21' }, origin: LAPTOP }]);
  });

  it('agrees to what waits where she types the very same', async () => {
    const { elsewhere, own, read } = device();
    await elsewhere((now) => addTag(now, 'DE', { tag: 'blog-21', name: '' }));
    await own((now) => addTag(now, 'DE', { tag: 'blog-21', name: '' }));
    expect((await read()).waiting).toEqual([]);
    expect((await read()).settings.accounts.DE).toEqual(ids('mine-21', 'blog-21'));
  });

  it('does not use a text that waits because a channel was kept or chosen', async () => {
    const { last } = noChannels();
    const main = { ...last, name: 'Main', sentence: 'Hello' };
    const { elsewhere, own, read } = device({ channels: { ...noChannels(), kept: [main] } });
    await elsewhere((now) => setChannels(now, { kept: [{ ...main, sentence: THIEF }] }));
    await own((now) => setChannels(now, { last: now.channels.kept[0] ?? last }));
    const { settings, shared, waiting } = await read();
    expect(JSON.stringify(settings)).not.toContain('thief');
    expect(shared.channels.kept[0]?.sentence).toBe(THIEF);
    expect(waiting).toMatchObject([
      { text: 'sentence', name: 'Main', before: 'Hello', after: THIEF },
    ]);
  });
});

describe('a text that holds a link', () => {
  const template = (body: string) => ({ id: 'a', name: 'Short', body });

  it('waits, and the one of before stays in use', async () => {
    const { elsewhere, read, answer } = device({ templates: [template('{{title}} {{link}}')] });
    await elsewhere((now) => saveTemplate(now, template('{{link}}&tag=thief-20')));
    expect((await read()).settings.templates).toEqual([template('{{title}} {{link}}')]);
    expect((await answer('agree')).settings.templates).toEqual([template('{{link}}&tag=thief-20')]);
  });

  it('does not wait without one, nor where she has agreed to the same words before', async () => {
    const { elsewhere, read } = device({ templates: [template(THIEF)] });
    await elsewhere((now) => saveTemplate(now, { ...template('{{title}}: {{link}}'), id: 'b' }));
    await elsewhere((now) => saveTemplate(now, { ...template(THIEF), id: 'c' }));
    const { settings, waiting } = await read();
    expect(settings.templates).toHaveLength(3);
    expect(waiting).toEqual([]);
  });

  it('is not there before she agrees where it is new, and goes again when she declines', async () => {
    const { last } = noChannels();
    const { elsewhere, read, answer } = device({});
    await elsewhere((now) => ({
      ...saveTemplate(now, template(THIEF)),
      channels: {
        last: { ...last, template: THIEF },
        kept: [{ ...last, name: 'Main', template: THIEF }],
        own: { de: THIEF, toString: THIEF },
        name: 'to/thief',
      },
    }));
    const { settings, waiting } = await read();
    expect(JSON.stringify(settings)).not.toContain('thief');
    expect(waiting.map((each) => each.kind === 'text' && each.text)).toEqual([
      'template',
      'layout',
      'layout',
      'wording',
      'wording',
      'name',
    ]);
    const after = await answer('decline');
    expect(after.shared).toEqual(defaultSettings());
    expect(after.waiting).toEqual([]);
  });

  it('is used when she agrees', async () => {
    const { elsewhere, answer } = device({});
    await elsewhere((now) =>
      setChannels(now, {
        own: { de: THIEF },
        name: 'to/mine',
        kept: [{ ...now.channels.last, name: 'Main', sentence: THIEF }],
      }),
    );
    const { settings, shared, waiting } = await answer('agree');
    expect(settings).toEqual(shared);
    expect(waiting).toEqual([]);
  });
});

describe('what is agreed to', () => {
  it('is what the settings held before there was this', async () => {
    const { read } = device({
      accounts: { DE: ids('mine-21') },
      templates: [{ id: 'a', name: '', body: THIEF }],
    });
    const { settings, shared, waiting } = await read();
    expect(settings).toEqual(shared);
    expect(waiting).toEqual([]);
  });

  it('is nothing where it is damaged, and each account by itself', async () => {
    const { area, elsewhere, read } = device({
      accounts: { DE: ids('mine-21'), US: ids('mine-20') },
    });
    await elsewhere((now) => setHome(now, 'DE'));
    const kept = Object(area.items.get('agreed'));
    area.items.set('agreed', {
      ...kept,
      parts: { ...kept.parts, accounts: { DE: 'x', US: ids('mine-20') } },
    });
    expect((await read()).settings.accounts).toEqual({ US: ids('mine-20') });
    area.items.set('agreed', 'rubbish');
    expect((await read()).settings.accounts).toEqual({});
    expect((await read()).waiting).toHaveLength(2);
  });

  it('is stored with its version, beside the settings and never within them', async () => {
    const { area, elsewhere } = device();
    await elsewhere(withAccount(ids('thief-21')));
    expect(area.items.get('agreed')).toMatchObject({
      version: 1,
      parts: { version: defaultSettings().version, accounts: { DE: ids('mine-21') } },
      origins: { 'account:DE': LAPTOP },
    });
    expect(JSON.stringify(area.items.get('settings'))).not.toMatch(/agreed|mine-21/);
    expect(area.writes).toEqual([['settings', 'agreed', 'bar']]);
  });

  it('is told to every window when it changes', async () => {
    const { store, elsewhere, answer } = device();
    const heard: number[] = [];
    store.onSettingsChanged(({ waiting }) => heard.push(waiting.length));
    await elsewhere(withAccount(ids('studio-21')));
    await expect.poll(() => heard).toEqual([1]);
    await answer('agree');
    await expect.poll(() => heard).toEqual([1, 0]);
  });

  it('keeps what was in use where the settings themselves are damaged', async () => {
    const { area, elsewhere, read, answer } = device();
    await elsewhere((now) => setHome(now, 'DE'));
    area.items.set('settings', { ...Object(area.items.get('settings')), accounts: 'rubbish' });
    expect(chosenTag((await read()).settings, 'DE')).toBe('mine-21');
    expect((await read()).waiting).toMatchObject([{ after: null, origin: null }]);
    expect((await answer('decline')).shared.accounts.DE).toEqual(ids('mine-21'));
  });
});

describe('what the texts of streams say, changed elsewhere', () => {
  const MINE: Settings['streamTexts'] = {
    page: 'https://www.amazon.de/shop/mine',
    announcement: 'Live: {{title}}',
    follow: { en: { steps: 'Go to {page}', line: null, checked: null } },
    zones: [],
  };
  const theirs = (streamTexts: Partial<Settings['streamTexts']>) => (now: Settings) => ({
    ...now,
    streamTexts: { ...now.streamTexts, ...streamTexts },
  });
  const stranger: Partial<Settings['streamTexts']> = {
    page: 'https://www.amazon.de/shop/thief',
    announcement: `{{title}} ${THIEF}`,
    follow: { en: { steps: THIEF, line: null, checked: null } },
  };

  it('waits where it holds an address, and is in use once she agrees', async () => {
    const { elsewhere, read, answer } = device({ streamTexts: MINE });
    await elsewhere(theirs(stranger));
    const { settings, waiting } = await read();
    expect(settings.streamTexts).toEqual(MINE);
    expect(waiting.map((each) => each.kind === 'text' && each.text)).toEqual([
      'page',
      'announcement',
      'follow',
    ]);
    await answer('agree');
    expect((await read()).settings.streamTexts).toEqual({ ...MINE, ...stranger });
    expect((await read()).waiting).toEqual([]);
  });

  it('is taken back everywhere when she declines', async () => {
    const { elsewhere, read, answer } = device({ streamTexts: MINE });
    await elsewhere(theirs(stranger));
    await answer('decline');
    const { shared, waiting } = await read();
    expect(shared.streamTexts).toEqual(MINE);
    expect(waiting).toEqual([]);
  });

  it('is in use at once where it holds none', async () => {
    const { elsewhere, read } = device({ streamTexts: MINE });
    const plain = {
      announcement: '{{title}}, tonight',
      follow: { en: { steps: 'Open {page}', line: null, checked: null } },
      page: '',
      zones: ['Asia/Tokyo'],
    };
    await elsewhere(theirs(plain));
    const { settings, waiting } = await read();
    expect(settings.streamTexts).toEqual(plain);
    expect(waiting).toEqual([]);
  });

  it('in a language that she has no words for waits too, and goes when she declines', async () => {
    const { elsewhere, read, answer } = device({ streamTexts: { ...MINE, follow: {} } });
    await elsewhere(theirs({ follow: { de: { steps: THIEF, line: null, checked: null } } }));
    expect((await read()).settings.streamTexts.follow).toEqual({});
    await answer('decline');
    expect((await read()).shared.streamTexts.follow).toEqual({});
  });
});
