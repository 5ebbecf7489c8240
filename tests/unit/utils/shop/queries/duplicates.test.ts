import { describe, expect, it } from 'vitest';
import { duplicateGroups } from '@/utils/shop/queries/duplicates.ts';
import type { Row } from '@/utils/shop/search-index/rows.ts';

interface Given extends Partial<Row> {
  title?: string;
}

/** The groups as `kind: ids without p:`. */
function groups(given: Record<string, Given>): string[] {
  const rows = Object.entries(given).map(
    ([id, { title: _, ...row }]): Row => ({
      ...{ id: `p:${id}`, saved: 1, parentAsin: '', brand: '', memberships: [], deleted: null },
      ...{ variation: '', dead: false, others: [], text: '' },
      ...row,
    }),
  );
  const texts = Object.entries(given).map(([id, { title = id, variation }]) =>
    [title, variation, id.slice(3)].filter(Boolean).join(' '),
  );
  return duplicateGroups(rows, { ids: rows.map(({ id }) => id), texts }).map(
    ({ kind, ids }) => `${kind}: ${ids.map((id) => id.slice(2)).join(' ')}`,
  );
}

describe('duplicateGroups', () => {
  it.each<[string, Record<string, Given>, string[]]>([
    [
      'one ASIN in two countries',
      { 'us:A1': { title: 'Lamp' }, 'de:A1': { title: 'Lampe' } },
      ['countries: us:A1 de:A1'],
    ],
    [
      'one title in two countries',
      { 'us:A1': { title: 'lamp' }, 'de:A2': { title: 'lamp' } },
      ['countries: us:A1 de:A2'],
    ],
    [
      'what the creator has said of another country',
      { 'us:A1': { title: 'lamp', others: ['p:de:A2'] }, 'de:A2': { title: 'lampe' } },
      ['countries: us:A1 de:A2'],
    ],
    [
      'one title twice in a country',
      { 'us:A1': { title: 'lamp' }, 'us:A2': { title: 'lamp' } },
      ['twice: us:A1 us:A2'],
    ],
    [
      'one title with two shades',
      { 'us:A1': { title: 'lip', variation: 'fig' }, 'us:A2': { title: 'lip', variation: 'rose' } },
      ['variations: us:A1 us:A2'],
    ],
    [
      'one title and one shade',
      { 'us:A1': { title: 'lip', variation: 'fig' }, 'us:A2': { title: 'lip', variation: 'fig' } },
      ['twice: us:A1 us:A2'],
    ],
    [
      'one parent',
      { 'us:A1': { title: 'red', parentAsin: 'P' }, 'us:A2': { title: 'blue', parentAsin: 'P' } },
      ['variations: us:A1 us:A2'],
    ],
    [
      'one parent and title, of which the sizes are not known',
      { 'us:A1': { title: 'coat', parentAsin: 'P' }, 'us:A2': { title: 'coat', parentAsin: 'P' } },
      ['variations: us:A1 us:A2'],
    ],
    [
      'the parent of another country',
      { 'us:A1': { title: 'red', parentAsin: 'P' }, 'de:A2': { title: 'blau', parentAsin: 'P' } },
      [],
    ],
    [
      'one title in two countries, each with a parent',
      { 'us:A1': { title: 'coat', parentAsin: 'P' }, 'de:A2': { title: 'coat', parentAsin: 'Q' } },
      ['countries: us:A1 de:A2'],
    ],
    [
      'a shade in two countries, beside two others: what is one product first',
      {
        'us:A2': { title: 'lip', variation: 'rose', parentAsin: 'P' },
        'us:A3': { title: 'lip', variation: 'plum', parentAsin: 'P' },
        'us:A1': { title: 'lip', variation: 'fig', parentAsin: 'P' },
        'de:A1': { title: 'lippe', variation: 'feige', parentAsin: 'P' },
      },
      ['countries: us:A1 de:A1', 'variations: us:A2 us:A3'],
    ],
    [
      'one title in a country, once without its brand',
      { 'us:A1': { title: 'lamp halden', brand: 'halden' }, 'us:A2': { title: 'lamp' } },
      ['variations: us:A1 us:A2'],
    ],
    [
      'such a title with two brands: it may be of either',
      {
        'us:A1': { title: 'lamp halden', brand: 'halden' },
        'us:A2': { title: 'lamp' },
        'us:A3': { title: 'lamp norrvik', brand: 'norrvik' },
      },
      [],
    ],
    [
      'such a title in another country, which may be another product',
      { 'us:A1': { title: 'lamp halden', brand: 'halden' }, 'de:A2': { title: 'lamp' } },
      [],
    ],
    ['nothing alike', { 'us:A1': { title: 'lamp' }, 'us:A2': { title: 'sock' } }, []],
    ['no titles', { 'us:A1': { title: '' }, 'us:A2': { title: '' } }, []],
  ])('%s', (_, given, expected) => {
    expect(groups(given)).toEqual(expected);
  });

  it('joins by way of a third', () => {
    const others = { 'us:A1': { title: 'lamp', others: ['p:de:A2'] }, 'fr:A3': { title: 'lampe' } };
    expect(groups({ ...others, 'de:A2': { title: 'lampe' } })).toEqual([
      'countries: us:A1 fr:A3 de:A2',
    ]);
  });
});
