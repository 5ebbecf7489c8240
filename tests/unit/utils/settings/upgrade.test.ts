import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultSettings, LIMITS, SettingsSchema, VERSION } from '@/utils/settings/schema.ts';
import { noStreamTexts } from '@/utils/settings/stream-texts.ts';
import { usualTargets } from '@/utils/settings/targets.ts';
import { loadSettings } from '@/utils/settings/upgrade.ts';

const folder = new URL('./examples/', import.meta.url);

function example(version: number): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`v${version}.json`, folder), 'utf8'));
}

const versions = Array.from({ length: VERSION }, (_, i) => i + 1);
/** What was stored before there was a choice of colors follows the system. */
const current = {
  ...example(VERSION),
  theme: 'system',
  remindersOff: [],
  streamTexts: noStreamTexts(),
  targets: usualTargets(),
};

/** What a version had not yet is as for a new creator. */
const ADDED = [{ channels: defaultSettings().channels }];

describe('stored settings of every version', () => {
  it('has a frozen example of each, and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `v${version}.json`));
  });

  it.each(versions)('version %i is read without loss', (version) => {
    const stored = example(version);
    expect(stored.version).toBe(version);
    const { settings, damaged, newer } = loadSettings(stored);
    expect({ damaged, newer }).toEqual({ damaged: [], newer: null });
    expect(settings).toEqual(Object.assign({}, current, ...ADDED.slice(version - 1)));
    expect(stored).toEqual(example(version));
  });

  it.each([
    ['braces that stood for themselves', 'a {{ b }} c', 'a { b } c'],
    ['names in other cases', '{ Title } {LINK}', '{{title}} {{link}}'],
    ['what is no name', '{price} {} {title', '{price} {} {title'],
    ['braces about a name', '{{{title}}}', '{{brace}}{{title}}}'],
    ['two braces', '{{{{title}}}}', '{{brace}}{title}}'],
  ])('formats of version 2 mean the same in Mustache: %s', (_what, before, after) => {
    const templates = [{ id: 'a', name: 'A', body: before }];
    const { settings, damaged } = loadSettings({ ...example(2), templates });
    expect(damaged).toEqual([]);
    expect(settings.templates).toEqual([{ id: 'a', name: 'A', body: after }]);
  });

  it('the longest format of version 2 finds room', () => {
    const templates = [{ id: 'a', name: 'A', body: '{'.repeat(LIMITS.body) }];
    expect(loadSettings({ ...example(2), templates }).damaged).toEqual([]);
  });

  it.each([null, 'text', [7], [{ id: 'a', body: 7 }]])('%j are no formats', (templates) => {
    expect(loadSettings({ ...example(2), templates }).damaged).toEqual(['templates']);
  });

  it('starts from nothing with the defaults, which are sound', () => {
    expect(loadSettings(undefined)).toEqual({
      settings: defaultSettings(),
      damaged: [],
      newer: null,
    });
    expect(is(SettingsSchema, defaultSettings())).toBe(true);
  });

  it('reads what it knows of a newer version, and says so', () => {
    const stored = { ...current, version: VERSION + 1, pictures: 'small', shelves: [] };
    const { settings, newer } = loadSettings(stored);
    expect(newer).toBe(VERSION + 1);
    expect(settings).toEqual({ ...current, pictures: true });
  });
});

describe('damaged settings', () => {
  const fresh = defaultSettings();

  it.each([
    ['home', { home: 'ATLANTIS' }],
    ['oneLink', { oneLink: { tag: 'a b', marketplaces: [] } }],
    ['templates', { templates: [{ id: 'x' }] }],
    ['bar', { bar: { place: 'left', collapsed: false, hidden: false } }],
    ['link', { link: null }],
    ['channels', { channels: { kept: [] } }],
    ['off', { off: ['SE'] }],
    ['on', { on: ['US'] }],
    ['lastTag', { lastTag: { DE: 7 } }],
    ['pictures', { pictures: 1 }],
    ['theme', { theme: 'sepia' }],
    ['remindersOff', { remindersOff: [2] }],
    ['streamTexts', { streamTexts: { page: 7 } }],
    ['targets', { targets: { month: { minutes: -1, sales: 0, followers: 0 } } }],
    ['welcomed', { welcomed: undefined }],
    ['accounts', { accounts: 'none' }],
  ] as const)('%s falls back by itself', (section, damage) => {
    const { settings, damaged } = loadSettings({ ...current, ...damage });
    expect(damaged).toEqual([section]);
    expect(settings).toEqual({ ...current, [section]: fresh[section] });
  });

  it('one account does not take the others with it', () => {
    const accounts = {
      DE: { ids: [{ tag: 'shelf-21', name: '' }], default: null },
      US: { ids: 'shelf-20' },
      XX: { ids: [], default: null },
    };
    const { settings, damaged } = loadSettings({ ...current, accounts });
    expect(damaged).toEqual(['accounts.US', 'accounts.XX']);
    expect(settings.accounts).toEqual({ DE: accounts.DE });
  });

  it.each([null, 7, 'text', [], [1]])('%j is no settings at all', (stored) => {
    expect(loadSettings(stored)).toEqual({ settings: fresh, damaged: ['settings'], newer: null });
  });

  it.each([undefined, 'one', 0, 1.5, -1])(
    'reads the sections when the version is %j',
    (version) => {
      const { settings, damaged } = loadSettings({ ...current, version });
      expect(damaged).toEqual(['version']);
      expect(settings).toEqual(current);
    },
  );

  it('never throws, and always gives sound settings', () => {
    const rubbish = fc.anything({ withNullPrototype: true, withBigInt: true });
    const mixed = fc
      .dictionary(fc.constantFrom(...Object.keys(current)), rubbish)
      .map((damage) => ({ ...current, ...damage }));
    fc.assert(
      fc.property(fc.oneof(rubbish, mixed), (stored) => {
        expect(is(SettingsSchema, loadSettings(stored).settings)).toBe(true);
      }),
    );
  });
});
