import { describe, expect, it } from 'vitest';
import type { Fields } from '@/utils/records/record.ts';
import { setTarget } from '@/utils/settings/edit.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import { loadSettings } from '@/utils/settings/upgrade.ts';
import {
  sameLanguage,
  settingsFields,
  shownValue,
  withFields,
} from '@/utils/sync/settings-record.ts';

const withBody = (body: string): Settings => ({
  ...defaultSettings(),
  templates: [{ id: 'a', name: 'A', body }],
});
const sent = (body: string): Fields => ({ 'template:a': { id: 'a', name: 'A', body, place: 0 } });

describe('reminders as a field of a record', () => {
  const off = (remindersOff: Settings['remindersOff']) => ({ ...defaultSettings(), remindersOff });

  it('are none while all of them are on: a machine’s upgrade is no news for the others', () => {
    expect(settingsFields(off([]))).not.toHaveProperty('remindersOff');
    expect(withFields(off([]), {}).remindersOff).toEqual([]);
  });

  it('are what was turned off, and on again', () => {
    expect(settingsFields(off([3, 30]))).toMatchObject({ remindersOff: [30, 3] });
    expect(withFields(off([]), { remindersOff: [30, 3] }).remindersOff).toEqual([30, 3]);
    expect(withFields(off([30]), { remindersOff: null }).remindersOff).toEqual([]);
  });

  it('that no settings can hold are left as they were', () => {
    expect(withFields(off([30]), { remindersOff: [29] }).remindersOff).toEqual([30]);
  });
});

describe('texts of streams as fields of a record', () => {
  const texts = (more: Partial<Settings['streamTexts']>): Settings => ({
    ...defaultSettings(),
    streamTexts: { ...defaultSettings().streamTexts, ...more },
  });
  const wording = { steps: 'Go to {page}', line: null, checked: null };

  it('are none while she has said nothing: a machine’s upgrade is no news for the others', () => {
    const names = Object.keys(settingsFields(defaultSettings()));
    expect(names.filter((each) => /stream|announcement|follow/.test(each))).toEqual([]);
  });

  it('are a field each, by which two machines can change them at once', () => {
    const all = texts({
      page: 'https://www.amazon.com/shop/anna',
      announcement: 'Live',
      zones: ['Asia/Tokyo'],
      follow: { en: wording },
    });
    const fields = settingsFields(all);
    expect(fields).toMatchObject({ announcement: 'Live', 'follow:en': wording });
    expect(withFields(defaultSettings(), fields)).toEqual(all);
    const gone = { streamPage: null, announcement: null, streamZones: null, 'follow:en': null };
    expect(withFields(all, gone)).toEqual(defaultSettings());
  });

  it('that no settings can hold are left as they were, the others are taken', () => {
    const fields = { streamPage: 7, announcement: 'Live', 'follow:en': { steps: 1 } };
    expect(withFields(texts({ page: 'https://a.example/' }), fields).streamTexts).toEqual({
      ...texts({ page: 'https://a.example/' }).streamTexts,
      announcement: 'Live',
    });
  });
});

describe('targets as fields of a record', () => {
  const start = defaultSettings();

  it('are none while they are the usual ones', () => {
    const names = Object.keys(settingsFields(start));
    expect(names.filter((each) => each.startsWith('target'))).toEqual([]);
  });

  it('are a field each, none among them, by which two machines can change them at once', () => {
    const without = setTarget(setTarget(start, 'days30', 'minutes', 0), 'month', 'followers', 50);
    const fields = settingsFields(without);
    expect(fields).toMatchObject({ 'target:days30:minutes': 0, 'target:month:followers': 50 });
    expect(withFields(start, fields)).toEqual(without);
    const gone = { 'target:days30:minutes': null, 'target:month:followers': null };
    expect(withFields(without, gone)).toEqual(start);
  });

  it('that no settings can hold are left as they were, the others are taken', () => {
    const fields = { 'target:month:minutes': -3, 'target:month:sales': 5000 };
    expect(withFields(start, fields)).toEqual(setTarget(start, 'month', 'sales', 5000));
  });
});

describe('formats as fields of a record', () => {
  it.each([
    ['what every version understands', '{{title}}: {{link}}', '{title}: {link}'],
    ['what only Mustache can say', '{{#tag}}ad{{/tag}}', '{{!mustache}}{{#tag}}ad{{/tag}}'],
  ])('are written as %s', (_what, body, wire) => {
    const fields = settingsFields(withBody(body));
    expect(fields).toMatchObject(sent(wire));
    expect(withFields(defaultSettings(), fields)).toEqual(withBody(body));
  });

  it('are read from a machine that has not been updated', () => {
    expect(withFields(withBody('old'), sent('{ Title }: {{{link}}}'))).toEqual(
      withBody('{{title}}: {{brace}}{{link}}}'),
    );
  });

  it('are the same before and after a machine’s upgrade: only an edit is news for the others', () => {
    for (const body of ['{title}\n{link}', '{ Title } {price}', '{{literal}} { }', 'plain']) {
      const stored = { ...withBody(body), version: 2 };
      const { settings } = loadSettings(stored);
      expect(settingsFields(settings)).toMatchObject(sameLanguage(sent(body)));
    }
  });

  it('are shown in Mustache', () => {
    expect(shownValue('template:a', { body: '{title}', place: 0 })).toEqual({
      body: '{{title}}',
      place: 0,
    });
    expect(shownValue('home', '{title}')).toBe('{title}');
  });

  it('leave alone what is none', () => {
    const fields: Fields = {
      'template:a': null,
      'template:b': 7,
      'template:c': { body: 1 },
      x: 'y',
    };
    expect(sameLanguage(fields)).toEqual(fields);
  });
});
