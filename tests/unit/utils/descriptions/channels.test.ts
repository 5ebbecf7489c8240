import { describe, expect, it } from 'vitest';
import { channelTags, tagNames } from '@/utils/descriptions/channels.ts';
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
  it('carry the tags of their name, else those that are chosen everywhere', () => {
    expect(channelTags(SETTINGS, ['US', 'DE', 'FR'], 'Instagram')).toEqual({
      US: 'two-20',
      DE: 'eins-21',
    });
    expect(channelTags(SETTINGS, ['US', 'DE'], '')).toEqual({ US: 'one-20', DE: 'eins-21' });
    expect(tagNames(SETTINGS)).toEqual(['Instagram', 'YouTube']);
  });
});
