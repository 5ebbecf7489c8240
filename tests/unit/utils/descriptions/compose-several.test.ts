import { describe, expect, it } from 'vitest';
import {
  composeCountries,
  composeSeveral,
  splitByTag,
} from '@/utils/descriptions/compose-several.ts';
import type { FormatId } from '@/utils/descriptions/formats.ts';
import { ownFormats } from '@/utils/descriptions/own-format.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';

const SETTINGS: Settings = {
  ...defaultSettings(),
  accounts: {
    US: { ids: [{ tag: 'mine-20', name: '' }], default: null },
    DE: { ids: [{ tag: 'meine-21', name: '' }], default: null },
  },
  templates: [
    { id: 'line', name: 'Line', body: '{{title}} → {{link}}' },
    { id: 'block', name: 'Block', body: '{{title}}\n{{link}}' },
  ],
};
const OWN = ownFormats(SETTINGS.templates);
const LIPSTICK = { marketplace: 'US', asin: 'B0TESTAAA1', title: 'Lipstick', brand: null } as const;
const LAMP = { marketplace: 'DE', asin: 'B0TESTAAA2', title: 'Lampe', brand: null } as const;
const SOCKS = { marketplace: 'IT', asin: 'B0TESTAAA3', title: 'Calzini', brand: null } as const;
const US = 'https://www.amazon.com/dp/B0TESTAAA1?tag=mine-20';
const DE = 'https://www.amazon.de/dp/B0TESTAAA2?tag=meine-21';

describe('two products', () => {
  it.each<[FormatId, string]>([
    ['link', `${US}\n${DE}`],
    ['title-link', `Lipstick\n${US}\n\nLampe\n${DE}`],
    ['markdown', `- [Lipstick](${US})\n- [Lampe](${DE})`],
    ['template:line', `Lipstick → ${US}\nLampe → ${DE}`],
    ['template:block', `Lipstick\n${US}\n\nLampe\n${DE}`],
    ['template:gone', `${US}\n${DE}`],
  ])('as %s', (format, text) => {
    expect(composeSeveral(SETTINGS, OWN, [LIPSTICK, LAMP], format)).toEqual({ text, html: null });
  });

  it('as HTML are a list, as text and as rich text', () => {
    const { text, html } = composeSeveral(SETTINGS, OWN, [LIPSTICK, LAMP], 'html');
    expect(text).toBe(html);
    expect(
      text.match(/<li><a href="[^"]+" rel="sponsored nofollow">[^<]+<\/a><\/li>/g),
    ).toHaveLength(2);
    expect(text.startsWith('<ul>\n')).toBe(true);
  });

  it('leave out what there is no tag for', () => {
    expect(composeSeveral(SETTINGS, OWN, [SOCKS, LIPSTICK, LAMP], 'link').text).toBe(
      `${US}\n${DE}`,
    );
    expect(composeSeveral(SETTINGS, OWN, [SOCKS], 'link').text).toBe('');
  });

  it('without tags only when that is asked for', () => {
    expect(composeSeveral(SETTINGS, OWN, [LIPSTICK, SOCKS], 'link', 'untagged').text).toBe(
      `${US}\nhttps://www.amazon.it/dp/B0TESTAAA3`,
    );
    expect(composeSeveral(SETTINGS, OWN, [LIPSTICK, SOCKS], 'link', 'all').text).toBe(
      'https://www.amazon.com/dp/B0TESTAAA1\nhttps://www.amazon.it/dp/B0TESTAAA3',
    );
  });
});

it('several carry the defaults, whatever was last chosen for one', () => {
  const ids = [
    { tag: 'mine-20', name: '' },
    { tag: 'live-20', name: '' },
  ];
  const settings = {
    ...SETTINGS,
    lastTag: { US: 'live-20' },
    accounts: { ...SETTINGS.accounts, US: { ids, default: null } },
  };
  expect(composeSeveral(settings, OWN, [LIPSTICK, LAMP], 'link').text).toBe(`${US}\n${DE}`);
  expect(composeSeveral(settings, OWN, [LIPSTICK], 'link').text).toBe(
    US.replace('mine-20', 'live-20'),
  );
});

it('one product reads as it does alone', () => {
  expect(composeSeveral(SETTINGS, OWN, [LIPSTICK], 'markdown').text).toBe(`[Lipstick](${US})`);
});

it('knows which products there is no tag for', () => {
  expect(splitByTag(SETTINGS, [SOCKS, LIPSTICK, LAMP])).toEqual({
    tagged: [LIPSTICK, LAMP],
    untagged: [SOCKS],
  });
});

describe('a line for each country', () => {
  it('that there is a tag for', () => {
    const also = { DE: 'B0TESTAAA9', IT: 'B0TESTAAA1' };
    expect(composeCountries(SETTINGS, LIPSTICK, also, 'en')?.text).toBe(
      `United States: ${US}\nGermany: https://www.amazon.de/dp/B0TESTAAA9?tag=meine-21`,
    );
  });

  it('in the reader’s language', () => {
    expect(composeCountries(SETTINGS, LAMP, {}, 'de')?.text).toBe(`Deutschland: ${DE}`);
  });

  it('none, where there is no tag at all', () => {
    expect(composeCountries(SETTINGS, SOCKS, {}, 'en')).toBe(null);
  });
});
