// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { shippedColumnWords } from '@/tests/unit/shipped.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { decode, guessEncoding } from '@/utils/shop/transfer/import/decode.ts';
import { readRichPaste } from '@/utils/shop/transfer/import/rich-paste.ts';
import { readSource } from '@/utils/shop/transfer/import/source.ts';
import { tableCandidates } from '@/utils/shop/transfer/import/table-candidates.ts';

/** What an import makes of a text: of each product marketplace, ASIN, title, paths, day and note; what is wrong with others. */
function imported(text: string, home: MarketplaceCode | null = 'US') {
  const source = readSource(text, home, shippedColumnWords());
  if (source.kind === 'backup') throw new Error('a backup');
  const candidates =
    source.kind === 'table'
      ? tableCandidates(
          source.rows,
          source.columns,
          source.header,
          source.form.separator,
          home,
          false,
          source.form,
        )
      : source.candidates;
  return candidates.map(({ row, wrong }) => {
    if (!row) return wrong;
    const paths = row.paths.map((path) => path.join(' › ')).join(' | ');
    const day = row.savedAt && new Date(row.savedAt).toISOString().slice(0, 10);
    return [`${row.marketplace} ${row.asin}`, row.title, paths, day, row.note];
  });
}

const A = 'https://www.amazon.com/dp/B0TESTAAA1';
const B = 'https://www.amazon.de/dp/B0TESTAAA2';
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('an import never invents a product', () => {
  it.each([
    ['telephone numbers', 'Who,Tel,Memo\nEve,5551234567,x\nUwe,5550000001,y'],
    ['order numbers called ISBN', 'isbn,what\n1234567890,x\n1111111111,y\n2223334445,z'],
    ['moments', 'when;what\n1728576752;a\n1728576753;b'],
    [
      'one that happens to be an ISBN, in a column of others',
      'id,what\n0439023483,a\n5550000000,b',
    ],
    ['zeros', 'asin,title\n0000000000,x'],
  ])('%s', (_, text) => {
    expect(imported(text).filter((each) => typeof each !== 'string')).toEqual([]);
  });

  it('reads books by what is left of their numbers', () => {
    const text =
      'ISBN,Title\n="0141439513",One\n141439513,Two\n0-14-143951-3,Three\n978-0-14-143951-8,Four\n979-8-88645-174-1,Five\n080442957X,Six';
    expect(imported(text)).toEqual([
      ...['One', 'Two', 'Three', 'Four'].map((title) => ['US 0141439513', title, '', null, null]),
      'no-product',
      ['US 080442957X', 'Six', '', null, null],
    ]);
  });

  it.each([
    ['Alemania', 'DE'],
    ['Vereinigtes Königreich', 'UK'],
    ['amazon.co.jp', 'JP'],
    ['https://www.amazon.it/', 'IT'],
    ['Amazon India', 'IN'],
    ['gb', 'UK'],
    ['USA', 'US'],
  ])('understands the country %j', (country, code) => {
    expect(imported(`asin,title,country\nB0TESTAAA1,x,${country}`)).toEqual([
      [`${code} B0TESTAAA1`, 'x', '', null, null],
    ]);
  });

  it('says which country it does not understand', () => {
    expect(imported('asin,title,country\nB0TESTAAA1,x,Atlantis')).toEqual(['unknown-marketplace']);
  });
});

describe('known exports', () => {
  it.each([
    [
      'Pocket as a table',
      `title,url,time_added,tags,status\nRed,${A}?tag=x-20,1700000000,lips|red,unread\nElse,https://example.org,1,,unread`,
      [['US B0TESTAAA1', 'Red', 'lips | red', '2023-11-14', null], 'no-product'],
    ],
    [
      'Pocket as a page',
      `<!DOCTYPE html><title>Pocket Export</title><h1>Unread</h1><ul><li><a href="${A}" time_added="1700000000" tags="lips,red">Red</a></li><li><a href="https://example.org">E</a></ul>`,
      [['US B0TESTAAA1', 'Red', 'lips | red', '2023-11-14', null]],
    ],
    [
      'Instapaper',
      `URL,Title,Selection,Folder,Timestamp\n${A},Red,Nice,Unread,1700000000\n${B},Blau,,Gifts,1700000000`,
      [
        ['US B0TESTAAA1', 'Red', '', '2023-11-14', 'Nice'],
        ['DE B0TESTAAA2', 'Blau', 'Gifts', '2023-11-14', null],
      ],
    ],
    [
      'Raindrop',
      `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Red,mine,long,${A},Home / Desk,"a, b",2024-02-03T10:00:00.000Z,,,false\n2,Blau,,,${B},Unsorted,,2024-02-03T10:00:00.000Z,,,true`,
      [
        ['US B0TESTAAA1', 'Red', 'Home › Desk', '2024-02-03', 'mine'],
        ['DE B0TESTAAA2', 'Blau', '', '2024-02-03', null],
      ],
    ],
    [
      'Goodreads',
      'Book Id,Title,Author,ISBN,ISBN13,Bookshelves,Date Added,Exclusive Shelf,Private Notes\n7187623980,One,Ann,"=""0141439513""","=""9780141439518""","to-read, gifts",2024/02/03,to-read,hm\n2,Two,Bob,"=""""","=""9780141439518""",,2024/02/03,read,\n3,Three,Cy,"=""""","=""""",,2024/02/03,read,',
      [
        ['US 0141439513', 'One', 'gifts', '2024-02-03', 'hm'],
        ['US 0141439513', 'Two', '', '2024-02-03', null],
        'no-product',
      ],
    ],
    [
      'Karakeep',
      JSON.stringify({
        bookmarks: [
          {
            createdAt: 1700000000,
            title: 'Red',
            tags: ['lips'],
            content: { type: 'link', url: A },
            note: 'mine',
          },
          {
            createdAt: 1700000000,
            title: null,
            tags: [],
            content: { type: 'link', url: B, title: 'Blau' },
            lists: ['l2'],
          },
          { createdAt: 1, title: 'E', tags: [], content: { type: 'text', text: 'x' }, note: null },
        ],
        lists: [
          { id: 'l1', name: 'Home' },
          { id: 'l2', name: 'Desk', parentId: 'l1' },
        ],
      }),
      [
        ['US B0TESTAAA1', 'Red', 'lips', '2023-11-14', 'mine'],
        ['DE B0TESTAAA2', 'Blau', 'Home › Desk', '2023-11-14', null],
      ],
    ],
    [
      'Chromium’s own bookmarks',
      JSON.stringify({
        roots: {
          bookmark_bar: {
            id: '1',
            type: 'folder',
            name: 'Bookmarks bar',
            children: [
              {
                id: '9',
                type: 'folder',
                name: 'Gifts',
                children: [
                  { id: '10', type: 'url', name: 'Red', url: A, date_added: '13344473600000000' },
                ],
              },
            ],
          },
        },
      }),
      [['US B0TESTAAA1', 'Red', 'Gifts', '2023-11-14', null]],
    ],
    [
      'bookmarks with notes and tags',
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><H3>Gifts</H3><DL><p><DT><A HREF="${A}" ADD_DATE="1700000000000000" TAGS="lips,red">Red</A><DD>For Ann\n<DT><A HREF="${B}">Blau</A></DL><p></DL><p>`,
      [
        ['US B0TESTAAA1', 'Red', 'Gifts | lips | red', '2023-11-14', 'For Ann'],
        ['DE B0TESTAAA2', 'Blau', 'Gifts', null, null],
      ],
    ],
    [
      'Google Takeout’s saved lists',
      `Title,Note,URL,Tags,Comment\nRed,mine,${A},,\n`,
      [['US B0TESTAAA1', 'Red', '', null, 'mine']],
    ],
    [
      'a spreadsheet that names its delimiter',
      `\ufeffsep=;\r\nTitel;Link\r\nRot;${B}\r\n`,
      [['DE B0TESTAAA2', 'Rot', '', null, null]],
    ],
    [
      'a spreadsheet with a title above',
      `My favourites,,\n,,\nTitle,Link,Price\nRed,${A},"1,99"\n`,
      [['US B0TESTAAA1', 'Red', '', null, null]],
    ],
    [
      'formulas for links',
      `Link;Nr\n"=HYPERLINK(""${A}"";""Red"")";1\n`,
      [['US B0TESTAAA1', 'Red', '', null, null]],
    ],
    [
      'names in another language: by what is in them',
      `Popis,Kam\nČervená rtěnka,${A}\nModrá láhev,${B}`,
      [
        ['US B0TESTAAA1', 'Červená rtěnka', '', null, null],
        ['DE B0TESTAAA2', 'Modrá láhev', '', null, null],
      ],
    ],
    [
      'shorteners beside the targets',
      `Short URL,Goes to,Name\nhttps://bit.ly/a,${A},Red\nhttps://bit.ly/b,${B},Blau`,
      [
        ['US B0TESTAAA1', 'Red', '', null, null],
        ['DE B0TESTAAA2', 'Blau', '', null, null],
      ],
    ],
    [
      'a redirect that has the address in clear',
      `<p><a href="https://example.org/out?to=https%3A%2F%2Fwww.amazon.com%2Fdp%2FB0TESTAAA1">Red</a></p>`,
      [['US B0TESTAAA1', 'Red', '', null, null]],
    ],
  ])('%s', (_, text, expected) => {
    expect(imported(text)).toEqual(expected);
  });

  it('takes what a spreadsheet has on the clipboard behind its words', () => {
    const html = `<table><tr><td>Name</td><td>Where</td></tr><tr><td>Red</td><td><a href="${A}">here</a></td></tr><tr><td data-sheets-hyperlink="${B}">Blau</td><td></td></tr></table>`;
    const rich = readRichPaste(html, 'Name\tWhere\nRed\there\nBlau\t');
    expect(rich).toContain(A);
    expect(rich).toContain(B);
    expect(readRichPaste(html, `${A} ${B}`)).toBeNull();
    expect(readRichPaste('<p>Hello</p>', 'Hello')).toBeNull();
  });
});

describe('dates and separators', () => {
  it.each([
    ['2024-05-01', '2024-05-01'],
    ['01.05.2024', '2024-05-01'],
    ['1/5/2024', '2024-05-01'],
    ['5/1/24 3:04 PM', '2024-01-05'],
    ['2024年5月1日', '2024-05-01'],
    ['1 May 2024', '2024-05-01'],
    ['May 1st, 2024', '2024-05-01'],
    ['1. Mai 2024', '2024-05-01'],
    ['1 de mayo de 2024', '2024-05-01'],
    ['1 mai 2024', '2024-05-01'],
    ['45413', '2024-05-01'],
    ['1714521600', '2024-05-01'],
    ['1714521600000', '2024-05-01'],
    ['1714521600000000', '2024-05-01'],
    ['31.02.2024', null],
    ['soon', null],
    ['9999999999999999999', null],
    ['0001-01-01', null],
  ])('reads %j', (date, expected) => {
    expect(imported(`title;link;date\nRed;${A};${date}`)).toEqual([
      ['US B0TESTAAA1', 'Red', '', expected, null],
    ]);
  });

  it('finds from the column whether the month stands first', () => {
    const days = imported(`link,title,date\n${A},x,05/04/2024\n${B},y,05/31/2024`);
    expect(days.map((each) => each?.[3])).toEqual(['2024-05-04', '2024-05-31']);
  });

  it.each([
    ['A > B', 'A › B'],
    ['A / B', 'A › B'],
    ['A | B', 'A › B'],
    ['A » B; C', 'A › B | C'],
    ['Hair/Body', 'Hair/Body'],
    ['AC\\DC', 'AC\\DC'],
  ])('finds how the names of %j are parted', (category, expected) => {
    const [found] = imported(`title,link,category\nRed,${A},${category}`);
    expect(found?.[2]).toBe(expected);
  });
});

describe('the separator of categories', () => {
  const pathsOf = (cells: string[], known: string[] = []) => {
    const rows = cells.map(
      (cell, at) => `Thing,https://www.amazon.com/dp/B0TESTAA${10 + at},${cell}`,
    );
    const source = readSource(
      ['title,link,category', ...rows].join('\n'),
      'US',
      shippedColumnWords(),
      known,
    );
    if (source.kind !== 'table') throw new Error('no table');
    const { columns, header, form } = source;
    const all = tableCandidates(source.rows, columns, header, form.separator, 'US', false, form);
    return all.map(({ row }) => row?.paths.map((path) => path.join(' › ')).join(' | '));
  };

  it.each([
    ['with blanks', ['Küche > Flaschen', 'Küche > Töpfe'], ['Küche › Flaschen', 'Küche › Töpfe']],
    ['without', ['Küche>Flaschen', 'Küche'], ['Küche › Flaschen', 'Küche']],
    [
      'a slash with two below one',
      ['Makeup/Lips', 'Makeup/Eyes'],
      ['Makeup › Lips', 'Makeup › Eyes'],
    ],
    ['a slash with the one above', ['Makeup/Lips', 'Makeup'], ['Makeup › Lips', 'Makeup']],
    ['a slash nearly everywhere', ['A1/Aa', 'B1/Bb', 'C1/Cc'], ['A1 › Aa', 'B1 › Bb', 'C1 › Cc']],
    ['a slash in names', ['Bed/Bath', 'Kitchen', 'Garden'], ['Bed/Bath', 'Kitchen', 'Garden']],
    ['fractions and short forms', ['1/2', '1/4', 'w/o', 'w/e'], ['1/2', '1/4', 'w/o', 'w/e']],
    ['a backslash', ['Heim\\Licht', 'Heim\\Holz'], ['Heim › Licht', 'Heim › Holz']],
    ['two in one column', ['A > B', 'C > D', 'E » F'], ['A › B', 'C › D', 'E › F']],
  ])('%s', (_, cells, expected) => {
    expect(pathsOf(cells)).toEqual(expected);
  });

  it('a slash behind a category of the shop', () => {
    expect(pathsOf(['Küche > Flaschen', 'Makeup/Lips'], ['Makeup', 'Lips'])).toEqual([
      'Küche › Flaschen',
      'Makeup › Lips',
    ]);
    expect(pathsOf(['Küche > Flaschen', 'Makeup/Lips'])).toEqual([
      'Küche › Flaschen',
      'Makeup/Lips',
    ]);
  });
});

it('a bare ASIN in the column of links is a product of the marketplace at home', () => {
  expect(imported('title,link\nRed,B0TESTAAA1\nBook,978-0-14-312774-1')).toEqual([
    ['US B0TESTAAA1', 'Red', '', null, null],
    ['US 0143127748', 'Book', '', null, null],
  ]);
});

describe('guessEncoding', () => {
  it.each([
    ['windows-1250', 'Zażółć gęślą jaźń', 'Za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9 ja\x9f\xf1'],
    ['windows-1254', 'Yağmurluk, ışık', 'Ya\xf0murluk, \xfd\xfe\xfdk'],
    ['windows-1251', 'Красная помада', '\xca\xf0\xe0\xf1\xed\xe0\xff \xef\xee\xec\xe0\xe4\xe0'],
    ['windows-1256', 'أحمر شفاه', '\xc3\xcd\xe3\xd1 \xd4\xdd\xc7\xe5'],
    ['windows-1252', 'Größe “fein”', 'Gr\xf6\xdfe \x93fein\x94'],
    ['macintosh', 'Größe für Möbel', 'Gr\x9a\xa7e f\x9fr M\x9abel'],
    ['shift_jis', '口紅リップ', '\x8c\xfb\x8dg\x83\x8a\x83b\x83v'],
    ['gb18030', '中国品牌口红', '\xd6\xd0\xb9\xfa\xc6\xb7\xc5\xc6\xbf\xda\xba\xec'],
    ['utf-8', 'Crème für \ufffd alle', 'Cr\xc3\xa8me f\xc3\xbcr \xc3 alle'],
  ] as const)('%s', (encoding, text, raw) => {
    const table = bytes(`title,link\n${raw},${A}\n`);
    expect(guessEncoding(table)).toBe(encoding);
    expect(decode(table, encoding)).toContain(text);
  });

  it('looks where the first letter beyond ASCII stands', () => {
    const far = bytes(`${'plain\n'.repeat(20_000)}Gr\xf6\xdfe\n`);
    expect(guessEncoding(far)).toBe('windows-1252');
  });
});
