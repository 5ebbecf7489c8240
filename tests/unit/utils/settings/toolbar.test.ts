import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '@/utils/settings/schema.ts';
import { linkTemplateOf, readToolbarSettings } from '@/utils/settings/toolbar.ts';
import { toolbarSettings } from '@/utils/settings/toolbar-copy.ts';

const LINE = { id: 'line', name: 'Video line', body: '{{title}} {{link}}' };

const stored = (settings: ReturnType<typeof defaultSettings>): unknown =>
  JSON.parse(JSON.stringify(toolbarSettings(settings)));

describe('what the toolbar reads at the start of a page', () => {
  it('is what the settings say', () => {
    const settings = defaultSettings();
    settings.bar = { place: 'top', collapsed: true, hidden: true };
    settings.off = ['CN', 'JP'];
    settings.theme = 'dark';
    const read = readToolbarSettings(stored(settings));
    expect(read).toEqual({
      ...settings.bar,
      theme: 'dark',
      off: ['CN', 'JP'],
      channel: '',
      format: 'link',
      template: {},
      links: {},
    });
  });

  it.each([
    ['title-link', 'title_link', {}],
    ['html', 'html', {}],
    ['template:line', 'template', LINE],
    ['template:gone', 'link', {}],
    ['of a later version', 'link', {}],
  ])('has the format in use: %s', (lastFormat, format, template) => {
    const settings = { ...defaultSettings(), templates: [LINE], lastFormat };
    const read = readToolbarSettings(stored(settings));
    expect(read).toMatchObject({ format });
    expect(read.template).toEqual(template);
  });

  it('has the link of the tracking id in use, for every marketplace that has one', () => {
    const settings = defaultSettings();
    const ids = [
      { tag: 'mira-21', name: '' },
      { tag: 'live-21', name: 'Amazon Live' },
    ];
    settings.accounts = { DE: { ids, default: 'mira-21' } };
    settings.lastTag = { DE: 'live-21' };
    settings.oneLink = { tag: 'one-20', marketplaces: ['SE'] };
    settings.link = { ...settings.link, exactVariation: true };
    const read = readToolbarSettings(stored(settings));
    expect(linkTemplateOf(read, 'DE')).toEqual({
      tag: 'live-21',
      name: 'Amazon Live',
      link: 'https://www.amazon.de/dp/XXXXXXXXXX?tag=live-21&th=1&psc=1',
    });
    expect(linkTemplateOf(read, 'SE')?.tag).toBe('one-20');
    expect(linkTemplateOf(read, 'FR')).toBeNull();
  });

  it.each([
    ['is of an earlier version', {}],
    ['has no object', { links: 'none' }],
    ['has a link to another host', { links: { DE: link('https://www.amazon.dev/dp/XXXXXXXXXX') } }],
    ['has a link to no product', { links: { DE: link('https://www.amazon.de/?tag=x-21') } }],
  ])('knows no link where it %s', (_, given) => {
    expect(linkTemplateOf(readToolbarSettings(given), 'DE')).toBeUndefined();
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'top'],
    [
      'other types',
      {
        place: 'left',
        collapsed: 'yes',
        hidden: 1,
        theme: 7,
        off: 'CN',
        format: 7,
        template: null,
      },
    ],
    ['unknown marketplaces', { off: ['SE', 'XX', 7, null] }],
  ])('is as for a new user where it finds %s', (_, given) => {
    const read = readToolbarSettings(given);
    expect({ ...read, links: {} }).toEqual(toolbarSettings(defaultSettings()));
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const read = readToolbarSettings(given);
        expect(['top', 'bottom']).toContain(read.place);
        linkTemplateOf(read, 'DE');
      }),
    );
  });
});

function link(to: string) {
  return { tag: 'x-21', name: '', link: to };
}
