// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { leastWork } from '@/tests/unit/least-work.ts';
import { shippedColumnWords } from '@/tests/unit/shipped.ts';
import { guessColumns } from '@/utils/shop/transfer/import/columns.ts';
import { linksIn } from '@/utils/shop/transfer/import/links.ts';
import { readSource } from '@/utils/shop/transfer/import/source.ts';
import { guessDelimiter, readTable } from '@/utils/shop/transfer/import/table.ts';
import { parseCsv } from '@/utils/text/csv.ts';

const LINK = 'https://www.amazon.com/dp/B0TESTAAA1';

/** Texts that are repeated to any length. */
const UNITS = [
  ...[',', '|', '"', '",', '","', ',"', '"\n', '"a\n""', '"a" b,', ' "', '\n', 'a,"b\nc"\n'],
  ...[`${LINK} `, `${LINK},`, `"${LINK}",x\n`, 'B0TESTAAA1,', 'B0TESTAAA1\n', '=HYPERLINK("', '['],
];

const words = shippedColumnWords();
const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  guessDelimiter,
  parseCsv: (text) => parseCsv(text, ','),
  readTable: (text) => readTable(text, ','),
  guessColumns: (text) => guessColumns(readTable(text, ','), words),
  linksIn,
  readSource: (text) => readSource(text, 'US', words),
};

/** UTF-16 units of the shorter text. */
const SIZE = 25_000;

describe('a text of eight times the length takes about eight times the work', () => {
  it.each(Object.entries(FUNCTIONS))('%s', { timeout: 120_000 }, (_, run) => {
    const slow = UNITS.filter((unit) => {
      const once = unit.repeat(SIZE / unit.length);
      const short = leastWork(() => run(once));
      // What grows with the square takes sixty-four times as long.
      return short > 8 && leastWork(() => run(once.repeat(4))) > short * 10;
    });
    expect(slow).toEqual([]);
  });
});
