import { describe, expect, it } from 'vitest';
import { readTextTable } from '@/components/shop/description/text-table.ts';

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
