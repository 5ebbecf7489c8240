import { afterEach, describe, expect, it, vi } from 'vitest';
import { placeToolbar } from '@/utils/settings/choices.ts';
import { addTag, setHome, switchMarketplace } from '@/utils/settings/edit.ts';
import { defaultSettings, type Settings, VERSION } from '@/utils/settings/schema.ts';
import { createSettingsStore } from '@/utils/settings/store.ts';
import type { Locks } from '@/utils/settings/store-port.ts';
import { locks, MemoryArea, noLocks } from './memory.ts';

const MORNING = 1_700_000_000_000;
const sound: Settings = { ...defaultSettings(), home: 'DE', welcomed: true };
const broken = { ...sound, templates: 'rubbish' };

function open(items: Readonly<Record<string, unknown>> = {}, queue: Locks = locks) {
  const area = new MemoryArea(items);
  let time = MORNING;
  return { area, store: createSettingsStore(area, queue, () => time++) };
}

afterEach(() => vi.restoreAllMocks());

describe('reading', () => {
  it('gives a new creator the defaults, and writes nothing', async () => {
    const { area, store } = open();
    expect(await store.readSettings()).toEqual({
      settings: defaultSettings(),
      shared: defaultSettings(),
      waiting: [],
      damaged: null,
      newer: null,
    });
    expect(area.writes).toEqual([]);
  });

  it('gives back what was written', async () => {
    const { store } = open();
    const written = await store.changeSettings((settings) => setHome(settings, 'FR'), 'creator');
    expect(written.home).toBe('FR');
    expect((await store.readSettings()).settings).toEqual(written);
  });

  it('says when the browser’s storage does not answer', async () => {
    const { area, store } = open();
    area.failure = { on: 'get', error: new Error('storage is broken') };
    await expect(store.readSettings()).rejects.toMatchObject({ reason: 'failed' });
  });
});

describe('writing', () => {
  const tags = Array.from({ length: 10 }, (_, i) => `tag${i}-21`);

  async function addFromTwoWindows(queue: Locks): Promise<number> {
    const { area, store } = open({}, queue);
    const windows = [store, createSettingsStore(area, queue)];
    await Promise.all(
      tags.map((tag, i) =>
        windows[i % 2]?.changeSettings(
          (settings) => addTag(settings, 'DE', { tag, name: '' }),
          'creator',
        ),
      ),
    );
    return (await store.readSettings()).settings.accounts.DE?.ids.length ?? 0;
  }

  it('loses nothing when two windows write at once', async () => {
    expect(await addFromTwoWindows(locks)).toBe(tags.length);
  });

  it('would lose some without the lock', async () => {
    expect(await addFromTwoWindows(noLocks)).toBeLessThan(tags.length);
  });

  it('writes what the toolbar needs in the same call', async () => {
    const { area, store } = open();
    await store.changeSettings(
      (settings) => switchMarketplace(placeToolbar(settings, { place: 'top' }), 'CN', false),
      'creator',
    );
    expect(area.items.get('bar')).toEqual({
      place: 'top',
      theme: '',
      collapsed: false,
      hidden: false,
      off: ['CN'],
      channel: '',
      format: 'link',
      template: {},
      links: {},
    });
    expect(area.writes).toEqual([['settings', 'agreed', 'bar']]);
  });

  it('writes it anew, for what an earlier version has not written', async () => {
    const { area, store } = open({ settings: sound });
    await store.refreshToolbarSettings();
    expect(area.writes).toEqual([['bar']]);
    expect(area.items.get('bar')).toHaveProperty('links');
  });

  it('writes nothing when nothing is to change', async () => {
    const { area, store } = open({ settings: sound });
    await store.changeSettings((settings) => settings, 'creator');
    expect(area.writes).toEqual([]);
  });

  it.each([
    ['a full disk in Chromium', new Error('Resource::kQuotaBytes quota exceeded'), 'quota'],
    ['a full disk in Firefox', new DOMException('storage', 'QuotaExceededError'), 'quota'],
    ['anything else', new Error('IO error'), 'failed'],
  ])('says that nothing was saved: %s', async (_, error, reason) => {
    const { area, store } = open({ settings: sound });
    area.failure = { on: 'set', error };
    const change = store.changeSettings((settings) => setHome(settings, 'US'), 'creator');
    await expect(change).rejects.toMatchObject({ name: 'SettingsError', reason, cause: error });
    expect(area.items.get('settings')).toEqual(sound);
  });

  it('refuses what no settings can be', async () => {
    const { area, store } = open({ settings: sound });
    const change = store.changeSettings(
      (settings) => addTag(settings, 'DE', { tag: 'a b', name: '' }),
      'creator',
    );
    await expect(change).rejects.toMatchObject({ reason: 'invalid' });
    expect(area.items.get('settings')).toEqual(sound);
  });

  it('goes on after a change that threw', async () => {
    const { store } = open();
    const mistake = new Error('a mistake');
    const change = store.changeSettings(() => {
      throw mistake;
    }, 'creator');
    await expect(change).rejects.toMatchObject({ reason: 'failed', cause: mistake });
    await expect(store.changeSettings((s) => setHome(s, 'IT'), 'creator')).resolves.toMatchObject({
      home: 'IT',
    });
  });
});

describe('settings of a newer version', () => {
  const newer = { ...sound, version: VERSION + 1, templates: { kind: 'new' } };

  it('are read in part, reported and left alone', async () => {
    const { area, store } = open({ settings: newer });
    const state = await store.readSettings();
    expect(state).toMatchObject({ settings: { home: 'DE' }, damaged: null, newer: VERSION + 1 });
    const change = store.changeSettings((settings) => setHome(settings, 'US'), 'creator');
    await expect(change).rejects.toMatchObject({ reason: 'newer' });
    expect(area.writes).toEqual([]);
    expect(area.items.get('settings')).toEqual(newer);
  });
});

describe('damaged settings', () => {
  it('are put aside with their time when they are noticed, and reported until dismissed', async () => {
    const { area, store } = open({ settings: broken });
    const first = await store.readSettings();
    expect(first.settings).toEqual(sound);
    expect(first.damaged).toMatchObject({ at: MORNING, sections: ['templates'] });
    expect(area.items.get('settings')).toEqual(sound);
    expect(area.writes).toEqual([['settings', 'agreed', 'bar', 'settings-aside']]);

    const second = await store.readSettings();
    expect(second).toEqual(first);
    if (second.damaged) await store.dismissDamaged(second.damaged);
    expect((await store.readSettings()).damaged).toBeNull();
    expect(area.items.has('settings-aside')).toBe(false);
  });

  it('can be exported whole', async () => {
    const { store } = open({ settings: broken });
    const { damaged } = await store.readSettings();
    expect(JSON.parse(damaged?.text ?? '')).toEqual([
      { at: MORNING, sections: ['templates'], raw: broken },
    ]);
  });

  it('are put aside by a change too, before they have been read', async () => {
    const { area, store } = open({ settings: broken });
    await store.changeSettings((settings) => setHome(settings, 'US'), 'creator');
    expect(area.items.get('settings')).toEqual({ ...sound, home: 'US' });
    expect(area.items.get('settings-aside')).toEqual([
      { at: MORNING, sections: ['templates'], raw: broken },
    ]);
  });

  it('are put aside once when two windows notice at once', async () => {
    const { area, store } = open({ settings: broken });
    const reports = await Promise.all([store.readSettings(), store.readSettings()]);
    expect(area.items.get('settings-aside')).toHaveLength(1);
    expect(reports[1]).toEqual(reports[0]);
  });

  it('are kept beside what was put aside before, and only the reported is dismissed', async () => {
    const { area, store } = open({ settings: broken });
    const { damaged } = await store.readSettings();
    area.items.set('settings', { ...sound, bar: null });
    expect((await store.readSettings()).damaged?.sections).toEqual(['templates', 'bar']);
    if (damaged) await store.dismissDamaged(damaged);
    expect((await store.readSettings()).damaged?.sections).toEqual(['bar']);
  });

  it('are reported, and settings read, even where nothing can be written', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { area, store } = open({ settings: broken });
    area.failure = { on: 'set', error: new Error('QUOTA_BYTES quota exceeded') };
    const state = await store.readSettings();
    expect(state.settings).toEqual(sound);
    expect(state.damaged).toMatchObject({ sections: ['templates'] });
    expect(area.items.get('settings')).toEqual(broken);
    expect(logged).toHaveBeenCalledOnce();
  });

  it('are reported when the copies themselves are damaged', async () => {
    const { store } = open({ settings: sound, 'settings-aside': 'rubbish' });
    const { damaged } = await store.readSettings();
    expect(damaged?.text).toContain('rubbish');
  });
});

describe('telling of changes', () => {
  it('calls back for changes of any window, and not after it was stopped', async () => {
    const { area, store } = open();
    const heard: Settings[] = [];
    const stop = store.onSettingsChanged(({ settings }) => heard.push(settings));
    const other = createSettingsStore(area, locks);
    const written = await other.changeSettings((settings) => setHome(settings, 'ES'), 'creator');
    await area.set({ unrelated: 1 });
    await vi.waitFor(() => expect(heard).toEqual([written]));
    stop();
    await other.changeSettings((settings) => setHome(settings, 'IT'), 'creator');
    await store.readSettings();
    expect(heard).toHaveLength(1);
  });

  it('tells of the defaults when the settings are cleared', async () => {
    const { area, store } = open({ settings: sound });
    const heard: Settings[] = [];
    store.onSettingsChanged(({ settings }) => heard.push(settings));
    await area.remove('settings');
    await vi.waitFor(() => expect(heard).toEqual([defaultSettings()]));
  });
});
