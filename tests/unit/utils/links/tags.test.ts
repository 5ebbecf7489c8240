import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTag, placeTags, splitTags } from '@/utils/links/tags.ts';
import { MARKETPLACES } from '@/utils/marketplaces/table.ts';

describe('checkTag', () => {
  it.each([
    ['name-20', 'US'],
    ['my_name0a-21', 'DE'],
    ['x-22', 'JP'],
    ['anything', 'ZA'],
  ] as const)('takes %s for %s', (tag, code) => {
    expect(checkTag(tag, code)).toEqual({ ok: true, warning: null });
  });

  it.each([
    ['name-20', 'UK', '-21'],
    ['name', 'US', '-20'],
    ['name-2', 'US', '-20'],
  ] as const)('warns of the ending of %s in %s', (tag, code, expected) => {
    expect(checkTag(tag, code)).toEqual({ ok: true, warning: { reason: 'suffix', expected } });
  });

  it.each([
    ['', 'empty'],
    ['na me-20', 'characters'],
    [' name-20', 'characters'],
    ['näme-20', 'characters'],
    ['name-20&tag=other-20', 'characters'],
    ['name-20\n', 'characters'],
    [`${'n'.repeat(62)}-20`, 'length'],
  ])('refuses %j: %s', (tag, reason) => {
    expect(checkTag(tag, 'US')).toEqual({ ok: false, reason });
  });
});

describe('splitTags', () => {
  it.each([
    ['', []],
    ['  name-20 ', ['name-20']],
    ['name', ['name']],
    ['my name', ['my name']],
    [
      'name-20, name-21;name-22\nother-20\tlast-20',
      ['name-20', 'name-21', 'name-22', 'other-20', 'last-20'],
    ],
    ['UK: name-21', ['name-21']],
    ['Your tracking ids are name-20 and name-21', ['name-20', 'name-21']],
  ])('%j', (text, tags) => {
    expect(splitTags(text)).toEqual(tags);
  });
});

describe('placeTags', () => {
  const twenties = ['US', 'CA', 'BR', 'MX'];
  const bySuffix21 = MARKETPLACES.filter(({ tagSuffix }) => tagSuffix === '-21').map(
    ({ code }) => code,
  );
  it.each([
    ['an ending that several share', 'name-20', [['name-20', twenties]]],
    ['an ending of one', 'name-23', [['name-23', ['CN']]]],
    ['no ending', 'name', [['name', []]]],
    ['nothing', ' \n', []],
    [
      'codes before',
      'UK: a-21, DE: b-21',
      [
        ['a-21', ['UK']],
        ['b-21', ['DE']],
      ],
    ],
    [
      'codes after',
      'a-21 (UK), b-21 (DE)',
      [
        ['a-21', ['UK']],
        ['b-21', ['DE']],
      ],
    ],
    [
      'codes in lower case',
      'uk=a-21\nde=b-21\nin=c-21',
      [
        ['a-21', ['UK']],
        ['b-21', ['DE']],
        ['c-21', ['IN']],
      ],
    ],
    [
      'other codes',
      'GB a-21\nUSA b-20',
      [
        ['a-21', ['UK']],
        ['b-20', ['US']],
      ],
    ],
    [
      'hosts',
      'amazon.fr a-21\nwww.amazon.co.jp b-22',
      [
        ['a-21', ['FR']],
        ['b-22', ['JP']],
      ],
    ],
    [
      'names',
      'United Kingdom\ta-21\nGermany\tb-21',
      [
        ['a-21', ['UK']],
        ['b-21', ['DE']],
      ],
    ],
    [
      'native names',
      'Deutschland b-21; España: c-21',
      [
        ['b-21', ['DE']],
        ['c-21', ['ES']],
      ],
    ],
    [
      'one line without commas',
      'a-21 UK b-21 DE',
      [
        ['a-21', ['UK']],
        ['b-21', ['DE']],
      ],
    ],
    [
      'one line, codes first',
      'UK a-21 DE b-21',
      [
        ['a-21', ['UK']],
        ['b-21', ['DE']],
      ],
    ],
    [
      'headings',
      'Germany:\na-21\nb-21\nFrance:\nc-21',
      [
        ['a-21', ['DE']],
        ['b-21', ['DE']],
        ['c-21', ['FR']],
      ],
    ],
    [
      'a country with a colon is that of what follows',
      'annayt-21 UK: annauk-21',
      [
        ['annayt-21', bySuffix21],
        ['annauk-21', ['UK']],
      ],
    ],
    [
      'a name between country and id',
      'UK YouTube: a-21 DE Blog = b-21',
      [
        ['a-21', ['UK']],
        ['b-21', ['DE']],
      ],
    ],
    ['a code against the ending', 'UK: name-20', [['name-20', ['UK']]]],
    ['words that are no codes', 'used in a-23', [['a-23', ['CN']]]],
    ['bad characters', 'näme-23', [['näme-23', ['CN']]]],
  ])('%s', (_, text, expected) => {
    expect(placeTags(text).map(({ tag, codes }) => [tag, codes])).toEqual(expected);
  });

  it.each([
    ['YouTube: annayt-20', ['YouTube']],
    ['YouTube: annayt-20, Blog – annablog-20', ['YouTube', 'Blog']],
    ['My live channel\tannalive-20', ['My live channel']],
    ['YouTube UK: annayt-21', ['YouTube']],
    ['UK YouTube: annayt-21', ['YouTube']],
    ['a-20 Blog: b-20', ['', 'Blog']],
    ['annayt-21 UK: annauk-21', ['', '']],
    ['Tracking ID: name-20', ['']],
    ['Your tracking ids are: name-20 and name-21', ['', '']],
    ['used in a-23', ['']],
    ['This is what they gave me: a-20', ['']],
  ])('reads the names in %j', (text, names) => {
    expect(placeTags(text).map(({ name }) => name)).toEqual(names);
  });

  it('takes of a link its id and the country of its host, and never a part of it as a name', () => {
    const list =
      'https://www.amazon.de/dp/B0DEMOLIP3?tag=glow-21\nYouTube: amazon.co.uk/?ref=a,b&tag=glow-21; mine-23 https://blog.example/?tag=new-23';
    expect(placeTags(list)).toEqual([
      { tag: 'glow-21', name: '', codes: ['DE'] },
      { tag: 'glow-21', name: 'YouTube', codes: ['UK'] },
      { tag: 'mine-23', name: '', codes: ['CN'] },
      { tag: 'new-23', name: '', codes: ['CN'] },
    ]);
  });

  it('names links that show no id', () => {
    expect(placeTags('https://amzn.to/3abc\nwww.amazon.de/dp/B0DEMOLIP3')).toEqual([
      { tag: 'https://amzn.to/3abc', name: '', codes: [], link: 'short' },
      { tag: 'www.amazon.de/dp/B0DEMOLIP3', name: '', codes: [], link: 'none' },
    ]);
  });

  it('puts an id to every marketplace whose ending it has', () => {
    for (const { code, tagSuffix } of MARKETPLACES) {
      if (tagSuffix) expect(placeTags(`name${tagSuffix}`)[0]?.codes).toContain(code);
    }
  });

  it('loses no id of any text, and invents none', () => {
    const word = fc.oneof(
      fc.constantFrom('a-20', 'b-21', 'UK', 'Germany', ',', '\n', ':', '(', ')'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word), (parts) => {
        const text = parts.join(' ');
        expect(placeTags(text).map((each) => each.tag)).toEqual(splitTags(text));
      }),
    );
  });
});
