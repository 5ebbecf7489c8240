import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from '@/utils/links/find-links.ts';

/** Links as texts have them; none of them ends in a way that a text could go on. */
const LINKS = [
  'https://www.amazon.com/dp/B0TESTAAA1?tag=other-20',
  'https://www.amazon.com/Red-Lipstick/dp/B0TESTAAA1/ref=sr_1_1?th=1&psc=1&tag=other-20',
  'https://www.amazon.de/Größe/dp/B0TESTAAA2?keywords=größe&tag=other-21',
  'https://www.amazon.co.jp/【限定】水筒（500ml）/dp/B0TESTAAA1?tag=other-22',
  'https://www.amazon.co.jp/s?k=水筒&tag=other-22',
  'https://www.amazon.com/Red-|-Blue,-Green-(2-Pack)/dp/B0TESTAAA1?tag=other-20',
  'https://www.amazon.com/s?k=lipstick&rh=n%3A11058281&tag=other-20',
  'https://www.amazon.com/s?rh=n:1055398,p_89:Bosch&tag=other-20',
  'https://www.amazon.com/dp/B0TESTAAA1?sprefix=lip,aps,133&tag=other-20',
  'https://www.amazon.com/dp/B0TESTAAA1&tag=other-20',
  'https://www.amazon.de/dp/B0TESTAAA1%3FSubscriptionId%3DX%26tag%3Dother-21',
  'https://www.amazon.fr/gp/product/B0TESTAAA3',
  'https://www.amazon.in/dp/B0TESTAAA3',
  'HTTPS://WWW.AMAZON.COM/DP/B0TESTAAA1?TAG=OTHER-20',
  '//www.amazon.com/dp/B0TESTAAA2?tag=other-20',
  'amazon.co.uk/dp/B0TESTAAA3?tag=other-21',
  'http://amzn.com/B0TESTAAA1/tag=other-20',
  'https://amzn.to/3abcDEF',
  'https://amzn.in/d/0ez3DsK2',
] as const;

/** What stands between links and around them, in every format. None ends like a word or an address. */
const BETWEEN = [
  ...[' ', '\n', '\r\n', '\t', '\u00a0', '\u3000', '\u200b', ' | ', '|', ',', ', ', ';', '; '],
  ...[')', '(', ')(', '](', ')[US2](', '),[US](', '[', ']', '{', '}', '}{', '<', '>', '><'],
  ...['"', "'", '","', '":"', '\\"', '\\n', '\\r\\n', '\\t', '\\u003c', '\\u0022', '`', '```\n'],
  ...['<a href="', '">x</a>', '<br>', '<br/>', '</p><p>', '<!-- ', ' -->', '&nbsp;', '&quot;'],
  ...['&lt;', '&gt;', '&mdash;', '&#8211;', '&#x2022;', '&rarr;', '[url=', ']Red[/url]', '[url]'],
  ...['**', '*', '~~', '\\)', '\\]', '\\}', '\\href{', '}{Red}', '{url:', ',t:1}', '.', '! ', '…'],
  ...[
    '。',
    '、',
    '「',
    '」',
    '（',
    '）',
    '【',
    '】',
    '，',
    '；',
    '！',
    '→',
    '·',
    '•',
    '«',
    '»',
    '“',
    '”',
  ],
  ...[
    'です',
    'を見る',
    '그리고',
    '和',
    ' и ',
    'и',
    ' و',
    '🙂',
    '👨‍👩‍👧',
    '❤️',
    '१',
    ',Blue,',
    ' Red: ',
  ],
] as const;

/** A bare or relative address begins where nothing of a word or a path stands before it. */
const WORD_END = /[\w.@/:\\-]$/;

describe('a text put together of links and anything else', () => {
  const between = fc
    .array(fc.constantFrom(...BETWEEN), { maxLength: 3 })
    .map((each) => each.join(''));
  const parts = fc.array(fc.tuple(between, fc.constantFrom(...LINKS)), {
    minLength: 1,
    maxLength: 6,
  });

  it('gives back exactly those links', () => {
    fc.assert(
      fc.property(parts, between, (given, end) => {
        let text = '';
        const expected: { start: number; end: number }[] = [];
        for (const [before, link] of given) {
          text += before;
          // Of what stands before it, only a link needs no delimiter.
          const glued = text.length === expected.at(-1)?.end;
          if (!/^https?:/i.test(link) && WORD_END.test(text) && !glued) text += ' ';
          expected.push({ start: text.length, end: text.length + link.length });
          text += link;
        }
        text += end;
        const found = findLinks(text).map((each) => text.slice(each.start, each.end));
        expect(found).toEqual(expected.map((each) => text.slice(each.start, each.end)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['HTML', (link: string) => link.replaceAll('&', '&amp;')],
    ['numbers of HTML', (link: string) => link.replaceAll('&', '&#038;')],
    ['JSON', (link: string) => link.replaceAll('/', '\\/')],
    [
      'JSON of a careful writer',
      (link: string) => link.replaceAll('&', '\\u0026').replaceAll('=', '\\u003d'),
    ],
    ['Markdown', (link: string) => link.replace(/[_&*]/g, '\\$&')],
  ])('reads the escapes of %s', (_, escaped) => {
    for (const link of LINKS) {
      const text = `x ${escaped(link)} y`;
      const [found, ...more] = findLinks(text);
      expect(text.slice(found?.start, found?.end)).toBe(escaped(link));
      expect(found?.url.replace(/^https?:\/\//i, '')).toBe(link.replace(/^(?:https?:)?\/\//i, ''));
      expect(more).toEqual([]);
    }
  });
});
