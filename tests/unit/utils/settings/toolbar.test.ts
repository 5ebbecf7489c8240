import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { readToolbarSettings, toolbarSettings } from '@/utils/settings/toolbar.ts';

describe('what the toolbar reads at the start of a page', () => {
  it('is what the settings say', () => {
    const settings = defaultSettings();
    settings.bar = { place: 'top', collapsed: true, hidden: true };
    settings.off = ['CN', 'JP'];
    const stored: unknown = JSON.parse(JSON.stringify(toolbarSettings(settings)));
    expect(readToolbarSettings(stored)).toEqual({ ...settings.bar, off: ['CN', 'JP'] });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'top'],
    ['other types', { place: 'left', collapsed: 'yes', hidden: 1, off: 'CN' }],
    ['unknown marketplaces', { off: ['SE', 'XX', 7, null] }],
  ])('is as for a new user where it finds %s', (_, stored) => {
    expect(readToolbarSettings(stored)).toEqual(toolbarSettings(defaultSettings()));
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(['top', 'bottom']).toContain(readToolbarSettings(stored).place);
      }),
    );
  });
});
