import { describe, expect, it } from 'vitest';
import { changeOf, choices, firstPicks, toggle } from '@/utils/shop/picking.ts';
import type { CategoryView } from '@/utils/shop/views.ts';

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
    ['accents and case aside', 'MÁKEUP', ['Makeup › Lips', 'Makeup']],
    ['nothing to make of a name that is there', 'skin tools', ['Skin Tools']],
    ['a sub-category', 'Makeup › Brows', ['+ Makeup › Brows']],
    ['typed with the sign that keyboards have', 'Makeup > Brows', ['+ Makeup › Brows']],
    ['the path that is there', 'makeup > lips', ['Makeup › Lips']],
    ['a name of signs only makes nothing', ' › ', ['Skin Tools', 'Makeup › Lips', 'Makeup']],
  ])('shows %s', (_, typed, expected) => {
    expect(shown(typed)).toEqual(expected);
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
