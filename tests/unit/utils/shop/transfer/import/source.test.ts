// @vitest-environment jsdom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedColumnWords } from '@/tests/unit/shipped.ts';
import type { Candidate } from '@/utils/shop/transfer/import/candidate.ts';
import { decode, guessEncoding } from '@/utils/shop/transfer/import/decode.ts';
import { readSource } from '@/utils/shop/transfer/import/source.ts';
import { tableCandidates } from '@/utils/shop/transfer/import/table-candidates.ts';

const said = (candidates: readonly Candidate[]) =>
  candidates.map(({ row, wrong }) =>
    row
      ? [
          row.marketplace,
          row.asin,
          row.title ?? row.ownTitle,
          row.paths.map((p) => p.join('/')).join('|'),
        ]
      : wrong,
  );

function table(text: string, home: 'US' | null = 'US') {
  const source = readSource(text, home, shippedColumnWords());
  if (source.kind !== 'table') throw new Error(source.kind);
  const { rows, columns, header } = source;
  return { source, said: said(tableCandidates(rows, columns, header, '›', home, false)) };
}

describe('a table', () => {
  it.each([
    [
      'named columns in any order',
      'Category,Title,Link\nMakeup › Lips,Red,https://www.amazon.de/dp/B0TESTAAA1',
      [['DE', 'B0TESTAAA1', 'Red', 'Makeup/Lips']],
    ],
    [
      'semicolons and German names',
      'Titel;Marktplatz;ASIN;Kategorie\nRot;DE;B0TESTAAA1;Lippen',
      [['DE', 'B0TESTAAA1', 'Rot', 'Lippen']],
    ],
    [
      'tabs',
      'name\turl\nRed\thttps://amazon.co.jp/dp/B0TESTAAA1',
      [['JP', 'B0TESTAAA1', 'Red', '']],
    ],
    [
      'no header: known by what is in it',
      'B0TESTAAA1|Red lipstick\nB0TESTAAA2|Blue bottle',
      [
        ['US', 'B0TESTAAA1', 'Red lipstick', ''],
        ['US', 'B0TESTAAA2', 'Blue bottle', ''],
      ],
    ],
    [
      'quotes, commas and line breaks in cells',
      'title,link\n"Red, ""matte""\nlong",https://www.amazon.com/dp/B0TESTAAA1',
      [['US', 'B0TESTAAA1', 'Red, "matte"\nlong', '']],
    ],
    [
      'ragged rows',
      'title,link,note\nRed,https://www.amazon.com/dp/B0TESTAAA1\nBlue,https://www.amazon.com/dp/B0TESTAAA2,n\nx,y,z,4,5',
      [['US', 'B0TESTAAA1', 'Red', ''], ['US', 'B0TESTAAA2', 'Blue', ''], 'no-product'],
    ],
    [
      'several categories in a cell',
      'title,link,category\nRed,https://www.amazon.com/dp/B0TESTAAA1,"A › B\nC"',
      [['US', 'B0TESTAAA1', 'Red', 'A/B|C']],
    ],
    ['short links', 'title,link\nRed,https://amzn.to/3abcDEF', ['short-link']],
  ])('%s', (_, text, expected) => {
    expect(table(text).said).toEqual(expected);
  });

  it('without a marketplace and a home one', () => {
    expect(table('asin,title\nB0TESTAAA1,Red', null).said).toEqual(['no-marketplace']);
  });

  it('keeps the numbers of the lines', () => {
    const { source } = table('title,link\nRed,https://www.amazon.com/dp/B0TESTAAA1\nNone,x');
    const found = tableCandidates(source.rows, source.columns, source.header, '›', 'US', false);
    expect(found.map(({ at }) => at)).toEqual([2, 3]);
  });
});

describe('other sources', () => {
  it('finds links in any text, each once', () => {
    const text = `Watch (https://www.amazon.de/dp/B0TESTAAA1/ref=x?tag=her-21). Also [this](https://amazon.com/gp/product/B0TESTAAA2), これhttps://www.amazon.co.jp/dp/B0TESTAAA3です
    amazon.co.uk/dp/B0TESTAAA4, https://amzn.to/xyz and https://example.com/dp/B0TESTAAA5
    B0TESTAAA6 https://www.amazon.de/dp/B0TESTAAA1/ref=x?tag=her-21`;
    const source = readSource(text, 'US', shippedColumnWords());
    expect(source.kind === 'text' && said(source.candidates)).toEqual([
      ['DE', 'B0TESTAAA1', null, ''],
      ['US', 'B0TESTAAA2', null, ''],
      ['JP', 'B0TESTAAA3', null, ''],
      ['UK', 'B0TESTAAA4', null, ''],
      'short-link',
      ['US', 'B0TESTAAA6', null, ''],
    ]);
  });

  it('reads a bookmarks file: folders are categories, nothing runs', () => {
    const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bar</H3>
  <DL><p>
    <DT><H3>Makeup</H3>
    <DL><p>
      <DT><A HREF="https://www.amazon.com/dp/B0TESTAAA1" ADD_DATE="1700000000">Red &amp; <img src=x onerror="window.ran = true"></A>
      <DT><A HREF="https://example.com/">Else</A>
      <DT><H3>Lips</H3>
      <DL><p><DT><A HREF="https://www.amazon.de/dp/B0TESTAAA2">Balm</A></DL><p>
    </DL><p>
  </DL><p>
</DL><p>`;
    const source = readSource(html, null, shippedColumnWords());
    expect(source.kind === 'bookmarks' && said(source.candidates)).toEqual([
      ['US', 'B0TESTAAA1', 'Red &', 'Makeup'],
      ['DE', 'B0TESTAAA2', 'Balm', 'Makeup/Lips'],
    ]);
    expect(source.kind === 'bookmarks' && source.candidates[0]?.row?.savedAt).toBe(
      1_700_000_000_000,
    );
    expect('ran' in window).toBe(false);
  });

  it('knows a backup, also one that it cannot read', () => {
    const reading = readSource(
      '{"format":"linkshelf-backup","version":9}',
      null,
      shippedColumnWords(),
    );
    expect(reading).toEqual({ kind: 'backup', text: expect.stringContaining('linkshelf-backup') });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        readSource(text, 'US', shippedColumnWords());
      }),
      { numRuns: 300 },
    );
  });
});

describe('guessEncoding', () => {
  const bytes = (...all: number[]) => new Uint8Array(all);
  it.each([
    ['utf-8', new TextEncoder().encode('Crème für alle, リップ'), 'Crème für alle, リップ'],
    [
      'windows-1252',
      bytes(...new TextEncoder().encode('The very best '), 0x43, 0x72, 0xe8, 0x6d, 0x65),
      'The very best Crème',
    ],
    ['utf-16le', bytes(0xff, 0xfe, 0x41, 0, 0x42, 0), 'AB'],
    ['utf-16be', bytes(0, 0x41, 0, 0x42, 0, 0x43, 0, 0x44), 'ABCD'],
    ['shift_jis', bytes(0x83, 0x8a, 0x83, 0x62, 0x83, 0x76), 'リップ'],
    ['gb18030', bytes(0xd6, 0xd0, 0xb9, 0xfa, 0xc6, 0xb7, 0xc5, 0xc6), '中国品牌'],
  ] as const)('%s', (encoding, given, text) => {
    expect(guessEncoding(given)).toBe(encoding);
    expect(decode(given, encoding)).toBe(text);
  });
});
