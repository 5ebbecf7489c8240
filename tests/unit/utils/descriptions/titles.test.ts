import { describe, expect, it } from 'vitest';
import { titlesOf } from '@/utils/descriptions/titles.ts';

const product = (title: string, hasOwnTitle = false, variation: string | null = null) => ({
  ...{ id: title, title, brand: null, hasOwnTitle, variation, group: '', asins: {} },
});

describe('titlesOf', () => {
  it('tells equal short titles apart by their variation', () => {
    const products = [
      product('Velvet Matte Lipstick, long lasting, Ruby'),
      product('Velvet Matte Lipstick, long lasting, Coral'),
      product('Steel Water Bottle, 1 l'),
    ];
    expect(titlesOf(products, 60)).toEqual([
      'Velvet Matte Lipstick (Ruby)',
      'Velvet Matte Lipstick (Coral)',
      'Steel Water Bottle',
    ]);
  });

  it.each([
    ['what was chosen of each', ['Fig', 'Rose'], ['Matte Lipstick (Fig)', 'Matte Lipstick (Rose)']],
    ['of some', ['Fig', null], ['Matte Lipstick (Fig)', 'Matte Lipstick']],
    ['the same of both, which tells nothing', ['Fig', 'Fig'], ['Matte Lipstick', 'Matte Lipstick']],
  ])('tells equal titles apart by %s', (_, variations, titles) => {
    const products = variations.map((each) => product('Matte Lipstick', false, each));
    expect(titlesOf(products, 60)).toEqual(titles);
  });

  it('leaves titles that differ, and those of her own, as they are', () => {
    const own = [product('My red', true, 'Fig'), product('My red', true, 'Rose')];
    expect(titlesOf([...own, product('Wool Socks', false, 'M')], 60)).toEqual([
      ...['My red', 'My red', 'Wool Socks'],
    ]);
  });
});
