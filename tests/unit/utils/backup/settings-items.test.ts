import { describe, expect, it } from 'vitest';
import { SETTINGS_PARTS } from '@/utils/backup/parts.ts';
import { compareSettings, restoreSettings } from '@/utils/backup/settings-items.ts';
import { addTag, removeTag, removeTemplate, saveTemplate, setLink } from '@/utils/settings/edit.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { filledSettings } from './fill.ts';

const ALL = new Set(SETTINGS_PARTS);
const backup = filledSettings();
const restored = (here: Settings, isPreferred = false, parts = ALL) =>
  restoreSettings(here, backup, parts, isPreferred);

describe('restoreSettings', () => {
  it('on a new device: everything but the welcome is as in the backup', () => {
    expect(restored(defaultSettings())).toEqual({ ...backup, welcomed: false });
  });

  it('where all of it is here, the settings are the very same', () => {
    for (const isPreferred of [false, true]) expect(restored(backup, isPreferred)).toBe(backup);
  });

  it('twice is once', () => {
    const once = restored(addTag(defaultSettings(), 'US', { tag: 'live-20', name: '' }), true);
    expect(restored(once, true)).toBe(once);
  });

  it('brings back what was deleted, and leaves what is only here', () => {
    let here = removeTemplate(removeTag(backup, 'DE', 'annade-21'), 'post');
    here = saveTemplate(here, { id: 'new', name: 'New', body: '{{link}}' });
    expect(restored(here)).toMatchObject({
      accounts: { DE: { ids: [{ tag: 'annade-21' }] } },
      templates: [{ id: 'new' }, { id: 'post' }],
    });
  });

  it('never decides which id links carry where she has one already', () => {
    const here = addTag(defaultSettings(), 'US', { tag: 'live-20', name: '' });
    const after = restored(here);
    expect(after.accounts.US).toEqual({
      ids: [
        { tag: 'live-20', name: '' },
        { tag: 'anna-20', name: 'Blog' },
      ],
      default: null,
    });
    expect(after.lastTag.US).toBeUndefined();
    expect(restored(here, true).accounts.US?.default).toBe('anna-20');
  });

  it('what is set otherwise here stays, or is as in the backup where that was asked for', () => {
    const here = saveTemplate(setLink(backup, { language: 'query' }), {
      id: 'post',
      name: 'Post',
      body: 'Mine: {{link}}',
    });
    const elsewhere = { ...backup, link: { ...backup.link, language: 'path' as const } };
    expect(restoreSettings(here, elsewhere, ALL, false)).toBe(here);
    expect(restoreSettings(here, elsewhere, ALL, true)).toEqual(elsewhere);
  });

  it.each(SETTINGS_PARTS)('%s alone changes nothing else', (part) => {
    const after = restored(defaultSettings(), false, new Set([part]));
    const counts = compareSettings(after, backup);
    for (const each of SETTINGS_PARTS) {
      expect(counts[each].missing === 0).toBe(each === part);
    }
  });
});

describe('compareSettings', () => {
  it('counts an id that is missing once, whatever was chosen of it', () => {
    const ids = backup.accounts.US?.ids.length ?? 0;
    const { trackingIds } = compareSettings(defaultSettings(), {
      ...defaultSettings(),
      accounts: { US: backup.accounts.US ?? { ids: [], default: null } },
      lastTag: backup.lastTag,
    });
    expect(trackingIds.missing).toBe(ids);
  });

  it('counts what is missing and what is different, part by part', () => {
    const here = saveTemplate(removeTag(backup, 'US', 'anna-20'), {
      id: 'post',
      name: 'Other',
      body: '{{link}}',
    });
    const counts = compareSettings(here, backup);
    expect(counts.templates).toEqual({ total: 1, missing: 0, different: 1 });
    expect(counts.trackingIds).toEqual({ total: 3, missing: 1, different: 0 });
    expect(counts.channels).toEqual({ total: 3, missing: 0, different: 0 });
    expect(counts.settings).toEqual({ total: 11, missing: 0, different: 0 });
  });
});

it('every section of the settings belongs to a part', () => {
  const changed = Object.entries(restored(defaultSettings()));
  const unset = new Map<string, unknown>(Object.entries(defaultSettings()));
  const same = changed.filter(
    ([name, value]) => JSON.stringify(unset.get(name)) === JSON.stringify(value),
  );
  // A section that is new has to be taken up in `settings-items.ts`, and into `filledSettings`.
  expect(same.map(([name]) => name).sort()).toEqual(['link', 'on', 'version', 'welcomed']);
});
