import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSample } from '@/tests/real-pages.ts';
import { findLinks } from '@/utils/links/find-links.ts';

const LINK = 'https://www.amazon.de/dp/B0TESTAAA1?tag=x-21';
const found = (text: string) => findLinks(text).map(({ start, end }) => text.slice(start, end));

/** What stands before and behind an address in the texts that people write. */
const AROUND: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['Get it here: ', ' today'],
  ['(', ')'],
  ['[Bottle](', ')'],
  ['<', '>'],
  ['<a href="', '">x</a>'],
  ["<a href='", "'>x</a>"],
  ['“', '”'],
  ['See ', '.'],
  ['See ', ', and'],
  ['See ', '!'],
  ['See ', ' – yes'],
  ['Bottle: ', '\nLamp'],
  ['*', '*'],
  ['「', '」を見る'],
  ['商品はこちら→', '。'],
  ['(see [this](', ').)'],
  ['رابط: ', ' هنا'],
  ['&lt;', '&gt;'],
];

describe('findLinks', () => {
  it.each(AROUND)('in %j…%j', (before, after) => {
    expect(found(before + LINK + after)).toEqual([LINK]);
  });

  it.each([
    ['two in a line', `a ${LINK} b ${LINK}`, [LINK, LINK]],
    ['without its scheme', 'at amazon.co.uk/dp/B0TESTAAA1, or', ['amazon.co.uk/dp/B0TESTAAA1']],
    ['short ones', 'amzn.to/3abc, a.co/d/1xY.', ['amzn.to/3abc', 'a.co/d/1xY']],
    [
      'Japanese behind it without a space',
      'https://www.amazon.co.jp/dp/B0TESTAAA1です',
      ['https://www.amazon.co.jp/dp/B0TESTAAA1'],
    ],
    [
      'Japanese in its path',
      'https://www.amazon.co.jp/水筒/dp/B0TESTAAA1?th=1です',
      ['https://www.amazon.co.jp/水筒/dp/B0TESTAAA1?th=1'],
    ],
    ['brackets inside', 'https://example.com/a_(b) and', ['https://example.com/a_(b)']],
    ['other sites', 'https://example.com/x?y=1#z', ['https://example.com/x?y=1#z']],
    ['a mail address', 'me@amazon.com/x', []],
    ['a missing space', 'the end.Next', []],
    ['a scheme alone', 'https:// and http://', []],
    ['a host within a word', 'notamazon.com/dp/B0TESTAAA1', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('reads entities of HTML', () => {
    const text = '<a href="https://www.amazon.de/s?k=a&amp;tag=x-21">';
    expect(findLinks(text)[0]?.url).toBe('https://www.amazon.de/s?k=a&tag=x-21');
  });

  it('never throws and never overlaps, whatever the text', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(LINK, 'https://', 'amazon.de/', '(', ')'),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        let last = 0;
        for (const { start, end } of findLinks(parts.join(''))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});

describe.runIf(hasSample())('every real address', () => {
  const lines = hasSample()
    ? readFileSync('../shared/amazon/urls.tsv', 'utf8').trim().split('\n').slice(1)
    : [];
  const urls = lines.map((line) => line.split('\t').find((cell) => /^https?:/.test(cell)) ?? '');

  it('is found in every surrounding with its exact extent', () => {
    const sound = urls.filter(
      (url) => url !== '' && !/[\s"'<>“”«»（）|\\^]|[.,;:!?*_~’…)\]}]$/.test(url),
    );
    expect(sound.length).toBeGreaterThan(700);
    const wrong: string[] = [];
    for (const url of sound) {
      for (const [before, after] of AROUND) {
        // A bracket that an address opens itself is not closed by the text's.
        if (after.startsWith(')') && url.includes('(')) continue;
        const text = before + url + after;
        if (found(text)[0] !== url) wrong.push(`${text} → ${found(text)[0]}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
