import { describe, expect, it } from 'vitest';
import { type Catalog, catalogOf } from '@/utils/shop/queries/catalog.ts';
import { duplicateGroups } from '@/utils/shop/queries/duplicates.ts';
import type { ListFacts, ListView } from '@/utils/shop/queries/list-view.ts';
import { categoriesShown, listed } from '@/utils/shop/queries/listed.ts';
import type { Row } from '@/utils/shop/search-index/rows.ts';
import { searchAt } from '@/utils/shop/search-index/search.ts';
import { normalize } from '@/utils/text/normalize.ts';

/** In the order of the tree. */
const PARENTS = new Map([
  ['c:gifts', null],
  ['c:lips', 'c:gifts'],
  ['c:gloss', 'c:lips'],
  ['c:other', null],
]);
const NOW = new Date(2026, 10, 20).getTime();
const DAY = 24 * 60 * 60 * 1000;

interface Given extends Partial<Row> {
  title?: string;
}

function shop(given: Record<string, Given>): Catalog {
  const rows = Object.entries(given).map(
    ([id, { title = id, ...row }], at): Row => ({
      id,
      saved: NOW - at * DAY,
      parentAsin: '',
      brand: '',
      memberships: [],
      deleted: null,
      variation: '',
      dead: false,
      others: [],
      text: normalize(`${title} ${row.variation ?? ''} ${id.slice(-2)}`),
      ...row,
    }),
  );
  const live = rows.filter(({ deleted }) => deleted === null).sort((a, b) => b.saved - a.saved);
  const texts = { ids: live.map(({ id }) => id), texts: live.map(({ text }) => text) };
  return catalogOf(rows, texts, PARENTS);
}

const SHOP = shop({
  'p:us:A1': { title: 'Red lipstick', brand: 'rosy', memberships: [['c:lips', 'b']] },
  'p:de:A2': { title: 'Blaue Flasche', brand: '', memberships: [['c:gone', 'a']] },
  'p:us:A3': {
    title: 'A balm',
    brand: 'balmy',
    memberships: [
      ['c:lips', 'a'],
      ['c:gifts', 'a'],
    ],
    saved: NOW - 40 * DAY,
  },
  'p:us:A4': { title: 'Stick of glue', brand: 'uhu', dead: true },
  'p:us:A5': { title: 'Thrown lipstick', deleted: NOW - DAY },
  'p:us:A6': { title: 'Thrown later', deleted: NOW },
});

const EVERYTHING: ListView = {
  place: 'all',
  direct: false,
  query: '',
  marketplaces: [],
  only: [],
  text: null,
  sort: 'newest',
};

/** The text of 7 linked A1 and A2, there is a tracking id for the US. */
const FACTS: ListFacts = {
  now: NOW,
  linked: () => new Set(['p:us:A1', 'p:de:A2']),
  linkedIn: (text) => new Set(text === 7 ? ['p:de:A2'] : []),
  hasTag: (code) => code === 'US',
  earned: () =>
    new Map([
      ['p:us:A3', 0],
      ['p:us:A4', 1],
    ]),
  findDuplicates: duplicateGroups,
  findWords: searchAt,
  findAddressed: null,
};

const shown = (view: Partial<ListView>, catalog = SHOP) =>
  listed(catalog, { ...EVERYTHING, ...view }, FACTS).ids.map((id) => id.slice(-2));

describe('listed', () => {
  it.each<[string, Partial<ListView>, string[]]>([
    ['everything, the newest first', {}, ['A1', 'A2', 'A4', 'A3']],
    ['the oldest first', { sort: 'oldest' }, ['A3', 'A4', 'A2', 'A1']],
    ['by title', { sort: 'title' }, ['A3', 'A2', 'A1', 'A4']],
    ['by brand, those without one last', { sort: 'brand' }, ['A3', 'A1', 'A4', 'A2']],
    ['by marketplace', { sort: 'marketplace' }, ['A2', 'A1', 'A4', 'A3']],
    ['by what they earned, the others as usual', { sort: 'earned' }, ['A3', 'A4', 'A1', 'A2']],
    ['a category in her order', { place: 'c:lips', sort: 'own' }, ['A3', 'A1']],
    ['a category by time', { place: 'c:lips' }, ['A1', 'A3']],
    ['her order where there is none', { sort: 'own' }, ['A1', 'A2', 'A4', 'A3']],
    ['what is in no category that is there', { place: 'none' }, ['A2', 'A4']],
    ['the trash, the last thrown away first', { place: 'trash' }, ['A6', 'A5']],
    ['one marketplace', { marketplaces: ['DE'] }, ['A2']],
    ['this month', { only: ['month'] }, ['A1', 'A2', 'A4']],
    ['several marketplaces', { marketplaces: ['DE', 'US'] }, ['A1', 'A2', 'A4', 'A3']],
    ['never linked', { only: ['unlinked'] }, ['A4', 'A3']],
    ['linked', { only: ['linked'] }, ['A1', 'A2']],
    ['of one text', { text: 7 }, ['A2']],
    ['without a tracking id', { only: ['untagged'] }, ['A2']],
    ['no longer sold', { only: ['dead'] }, ['A4']],
    ['filters are nothing to the trash', { place: 'trash', only: ['dead'], text: 7 }, ['A6', 'A5']],
    ['nor are duplicates', { place: 'trash', only: ['duplicates'] }, ['A6', 'A5']],
    ['two filters at once', { only: ['month', 'none'], marketplaces: ['US'] }, ['A4']],
    ['words: those that begin with them first', { query: 'stick' }, ['A4', 'A1']],
    ['words: those in the category first', { query: 'stick', place: 'c:lips' }, ['A1', 'A4']],
    ['words, of the uncategorized first', { query: 'l', place: 'none' }, ['A2', 'A4', 'A1', 'A3']],
    ['words, by title', { query: 'stick', sort: 'title' }, ['A1', 'A4']],
    ['words in the trash', { query: 'lipstick', place: 'trash' }, ['A5']],
    ['nothing found', { query: 'xyzzy' }, []],
  ])('%s', (_, view, expected) => {
    expect(shown(view)).toEqual(expected);
  });

  it('says when it forgave a typing error', () => {
    const view = {
      place: 'all',
      direct: false,
      query: 'lipstikc',
      marketplaces: [],
      only: [],
      text: null,
      sort: 'newest',
    } as const;
    expect(listed(SHOP, view, FACTS)).toEqual({
      ids: ['p:us:A1'],
      sections: [],
      marketplaces: new Map([['US', 1]]),
      forgiving: true,
    });
  });

  it('shows a category with all below it, in the order of the tree and then hers', () => {
    const catalog = shop({
      'p:us:C1': { memberships: [['c:gloss', 'a0']] },
      'p:us:C2': { memberships: [['c:lips', 'b0']] },
      'p:us:C3': {
        memberships: [
          ['c:gloss', 'Zz'],
          ['c:lips', 'a0'],
        ],
      },
      'p:us:C4': { memberships: [['c:gifts', 'z0']] },
      'p:us:C5': { memberships: [['c:other', 'a0']] },
      'p:us:C6': { memberships: [['c:gone', 'a0']] },
    });
    const all = { place: 'c:gifts', direct: false, sort: 'own' } as const;
    expect(shown(all, catalog)).toEqual(['C4', 'C3', 'C2', 'C1']);
    expect(shown({ ...all, place: 'c:lips' }, catalog)).toEqual(['C3', 'C2', 'C1']);
    expect(shown({ ...all, direct: true }, catalog)).toEqual(['C4']);
    expect(shown({ ...all, place: 'none' }, catalog)).toEqual(['C6']);
  });

  const parts = (view: Partial<ListView>, catalog = SHOP) =>
    listed(catalog, { ...EVERYTHING, ...view }, FACTS).sections.map(
      ({ heading, from }) => `${heading.kind === 'category' ? heading.id : heading.kind} ${from}`,
    );

  it('has a part for each category that the products of a category stand in', () => {
    const catalog = shop({
      'p:us:C1': { memberships: [['c:gloss', 'a0']] },
      'p:us:C2': { memberships: [['c:lips', 'b0']] },
      'p:us:C3': { memberships: [['c:lips', 'a0']] },
      'p:us:C4': { memberships: [['c:gifts', 'z0']] },
    });
    const gifts = { place: 'c:gifts', sort: 'own' } as const;
    expect(parts(gifts, catalog)).toEqual(['c:gifts 0', 'c:lips 1', 'c:gloss 3']);
    expect(parts({ ...gifts, direct: true }, catalog)).toEqual([]);
    expect(parts({ ...gifts, sort: 'title' }, catalog)).toEqual([]);
    expect(parts({ place: 'c:gloss', sort: 'own' }, catalog)).toEqual([]);
    // One that has nothing of its own says where what it shows stands.
    const nested = shop({ 'p:us:C1': { memberships: [['c:gloss', 'a0']] } });
    expect(parts(gifts, nested)).toEqual(['c:gloss 0']);
    expect([
      ...categoriesShown(catalog, { ...EVERYTHING, ...gifts }, ['p:us:C1', 'p:us:C4']),
    ]).toEqual([
      ['p:us:C1', 'c:gloss'],
      ['p:us:C4', 'c:gifts'],
    ]);
  });

  it.each<[string, Partial<ListView>, string[]]>([
    ['here and elsewhere', { query: 'stick', place: 'c:lips' }, ['here 0', 'elsewhere 1']],
    ['elsewhere alone', { query: 'glue', place: 'c:lips' }, ['elsewhere 0']],
    ['here alone', { query: 'lipstick', place: 'c:lips' }, ['here 0']],
    ['below it is here too', { query: 'lipstick', place: 'c:gifts' }, ['here 0']],
    [
      'but not where that is left out',
      { query: 'lipstick', place: 'c:gifts', direct: true },
      ['elsewhere 0'],
    ],
    ['in no category', { query: 'stick', place: 'none' }, ['here 0', 'elsewhere 1']],
    ['everywhere, without headings', { query: 'stick' }, []],
    ['in the trash, which is searched alone', { query: 'thrown', place: 'trash' }, []],
  ])('a search has parts: %s', (_, view, expected) => {
    expect(parts(view)).toEqual(expected);
  });

  it('counts the marketplaces of all that the rest of a view shows', () => {
    const view = {
      place: 'all',
      direct: false,
      query: '',
      only: [],
      text: null,
      sort: 'newest',
    } as const;
    expect([...listed(SHOP, { ...view, marketplaces: ['DE'] }, FACTS).marketplaces]).toEqual([
      ['US', 3],
      ['DE', 1],
    ]);
  });

  it('searches also when texts were read after a save that the rows do not know', () => {
    const rows = SHOP.live.items.slice(1);
    const catalog = catalogOf(rows, SHOP.live.texts, PARENTS);
    expect(shown({ query: 'stick' }, catalog)).toEqual(['A4']);
    const fewer = { ids: SHOP.live.texts.ids.slice(1), texts: SHOP.live.texts.texts.slice(1) };
    expect(shown({ query: 'glue' }, catalogOf(SHOP.live.items, fewer, PARENTS))).toEqual(['A4']);
  });

  it('puts duplicates side by side, those that are one product first', () => {
    const catalog = shop({
      'p:us:B1': { title: 'Jacket', parentAsin: 'PARENT' },
      'p:us:B5': { title: 'Alone' },
      'p:us:B2': { title: 'Jacket large', parentAsin: 'PARENT' },
      'p:de:B4': { title: 'Lamp' },
      'p:us:B6': { title: 'Lamp' },
    });
    const view = { only: ['duplicates'] } as const;
    expect(shown(view, catalog)).toEqual(['B4', 'B6', 'B1', 'B2']);
    expect(parts(view, catalog)).toEqual(['duplicates 0', 'duplicates 2']);
    // One of a group alone says nothing.
    expect(shown({ ...view, marketplaces: ['DE'] }, catalog)).toEqual(['B4', 'B6']);
    expect(shown({ ...view, query: 'large' }, catalog)).toEqual(['B1', 'B2']);
  });

  it('counts what is saved, loose and thrown away', () => {
    expect([SHOP.live.items.length, SHOP.uncategorized, SHOP.trash.items.length]).toEqual([
      4, 2, 2,
    ]);
  });
});
