import { describe, expect, it } from 'vitest';
import { readBackup } from '@/utils/backup/format.ts';
import type { Fields } from '@/utils/records/record.ts';
import { DEEPEST, tree } from '@/utils/shop/queries/tree.ts';

const CLOCK = '000000001-000-aaaaaaaa';
const record = (id: string, v: Fields) => ({ id, v, t: CLOCK, ft: {}, alts: {} });
const product = (v: Fields) => record('p:us:B0TESTAAA1', v);

function read(parts: object, made: unknown = 1) {
  const head = { format: 'linkshelf-backup', version: 1, made, categories: [], products: [] };
  const reading = readBackup(JSON.stringify({ ...head, ...parts }));
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
}

/** The fields of the only product, as they are read. */
const fieldsOf = (v: Fields) => read({ products: [product(v)] }).backup.products[0]?.v;

describe('a backup out of bounds', () => {
  it('has dates that are dates', () => {
    for (const saved of [1e300, -1e300, -5, 8.64e15]) {
      const time = Number(fieldsOf({ saved })?.saved);
      expect(new Date(time).toISOString()).toMatch(/^(?:1970|2200)/);
    }
    for (const made of [1e300, 'yesterday', null, -1]) {
      expect(() => new Date(read({}, made).backup.made).toISOString()).not.toThrow();
    }
  });

  it('has texts of a length, without halves of characters and NUL', () => {
    const fields = fieldsOf({
      title: 'x'.repeat(5_000_000),
      note: 'a\ud800b\0c',
      future: 'y'.repeat(30_000),
    });
    expect(fields).toEqual({
      title: 'x'.repeat(20_000),
      note: 'a\ufffdbc',
      future: 'y'.repeat(20_000),
    });
  });

  it('has no values as deep or as large as nobody makes', () => {
    let deep: Fields = {};
    for (let level = 0; level < 50; level++) deep = { deep };
    expect(
      fieldsOf({ deep, wide: Array.from({ length: 30_000 }, () => 1), fine: { a: [1] } }),
    ).toEqual({
      deep: null,
      wide: null,
      fine: { a: [1] },
    });
  });

  it('has days of reports as long as a busy day is, and no longer', () => {
    const line = ['anna-20', 'B0TESTAAA1', 1, null, 1, 0, null, 1999, 80, 0];
    const day = (lines: number) => ({ made: 1, whole: true, lines: Array(lines).fill(line) });
    const fields = { 'earnings:01': day(3_000), 'earnings:02': day(300_000) };
    const { backup, cut } = read({ sums: [record('e:us:2026-04', fields)] });
    expect(cut).toBe(1);
    expect(backup.sums[0]?.v).toEqual({ 'earnings:01': day(3_000), 'earnings:02': null });
  });

  it('has no names that are not its own', () => {
    const text = JSON.stringify(product({ title: 'T' })).replace(
      '"title"',
      '"__proto__":{"x":1},"title"',
    );
    const reading = readBackup(
      `{"format":"linkshelf-backup","version":1,"made":1,"categories":[],"products":[${text}]}`,
    );
    expect(reading.ok && Object.keys(reading.backup.products[0]?.v ?? {})).toEqual(['title']);
    expect(fieldsOf({ ['n'.repeat(300)]: 1, title: 'T' })).toEqual({ title: 'T' });
  });

  it('has a tree of categories as deep as one is shown', () => {
    const id = (n: number) => `c:${String(n).padStart(5, '0')}`;
    const categories = Array.from({ length: 9_000 }, (_, n) =>
      record(id(n), { name: String(n), parent: n === 0 ? null : id(n - 1), order: 'a0' }),
    );
    const { backup, cut } = read({ categories });
    expect(cut).toBe(9_000 - DEEPEST);
    const shown = tree(backup.categories.map((each) => ({ ...each, rev: null, base: null, n: 0 })));
    expect(shown.size).toBe(9_000);
    for (const { id: each, v } of backup.categories) expect(shown.get(each)?.parent).toBe(v.parent);
  });

  it('says how many records were cut; one within bounds is itself', () => {
    const fine = product({ title: 'T', saved: 1_780_000_000_000, 'in:c:1': 'a0' });
    const large = record('p:us:B0TESTAAA2', { note: 'x'.repeat(5_001) });
    const { backup, cut } = read({ products: [fine, large] });
    expect(cut).toBe(1);
    expect(backup.products[0]).toEqual(fine);
  });
});
