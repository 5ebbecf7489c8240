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

  it('do not carry what was last clicked on the toolbar', () => {
    const clicked = { ...SETTINGS, lastTag: { US: 'two-20' } };
    expect(channelTags(clicked, ['US'], '')).toEqual({ US: 'one-20' });
    const US = { ...SETTINGS.accounts.US, default: 'two-20' };
    const chosen = { ...clicked, lastTag: { US: 'one-20' }, accounts: { US } };
    expect(channelTags(chosen, ['US'], '')).toEqual({ US: 'two-20' });
  });
});
