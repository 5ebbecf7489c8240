// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
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

const SIZE = 30_000;
/** Twice the text takes at most so many times the time. */
const MOST = 2.5;
/** Milliseconds below which a measurement says nothing. */
const NOISE = 4;
const ROUNDS = 3;

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

/** How the time grows when the text doubles, at the smallest size at which it can be measured. */
function growth(run: (text: string) => unknown, unit: string): number {
  let text = unit.repeat(SIZE / unit.length);
  for (;;) {
    const single = median(() => run(text));
    if (single > NOISE || text.length > SIZE * 4) {
      const double = median(() => run(text + text));
      return double / Math.max(single, NOISE);
    }
    text += text;
  }
}

describe.each(Object.keys(FUNCTIONS))('%s', (name) => {
  it.each(UNITS)('takes time linear in the length of %j repeated', (unit) => {
    const run = FUNCTIONS[name];
    if (!run) throw new Error('no function');
    // A busy machine can disturb one measurement; what is quadratic is so in all of them.
    let least = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 4 && least >= MOST; attempt++) {
      least = Math.min(least, growth(run, unit));
    }
    expect(least).toBeLessThan(MOST);
  });
});
