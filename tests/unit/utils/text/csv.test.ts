import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from '@/utils/text/csv.ts';

describe('parseCsv', () => {
  it.each([
    ['nothing', '', []],
    [
      'cells and rows',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a line break at the end', 'a,b\r\n', [['a', 'b']]],
    [
      'empty cells',
      ',a,\n,,',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    ['quotes within quotes', '"a ""b"" c",d', [['a "b" c', 'd']]],
    ['line breaks and delimiters within quotes', '"a,\nb",c', [['a,\nb', 'c']]],
    ['a quote that is never closed: a letter', '"a,b\nc', [['"a', 'b'], ['c']]],
    ['text behind a closing quote: it stands in the text', '"a"b,c', [['"a"b', 'c']]],
    ['a delimiter within such quotes', '"a, b" c,d', [['"a, b" c', 'd']]],
    ['blanks around quotes', 'a, "b, c" ,d', [['a', 'b, c', 'd']]],
    [
      'a stray quote before one of another line',
      '"a,b\nc,"d" e',
      [
        ['"a', 'b'],
        ['c', '"d" e'],
      ],
    ],
    ['a byte order mark', '\ufeff"a",b', [['a', 'b']]],
    ['a quote in the middle', 'a"b,c', [['a"b', 'c']]],
    ['old line breaks', 'a\rb', [['a'], ['b']]],
  ])('%s', (_, text, expected) => {
    expect(parseCsv(text, ',')).toEqual(expected);
  });

  it('reads back whatever was written', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => !text.startsWith('\ufeff'));
    const table = fc.array(fc.array(cell, { minLength: 1 }));
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseCsv(formatCsv(rows), ',')).toEqual(rows);
      }),
    );
  });

  it('is total and linear: a megabyte of quotes is read at once', () => {
    expect(parseCsv('"'.repeat(1_000_001), ',')).toHaveLength(1);
    expect(parseCsv('"a\n""'.repeat(200_000), ',')).not.toHaveLength(0);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseCsv(text, ';');
      }),
    );
  });
});
