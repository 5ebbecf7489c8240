import { expect, it } from 'vitest';
import { create, type Fields } from '@/utils/records/record.ts';
import { readSegment } from '@/utils/streams/segment-fields.ts';

const T = '000000001-000-aaaaaaaa';
const read = (v: Fields) => readSegment(create('g:1', v, T));

it('of a record that anybody may have written reads products alone, and no tag in one', () => {
  const products = {
    'on:': 'a0',
    'on:__proto__': 'a1',
    'on:p:us:B0TEST0001?tag=evil-20': 'a2',
    'on:p:us:B0TEST0001': 'a3',
    'on:c:1': 'a4',
  };
  expect(read(products)?.products).toEqual(['p:us:B0TEST0001']);
});

it('does not repeat what is due again after no time', () => {
  expect(read({ kind: 'disclosure', every: 0 })?.every).toBeNull();
  expect(read({ kind: 'disclosure', every: 10 })?.every).toBe(10);
});
