// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTextTable } from '@/components/shop/description/text-table.ts';
import { shippedColumnWords } from '@/tests/unit/shipped.ts';
import { decode, guessEncoding } from '@/utils/shop/transfer/import/decode.ts';
import { readSource } from '@/utils/shop/transfer/import/source.ts';
import { tableCandidates } from '@/utils/shop/transfer/import/table-candidates.ts';

/** Inputs that are not part of the repository: they lie beside it. */
const CASES = '../shared/cases/';

function textOf(name: string): string {
  const bytes = readFileSync(CASES + name);
  return decode(bytes, guessEncoding(bytes));
}

/** What an import makes of a file: of each product marketplace, ASIN, title, paths and day; what is wrong with others. */
function imported(name: string) {
  const source = readSource(textOf(name), 'US', shippedColumnWords());
  if (source.kind === 'backup') throw new Error('a backup');
  const candidates =
    source.kind === 'table'
      ? tableCandidates(
          source.rows,
          source.columns,
          source.header,
          source.form.separator,
          'US',
          false,
          source.form,
        )
      : source.candidates;
  return candidates.map(({ row, wrong }) =>
    row
      ? [
          `${row.marketplace} ${row.asin}`,
          row.title,
          row.paths.map((path) => path.join(' › ')).join(' | '),
          row.savedAt && new Date(row.savedAt).toISOString().slice(0, 10),
        ]
      : wrong,
  );
}

const RED = 'US B0TESTAAA1';

describe.runIf(existsSync(CASES))('the cases beside the repository', () => {
  it.each([
    ['P25.csv', ['no-product', [RED, 'Red Lipstick', '', '2024-10-10']]],
    ['P38.csv', []],
    [
      'P27.csv',
      [
        [RED, 'Red Lipstick', 'Makeup › Lips', '2024-05-01'],
        ['DE B0TESTAAA2', 'Bottle', '', '2024-06-01'],
      ],
    ],
    ['O37.csv', [['DE B0TESTAAA1', 'Rot', '', '2024-05-01']]],
    [
      'P29.csv',
      [
        ['US 0143127748', 'A book that lost its zero', '', null],
        ['US 0439023483', 'Another', '', null],
      ],
    ],
    ['P30.csv', Array.from({ length: 3 }, () => ['US 0439023483', 'Book', '', null])],
    ['P41.csv', [['US B0TESTAAA3', 'Green', '', null]]],
    [
      'O25.csv',
      [
        [RED, 'Red', '', null],
        ['US B0TESTAAA2', 'Blue', '', null],
      ],
    ],
    [
      'P35.csv',
      [
        ['TR B0TESTAAA1', 'Kırmızı ruj, şık', 'Güzellik', null],
        ['TR B0TESTAAA2', 'Işıltılı şişe', 'Ev', null],
      ],
    ],
    [
      'O33.csv',
      [
        ['DE B0TESTAAA1', 'Crème brûlée für alle', '', null],
        ['DE B0TESTAAA2', 'Cut \ufffd here', '', null],
      ],
    ],
    ['O35.csv', [['FR B0TESTAAA1', 'Rouge à lèvres', 'Beauté', null]]],
    [
      'P36.tsv',
      [
        [RED, '"the rainmaker" mug', '', null],
        ['US B0TESTAAA3', 'Green', '', null],
      ],
    ],
    [
      'O31.csv',
      [
        [RED, 'Red, matte', 'Makeup', null],
        ['US B0TESTAAA2', 'Blue', 'Home', null],
      ],
    ],
    [
      'P43.html',
      [
        [RED, 'Red', 'Makeup', '2009-12-15'],
        [RED, 'Red', 'Gifts', '2009-12-15'],
      ],
    ],
    ['P46.html', [[RED, 'Red Lipstick', 'makeup | lips', '2023-10-29']]],
    [
      'O23.csv',
      [
        ['DE B0TESTAAA2', 'Roter Lippenstift', '', null],
        ['UK B0TESTAAA3', 'Red lipstick', '', null],
        ['FR B0TESTAAA4', 'Rouge', '', null],
        ['UK B0TESTAAA5', 'Red', '', null],
      ],
    ],
    [
      'P48.json',
      [
        [RED, 'Red', '', null],
        ['US B0TESTAAA2', null, '', null],
      ],
    ],
    ['P13.html', [[RED, 'Red Lipstick', '', null]]],
  ])('imports %s', (name, expected) => {
    expect(imported(name)).toEqual(expected);
  });

  it('takes a text for a text, and a table for a table', () => {
    expect(readTextTable('O17.md', textOf('O17.md'))).toBeNull();
    expect(readTextTable('O19.csv', textOf('O19.csv'))).toMatchObject({
      column: 1,
      isCertain: true,
    });
  });
});
