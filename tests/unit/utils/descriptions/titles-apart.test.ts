import { describe, expect, it } from 'vitest';
import { titlesApart } from '@/utils/descriptions/titles-apart.ts';

describe('titlesApart', () => {
  it('names what was chosen where titles are equal', () => {
    const jacket = { title: 'Rain Jacket', variation: 'Lichen · M' };
    expect(
      titlesApart([jacket, { title: 'Rain Jacket', variation: 'Lichen · L' }, { title: 'Cap' }]),
    ).toEqual(['Rain Jacket (Lichen · M)', 'Rain Jacket (Lichen · L)', 'Cap']);
    expect(titlesApart([jacket])).toEqual(['Rain Jacket']);
  });
});
