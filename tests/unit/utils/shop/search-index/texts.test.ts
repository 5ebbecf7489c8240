import { describe, expect, it } from 'vitest';
import { create } from '@/utils/records/record.ts';
import { removeProduct } from '@/utils/shop/commands/save-product.ts';
import { loadTexts } from '@/utils/shop/queries/load-texts.ts';
import { bucketOf, readLines, textLine, withLines } from '@/utils/shop/search-index/texts.ts';
import { later, save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();
const CLOCK = '0mabcdefg-000-aaaaaaaa';

describe('a line', () => {
  it('holds titles, brand and ASIN, folded', () => {
    const v = { title: 'Crème', ownTitle: 'Best', brand: 'L’Oréal', saved: 36 };
    expect(textLine(create('p:us:B0TESTAAA1', v, CLOCK))).toBe(
      "p:us:B0TESTAAA1\t10\tbest creme l'oreal b0testaaa1",
    );
  });

  it('stays one line, whatever is in the title', () => {
    const line = textLine(create('p:us:X', { title: 'a\tb\nc\r\u0000d\u2028e' }, CLOCK));
    expect(readLines(line ?? '')).toEqual([{ id: 'p:us:X', saved: 0, text: 'a b c d e x' }]);
  });

  it('is cut where a title never ends', () => {
    expect(textLine(create('p:us:X', { title: 'long '.repeat(9999) }, CLOCK))?.length).toBeLessThan(
      1100,
    );
  });

  it('is none for a product in the trash', () => {
    expect(textLine(create('p:us:X', { title: 'a', del: true }, CLOCK))).toBeNull();
  });
});

it('puts lines into a bucket, replaces them, takes them out', () => {
  const one = withLines(
    '',
    new Map([
      ['a', 'a\t1\tone'],
      ['ab', 'ab\t1\ttwo'],
    ]),
  );
  const two = withLines(
    one,
    new Map([
      ['a', 'a\t1\tthree'],
      ['b', null],
    ]),
  );
  expect(readLines(two).map(({ id, text }) => [id, text])).toEqual([
    ['ab', 'two'],
    ['a', 'three'],
  ]);
  expect(
    readLines(
      withLines(
        two,
        new Map([
          ['ab', null],
          ['a', null],
        ]),
      ),
    ),
  ).toEqual([]);
});

it('spreads products over the buckets', () => {
  const used = new Set(Array.from({ length: 2000 }, (_, n) => bucketOf(`p:us:B0TEST${1000 + n}`)));
  expect(used.size).toBe(128);
});

describe('loadTexts', () => {
  it('gives nothing for an empty shop', async () => {
    expect(await loadTexts(shop.db)).toMatchObject({ ids: [], texts: [] });
  });

  it('gives the live products, the last saved first', async () => {
    for (const asin of ['B0TESTAAA1', 'B0TESTAAA2', 'B0TESTAAA3', 'B0TESTAAA4']) {
      await save(shop.db, { asin });
      later();
    }
    await removeProduct(shop.db, 'p:us:B0TESTAAA2');
    await save(shop.db, { asin: 'B0TESTAAA1', title: 'Renamed' });
    expect(await loadTexts(shop.db)).toMatchObject({
      ids: ['p:us:B0TESTAAA4', 'p:us:B0TESTAAA3', 'p:us:B0TESTAAA1'],
      texts: [
        'matte lipstick rosy b0testaaa4',
        'matte lipstick rosy b0testaaa3',
        'renamed rosy b0testaaa1',
      ],
    });
  });
});
