import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedColumnWords } from '@/tests/unit/shipped.ts';
import { cleanName } from '@/utils/shop/queries/categories.ts';
import { type Exported, exportCsv } from '@/utils/shop/transfer/export/csv.ts';
import { readSource } from '@/utils/shop/transfer/import/source.ts';
import { tableCandidates } from '@/utils/shop/transfer/import/table-candidates.ts';

const product = (more: Partial<Exported>): Exported => ({
  asin: 'B0TESTAAA1',
  marketplace: 'US',
  title: 'Red',
  brand: 'Rosy',
  variation: null,
  note: '',
  savedAt: Date.UTC(2026, 1, 3),
  categories: [{ id: 'c:1', path: ['Makeup', 'Lips'] }],
  link: 'https://www.amazon.com/dp/B0TESTAAA1?tag=her-20',
  ...more,
});

describe('exportCsv', () => {
  it('is what spreadsheets read', () => {
    expect(
      exportCsv([product({ title: 'Red, "matte"', variation: 'Fig · M', note: 'Two\nlines' })]),
    ).toBe(
      '\ufefftitle,link,asin,marketplace,brand,variation,note,category,saved\r\n"Red, ""matte""",https://www.amazon.com/dp/B0TESTAAA1?tag=her-20,B0TESTAAA1,amazon.com,Rosy,Fig · M,"Two\nlines",Makeup › Lips,2026-02-03T00:00:00.000Z\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1', "'quoted"])(
    'makes %j inert, and reads it back as it was',
    (title) => {
      const csv = exportCsv([product({ title })]);
      expect(csv).toContain(`'${title}`);
      expect(back(csv)).toBe(title.trim());
    },
  );

  it('comes back identical, whatever the texts and the names of categories', () => {
    const line = fc.string({ unit: 'grapheme' }).map(cleanName);
    const name = fc
      .oneof(
        line,
        fc.constantFrom('A › B', 'x;y', 'a\\b', 'Unsorted', 'read', '\\', "'=1", 'A / B'),
      )
      .filter((text) => text !== '');
    const path = fc.array(name, { minLength: 1, maxLength: 4 });
    const rows = fc.array(
      fc.record({
        title: line,
        note: line,
        variation: line,
        paths: fc.array(path, { maxLength: 3 }),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const exported = all.map(({ title, note, variation, paths }) =>
          product({
            title,
            note,
            variation,
            categories: paths.map((each) => ({ id: 'c:1', path: each })),
          }),
        );
        expect(readBack(exportCsv(exported))).toEqual(
          all.map(({ title, note, variation, paths }) => ({
            title: title || null,
            note: note || null,
            variation: variation || null,
            paths,
          })),
        );
      }),
      { numRuns: 300 },
    );
  });
});

function readBack(csv: string) {
  const source = readSource(csv, null, shippedColumnWords());
  if (source.kind !== 'table') throw new Error(source.kind);
  const { rows, columns, header, form } = source;
  return tableCandidates(rows, columns, header, form.separator, null, false, form).map(
    ({ row }) => {
      const { title, note, variation, paths } = row ?? {};
      return { title, note, variation, paths };
    },
  );
}

function back(csv: string): string | null | undefined {
  const source = readSource(csv, null, shippedColumnWords());
  if (source.kind !== 'table') throw new Error(source.kind);
  const { rows, columns, header } = source;
  const [found] = tableCandidates(rows, columns, header, '›', null, false);
  return found?.row?.title;
}
