import { describe, expect, it } from 'vitest';
import { readTextTable, titleColumn } from '@/components/shop/description/text-table.ts';

const LINK = 'https://www.amazon.com/dp/B0TESTAAA1';

describe('readTextTable', () => {
  it.each([
    ['a table of texts', 'a.csv', `Nr,Text\n1,"Look: ${LINK} is fine"\n2,Nothing`, 1, true],
    ['one by its name', 'a.tsv', `Description\tId\n${LINK}\t1`, 0, true],
    ['a list of links', 'a.csv', `Name,Link\nRed,${LINK}`, 1, false],
    ['a text with commas', 'a.txt', `Red, ${LINK}\nBlue, ${LINK}\nEnd, x`, 1, false],
    ['one column in quotes', 'a.csv', `Text\n"Look, ${LINK}\nfine"\n"Bye"`, 0, false],
    [
      'texts, beside a column of links',
      'a.csv',
      `Link,Text\n${LINK},"Look at ${LINK} please"`,
      1,
      true,
    ],
  ])('%s', (_, name, text, column, isCertain) => {
    expect(readTextTable(name, text)).toMatchObject({ column, isCertain });
  });

  it.each([
    ['a sentence', 'a.txt', `Look, ${LINK}`],
    ['prose', 'a.txt', `Dear all, hello\nHere is one, two, three\n${LINK}`],
    ['Markdown', 'a.md', `a,b\nc,d\ne,f`],
    ['a table of Markdown', 'a.txt', `| a | b |\n|---|---|\n| c | d |`],
    ['what is called a table and has no regular rows', 'a.csv', `a\nb,c\nd,e,f\n1,2,3,4\n5\n6`],
  ])('takes %s for one text', (_, name, text) => {
    expect(readTextTable(name, text)).toBeNull();
  });
});

describe('the rows of a table', () => {
  it.each([
    ['a header', `Title,Text\nA,"Look: ${LINK} fine"`, true],
    ['none: the first row is a text', `"A lamp, here: ${LINK}",1\n"Look: ${LINK} fine",2`, false],
    ['none: it is numbers', `1,2\n3,"Look: ${LINK} is fine"`, false],
  ])('have %s', (_, text, hasHeader) => {
    expect(readTextTable('a.csv', text)).toMatchObject({ hasHeader });
  });

  it.each([
    ['by a column of that name', `No,Beschreibung,Videotitel\n1,"x ${LINK} y",A`, 2],
    ['in another language', `説明,タイトル\n"x ${LINK} y z",ランプ`, 1],
    ['by the first one with words', `No,Date,Clip,Text\n1,2024-01-01,Lamp,"x ${LINK} y z"`, 2],
    ['by none', `No,Text\n1,"x ${LINK} y z"`, null],
  ])('are named %s', (_, text, expected) => {
    const table = readTextTable('a.csv', text);
    if (!table) throw new Error('no table');
    const texts = table.names.findIndex((name) => /Text|Beschr|説明/.test(name));
    expect(titleColumn(text, table, texts)).toBe(expected);
  });
});
