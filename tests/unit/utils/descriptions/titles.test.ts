import { describe, expect, it } from 'vitest';
import { titlesOf } from '@/utils/descriptions/titles.ts';

const product = (title: string, hasOwnTitle = false) => ({
  ...{ id: title, title, brand: null, hasOwnTitle, group: '', asins: {} },
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
});
