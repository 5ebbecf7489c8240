import { describe, expect, it } from 'vitest';
import { tileColumns } from '@/components/shop/list/tile-columns.ts';
import { MAX_RENDERED } from '@/components/ui/models/virtual-range.ts';

describe('tiles beside one another', () => {
  const TILE = { least: 170, ratio: 1, fixed: 90 };

  it.each([
    [300, 600, 1],
    [700, 700, 4],
    [1500, 1000, 8],
  ])('%i × %i pixels hold %i', (width, height, columns) => {
    expect(tileColumns(width, height, TILE)).toBe(columns);
  });

  it('are larger on a very large screen, so that all of it is filled', () => {
    const columns = tileColumns(3200, 2000, TILE);
    const line = 3200 / columns + 90;
    expect(columns).toBeLessThan(Math.floor(3200 / TILE.least));
    expect((Math.ceil(2000 / line) + 1) * columns).toBeLessThan(MAX_RENDERED);
  });
});
