import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedColumnWords } from '@/tests/unit/shipped.ts';
import { guessColumns } from '@/utils/shop/transfer/import/columns.ts';
import { readSource } from '@/utils/shop/transfer/import/source.ts';
import { formatCsv } from '@/utils/text/csv.ts';

const folder = 'public/_locales/';
const words = shippedColumnWords();
const messagesOf = (locale: string) =>
  JSON.parse(readFileSync(`${folder}${locale}/messages.json`, 'utf8'));
const columnsOf = (rows: string[][]) => guessColumns(rows, words).columns;

describe.each(readdirSync(folder))('a table with headings in the language of %s', (locale) => {
  // What a variety of a language does not say itself is said in the language.
  const messages = {
    ...messagesOf(locale.slice(0, 2) === 'en' ? 'en' : locale),
    ...messagesOf(locale),
  };
  const name = (key: string): string => messages[key].message;
  const head = [
    name('transfer_column_category'),
    name('transfer_column_note'),
    name('label_variation'),
    name('transfer_column_brand'),
    name('transfer_column_title'),
    name('transfer_column_marketplace'),
    name('transfer_column_saved'),
    name('transfer_column_link'),
  ];
  const row = ['Makeup and cosmetics › Lips', 'good', '3', 'X', 'Red', 'DE', '2026-01-01', 'x'];

  it.each([',', ';', '\t'])('cut by %j: every column is known by its name', (delimiter) => {
    const source = readSource(
      formatCsv([head, row.with(-1, 'https://www.amazon.de/dp/B0TESTAAA1')], delimiter),
      null,
      words,
    );
    expect(source).toMatchObject({
      kind: 'table',
      header: true,
      columns: [
        ...['category', 'note', 'variation', 'brand', 'title', 'marketplace', 'saved', 'link'],
      ],
    });
  });
});

describe('Arabic headings', () => {
  const row = ['أحمر', 'https://www.amazon.ae/dp/B0TESTAAA1', 'مكياج › شفاه طويلة جدًا', 'جيد'];

  it.each([
    [['العنوان', 'الرابط', 'الفئة', 'ملاحظة']],
    [['الاسم', 'الرابط', 'الفئة', 'ملاحظات']],
    [['اسم المنتج', 'رابط', 'فئة', 'الملاحظات']],
    [['عنوان المنتج', 'رابط المنتج', 'التصنيف', 'التعليق']],
  ])('%j', (head) => {
    expect(columnsOf([head, row])).toEqual(['title', 'link', 'category', 'note']);
  });

  it('make a pasted list a table where few of its links are Amazon’s', () => {
    const text = [
      'العنوان;الرابط;الفئة',
      'أحمر;https://www.amazon.ae/dp/B0TESTAAA1;مكياج',
      'سماعات;https://example.com/a;',
      'زجاجة;B0TESTAAA2;',
      'شيء;https://example.com/;',
    ].join('\n');
    expect(readSource(text, 'AE', words)).toMatchObject({
      kind: 'table',
      columns: ['title', 'link', 'category'],
    });
  });
});
