import fc from 'fast-check';
import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import * as choices from '@/utils/settings/choices.ts';
import * as edit from '@/utils/settings/edit.ts';
import {
  chosenTag,
  defaultSettings,
  type Settings,
  SettingsSchema,
} from '@/utils/settings/schema.ts';
import { marketplaces } from '../links/arbitraries.ts';

const id = (tag: string, name = '') => ({ tag, name });
const template = (name: string) => ({ id: name, name, body: '{{link}}' });

const start: Settings = {
  ...defaultSettings(),
  accounts: { DE: { ids: [id('a-21', 'Blog'), id('b-21')], default: 'b-21' } },
  lastTag: { DE: 'b-21' },
  templates: [template('one'), template('two'), template('three')],
};
const names = ({ templates }: Settings) => templates.map(({ name }) => name);
const tags = ({ accounts }: Settings) => accounts.DE?.ids.map(({ tag }) => tag);

describe('tracking ids', () => {
  it('adds one at the end', () => {
    expect(tags(edit.addTag(start, 'DE', id('c-21')))).toEqual(['a-21', 'b-21', 'c-21']);
    expect(edit.addTag(start, 'FR', id('f-21')).accounts.FR).toEqual({
      ids: [id('f-21')],
      default: null,
    });
  });

  it('names one that is added twice, and keeps its name when none is given', () => {
    expect(edit.addTag(start, 'DE', id('a-21', 'Tube')).accounts.DE?.ids[0]?.name).toBe('Tube');
    expect(edit.addTag(start, 'DE', id('a-21'))).toBe(start);
  });

  it('makes every name one well-formed line', () => {
    const bad = 'You\u202eTube\n\ud83d';
    const { accounts, templates } = edit.saveTemplate(
      edit.addTag(edit.renameTag(start, 'DE', 'a-21', bad), 'DE', id('c-21', bad)),
      { id: 'one', name: bad, body: '{{title}}\n\ud83d' },
    );
    expect(accounts.DE?.ids.map(({ name }) => name)).toEqual([
      'YouTube \ufffd',
      '',
      'YouTube \ufffd',
    ]);
    expect(templates[0]).toEqual({ id: 'one', name: 'YouTube \ufffd', body: '{{title}}\n\ufffd' });
  });

  it('renames one', () => {
    expect(edit.renameTag(start, 'DE', 'a-21', 'Tube').accounts.DE?.ids).toEqual([
      id('a-21', 'Tube'),
      id('b-21'),
    ]);
    expect(edit.renameTag(start, 'DE', 'gone-21', 'Tube')).toBe(start);
  });

  it('removes one with its being the default and the last chosen', () => {
    const changed = edit.removeTag(start, 'DE', 'b-21');
    expect(changed.accounts.DE).toEqual({ ids: [id('a-21', 'Blog')], default: null });
    expect(changed.lastTag).toEqual({});
    expect(edit.removeTag(start, 'DE', 'gone-21')).toBe(start);
  });

  it('removes the account with its last id', () => {
    const one = edit.removeTag(start, 'DE', 'b-21');
    expect(edit.removeTag(one, 'DE', 'a-21').accounts).toEqual({});
  });

  it('restores a removed one where it stood', () => {
    const removed = edit.removeTag(edit.removeTag(start, 'DE', 'b-21'), 'DE', 'a-21');
    const restored = edit.restoreTag(removed, 'DE', id('b-21'), 0, true);
    const both = edit.restoreTag(restored, 'DE', id('a-21', 'Blog'), 0, false);
    expect(both.accounts).toEqual(start.accounts);
    expect(edit.restoreTag(both, 'DE', id('a-21'), 0, false)).toBe(both);
  });

  it('makes one the default, which then is what links carry', () => {
    const changed = edit.setDefault(start, 'DE', 'a-21');
    expect(changed.accounts.DE?.default).toBe('a-21');
    expect(chosenTag(changed, 'DE')).toBe('a-21');
    expect(edit.setDefault(start, 'DE', 'gone-21')).toBe(start);
    expect(edit.setDefault(start, 'DE', null).accounts.DE?.default).toBeNull();
  });

  it('remembers the one chosen on the toolbar', () => {
    expect(choices.chooseTag(start, 'DE', 'a-21').lastTag).toEqual({ DE: 'a-21' });
    expect(choices.chooseTag(start, 'DE', 'b-21')).toBe(start);
    expect(choices.chooseTag(start, 'DE', 'gone-21')).toBe(start);
  });

  it('of a channel are the ones of its name, wherever there is one', () => {
    const { last } = start.channels;
    const channel = { ...last, name: 'Main', tagName: 'Tube' };
    const named = edit.setChannels(edit.renameTag(start, 'DE', 'a-21', 'Tube'), {
      kept: [channel],
    });
    const chosen = choices.chooseChannel({ ...named, lastTag: { DE: 'b-21', FR: 'f-21' } }, 'Main');
    expect(chosen.lastTag).toEqual({ DE: 'a-21', FR: 'f-21' });
    expect(chosen.channels).toEqual({ ...named.channels, last: channel });
    expect(choices.chooseChannel(named, 'Gone')).toBe(named);
    const plain = edit.setChannels(named, { kept: [{ ...last, name: 'Plain' }] });
    expect(choices.chooseChannel(plain, 'Plain').lastTag).toEqual(start.lastTag);
  });

  it('sets and takes away the OneLink id', () => {
    const set = edit.setOneLink(start, { tag: 'one-20', marketplaces: ['US', 'CA', 'US'] });
    expect(set.oneLink).toEqual({ tag: 'one-20', marketplaces: ['US', 'CA'] });
    expect(edit.setOneLink(set, null).oneLink).toBeNull();
  });
});

describe('templates', () => {
  it('adds, changes, removes and restores', () => {
    expect(names(edit.saveTemplate(start, template('four')))).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
    const changed = edit.saveTemplate(start, { ...template('two'), name: 'zwei' });
    expect(names(changed)).toEqual(['one', 'zwei', 'three']);
    const removed = edit.removeTemplate(start, 'two');
    expect(names(removed)).toEqual(['one', 'three']);
    expect(edit.restoreTemplate(removed, template('two'), 1)).toEqual(start);
    expect(edit.restoreTemplate(start, template('two'), 0)).toBe(start);
  });
});

describe('the rest', () => {
  it.each([
    [
      'the toolbar’s place',
      choices.placeToolbar(start, { place: 'top' }),
      { bar: { ...start.bar, place: 'top' } },
    ],
    [
      'links',
      edit.setLink(start, { siteStripe: true }),
      { link: { ...start.link, siteStripe: true } },
    ],
    ['a built-in marketplace off', edit.switchMarketplace(start, 'CN', false), { off: ['CN'] }],
    ['another marketplace on', edit.switchMarketplace(start, 'SE', true), { on: ['SE'] }],
    ['home', edit.setHome(start, 'FR'), { home: 'FR' }],
    ['pictures', edit.setPictures(start, false), { pictures: false }],
    ['reminders', edit.setReminder(start, 7, false), { remindersOff: [7] }],
    ['theme', edit.setTheme(start, 'dark'), { theme: 'dark' }],
    [
      'a target',
      edit.setTarget(start, 'month', 'minutes', 600),
      { targets: { ...start.targets, month: { ...start.targets.month, minutes: 600 } } },
    ],
    ['the welcome page', edit.finishWelcome(start), { welcomed: true }],
  ])('%s', (_, changed, expected) => {
    expect(changed).toEqual({ ...start, ...expected });
  });

  it('switches a marketplace on and off again, however often', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(marketplaces, fc.boolean())), (switches) => {
        const changed = switches.reduce(
          (s, [code, on]) => edit.switchMarketplace(s, code, on),
          start,
        );
        expect(is(SettingsSchema, changed)).toBe(true);
        expect(new Set(changed.on).size).toBe(changed.on.length);
        expect(new Set(changed.off).size).toBe(changed.off.length);
      }),
    );
  });

  it('changes nothing in the settings it was given', () => {
    const before = structuredClone(start);
    edit.addTag(start, 'DE', id('c-21'));
    edit.removeTag(start, 'DE', 'b-21');
    edit.setDefault(start, 'DE', null);
    edit.switchMarketplace(start, 'CN', false);
    expect(start).toEqual(before);
  });
});
