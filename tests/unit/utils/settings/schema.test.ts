import { describe, expect, it } from 'vitest';
import {
  chosenTag,
  defaultSettings,
  isOn,
  type Settings,
  tagsFor,
} from '@/utils/settings/schema.ts';

const account = (...tags: string[]) => ({
  ids: tags.map((tag) => ({ tag, name: '' })),
  default: null,
});

function settings(change: Partial<Settings>): Settings {
  return { ...defaultSettings(), ...change };
}

const oneLink = { tag: 'one-20', marketplaces: ['US' as const, 'CA' as const] };

describe('the tracking ids of a marketplace', () => {
  it.each([
    ['none', {}, []],
    ['its account’s', { accounts: { US: account('a-20', 'b-20') } }, ['a-20', 'b-20']],
    [
      'the OneLink id after them',
      { accounts: { US: account('a-20') }, oneLink },
      ['a-20', 'one-20'],
    ],
    ['the OneLink id alone', { oneLink }, ['one-20']],
    ['not another marketplace’s', { accounts: { DE: account('a-21') } }, []],
    ['not a OneLink id for others', { oneLink: { ...oneLink, marketplaces: ['CA' as const] } }, []],
    ['each once', { accounts: { US: account('one-20') }, oneLink }, ['one-20']],
  ])('are %s', (_, change, tags) => {
    expect(tagsFor(settings(change), 'US').map(({ tag }) => tag)).toEqual(tags);
  });

  const accounts = { US: { ...account('a-20', 'b-20'), default: 'b-20' } };
  it.each([
    ['none where there is none', {}, null],
    ['the first', { accounts: { US: account('a-20', 'b-20') } }, 'a-20'],
    ['the default', { accounts }, 'b-20'],
    ['the one last chosen', { accounts, lastTag: { US: 'a-20' } }, 'a-20'],
    ['the OneLink id if it was chosen', { accounts, oneLink, lastTag: { US: 'one-20' } }, 'one-20'],
    ['the default once the chosen one is gone', { accounts, lastTag: { US: 'c-20' } }, 'b-20'],
    ['not what was chosen elsewhere', { accounts, lastTag: { CA: 'a-20' } }, 'b-20'],
  ])('links carry %s', (_, change, tag) => {
    expect(chosenTag(settings(change), 'US')).toBe(tag);
  });
});

describe('marketplaces on and off', () => {
  it.each([
    ['a built-in one', {}, 'CN', true],
    ['a built-in one, switched off', { off: ['CN' as const] }, 'CN', false],
    ['another one', {}, 'SE', false],
    ['another one, switched on', { on: ['SE' as const] }, 'SE', true],
  ] as const)('%s', (_, change, code, on) => {
    expect(isOn({ off: [], on: [], ...change }, code)).toBe(on);
  });
});
