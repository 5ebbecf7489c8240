import { expect, it } from 'vitest';
import { chosenTag, defaultSettings, defaultTag, type Settings } from '@/utils/settings/schema.ts';
import { countryOf, settingsFor } from '@/utils/streams/stream-tags.ts';

const settings: Settings = {
  ...defaultSettings(),
  home: 'DE',
  lastTag: { DE: 'blog-21' },
  accounts: {
    DE: {
      ids: ['blog-21', 'live-21'].map((tag) => ({ tag, name: '' })),
      default: 'blog-21',
    },
  },
};

it('a stream sells in its own country, else in hers', () => {
  expect(countryOf({ marketplace: 'UK' }, 'DE')).toBe('UK');
  expect(countryOf({ marketplace: null }, 'DE')).toBe('DE');
});

it('the links of a stream carry its own tag, one or several', () => {
  const used = settingsFor({ marketplace: null, tag: 'live-21' }, settings);
  expect([chosenTag(used, 'DE'), defaultTag(used, 'DE')]).toEqual(['live-21', 'live-21']);
});

it('a tag that is none of hers, or of another country, is not used', () => {
  expect(settingsFor({ marketplace: null, tag: 'other-21' }, settings)).toBe(settings);
  expect(settingsFor({ marketplace: 'UK', tag: 'live-21' }, settings)).toBe(settings);
  expect(settingsFor({ marketplace: null, tag: null }, settings)).toBe(settings);
});

it('an ID that is hers for all marketplaces is one too', () => {
  const oneLink: Settings = {
    ...defaultSettings(),
    oneLink: { tag: 'mine-20', marketplaces: ['UK'] },
  };
  const used = settingsFor({ marketplace: 'UK', tag: 'mine-20' }, oneLink);
  expect(defaultTag(used, 'UK')).toBe('mine-20');
});
