import { describe, expect, it } from 'vitest';
import { changeOf, choices, firstPicks, toggle } from '@/utils/shop/commands/category-picks.ts';
import type { CategoryView } from '@/utils/shop/queries/views.ts';

const category = (id: string, path: string[], usedAt: number | null = null): CategoryView => ({
  id,
  path,
  count: 1,
  usedAt,
});
const LIPS = category('lips', ['Makeup', 'Lips'], 100);
const MAKEUP = category('makeup', ['Makeup']);
const TOOLS = category('tools', ['Skin Tools'], 200);
const ALL = [MAKEUP, LIPS, TOOLS];
const NONE = firstPicks([]);
const shown = (typed: string, picks = NONE) =>
  choices(ALL, typed, picks).map(({ path, isNew }) => (isNew ? '+ ' : '') + path.join(' › '));

describe('choices', () => {
  it.each([
    ['last used first', '', ['Skin Tools', 'Makeup › Lips', 'Makeup']],
    ['every word, in any order', 'lip mak', ['Makeup › Lips', '+ lip mak']],
    ['accents and case aside', 'MÁKEUP', ['Makeup', 'Makeup › Lips']],
    ['nothing to make of a name that is there', 'skin tools', ['Skin Tools']],
    ['a sub-category', 'Makeup › Brows', ['+ Makeup › Brows']],
    ['typed with the sign that keyboards have', 'Makeup > Brows', ['+ Makeup › Brows']],
    ['the path that is there', 'makeup > lips', ['Makeup › Lips']],
    ['a name of signs only makes nothing', ' › ', ['Skin Tools', 'Makeup › Lips', 'Makeup']],
  ])('shows %s', (_, typed, expected) => {
    expect(shown(typed)).toEqual(expected);
  });

  it('shows those that hold the product on top, and leaves them there when a tick is taken away', () => {
    const paths = (picks = firstPicks([MAKEUP])) =>
      choices(ALL, '', picks, [MAKEUP]).map(({ path }) => path.join(' › '));
    expect(paths()).toEqual(['Makeup', 'Skin Tools', 'Makeup › Lips']);
    expect(paths(NONE)).toEqual(paths());
  });

  it.each([
    ['the name itself', 'lip', ['Brand › Lip', 'Lipstick', '+ lip']],
    ['the whole path before the name', 'gifts', ['Gifts', 'Sale › Gifts']],
    ['the end of a path', 'brand > lip', ['Brand › Lip']],
  ])('puts %s before what was used last', (_, typed, expected) => {
    const known = [
      category('stick', ['Lipstick'], 300),
      category('lip', ['Brand', 'Lip'], 100),
      category('sale', ['Sale', 'Gifts'], 200),
      category('gifts', ['Gifts']),
    ];
    const lines = choices(known, typed, NONE);
    expect(lines.map(({ path, isNew }) => (isNew ? '+ ' : '') + path.join(' › '))).toEqual(
      expected,
    );
  });

  it('offers to make nothing that is there, however many are like it', () => {
    const many = Array.from({ length: 60 }, (_, at) => category(`${at}`, [`Lips ${at}`], 100));
    const lines = choices([...many, category('lips', ['Lips'])], 'lips', NONE);
    expect(lines[0]?.path).toEqual(['Lips']);
    expect(lines.some(({ isNew }) => isNew)).toBe(false);
  });

  it('keeps what will be made in sight, ticked, and offers it once', () => {
    const offer = choices(ALL, 'Brows', NONE).at(-1);
    if (!offer) throw new Error('no offer');
    const picks = toggle(NONE, offer);
    expect(shown('', picks)[0]).toBe('+ Brows');
    expect(shown('brows', picks)).toEqual(['+ Brows']);
  });
});

describe('changeOf', () => {
  it('writes nothing when nothing was picked', () => {
    expect(changeOf(firstPicks([LIPS]), [LIPS])).toEqual({ add: [], create: [], remove: [] });
  });

  it('moves: in where a tick came, out where it went', () => {
    let picks = firstPicks([LIPS]);
    for (const line of choices(ALL, '', picks)) {
      if (line.key !== 'makeup') picks = toggle(picks, line);
    }
    expect(changeOf(picks, [LIPS])).toEqual({ add: ['tools'], create: [], remove: ['lips'] });
  });

  it('forgets a name whose tick was taken away again', () => {
    const [offer] = choices([], 'Brows', NONE);
    if (!offer) throw new Error('no offer');
    const picks = toggle(toggle(NONE, offer), { ...offer, ticked: true });
    expect(changeOf(picks, [])).toEqual({ add: [], create: [], remove: [] });
  });
});
