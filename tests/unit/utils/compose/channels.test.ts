import { describe, expect, it } from 'vitest';
import { channelTags, readChannels, tagNames, writeChannels } from '@/utils/compose/channels.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';

const SETTINGS = {
  ...defaultSettings(),
  accounts: {
    US: {
      ids: [
        { tag: 'one-20', name: 'YouTube' },
        { tag: 'two-20', name: 'Instagram' },
      ],
      default: null,
    },
    DE: { ids: [{ tag: 'eins-21', name: 'YouTube' }], default: null },
  },
};

describe('channels', () => {
  it('come back as they were kept', () => {
    const first = readChannels(null);
    const kept = {
      ...first,
      channels: [{ ...first.last, name: 'Main channel', countries: ['DE' as const] }],
      own: { pl: 'Moje słowa' },
      name: 'Mirelle',
    };
    expect(readChannels(writeChannels(kept))).toEqual(kept);
  });

  it('of version 1 are read', () => {
    const stored =
      '{"version":1,"channels":[{"name":"Insta","platform":"instagram","layout":"stacked","titles":30,"countries":null,"tagName":"Instagram","sentence":"Danke!","labels":"always"}],"last":{"name":"","platform":"x","layout":"line","titles":null,"countries":["US"],"tagName":"","sentence":"","labels":"auto"},"own":{},"name":""}';
    const { channels, last } = readChannels(stored);
    expect(channels).toMatchObject([{ name: 'Insta', platform: 'instagram', sentence: 'Danke!' }]);
    expect(last).toMatchObject({ platform: 'x', countries: ['US'], titles: null });
  });

  it.each(['', 'null', '{', '{"version":9}', '[]'])('begin anew after %j', (stored) => {
    expect(readChannels(stored)).toEqual(readChannels(null));
  });

  it('carry the tags of their name, else those that are chosen everywhere', () => {
    expect(channelTags(SETTINGS, ['US', 'DE', 'FR'], 'Instagram')).toEqual({
      US: 'two-20',
      DE: 'eins-21',
    });
    expect(channelTags(SETTINGS, ['US', 'DE'], '')).toEqual({ US: 'one-20', DE: 'eins-21' });
    expect(tagNames(SETTINGS)).toEqual(['Instagram', 'YouTube']);
  });
});
