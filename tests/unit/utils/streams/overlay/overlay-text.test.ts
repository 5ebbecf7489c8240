import { describe, expect, it } from 'vitest';
import { readLooks, USUAL_LOOKS, writeLooks } from '@/utils/streams/overlay/looks.ts';
import { overlayText } from '@/utils/streams/overlay/overlay-text.ts';

const segment = { title: '', code: '', sites: null };

describe('what viewers read of a segment', () => {
  it('is its title, its products and its code', () => {
    const given = { ...segment, title: ' Lips\n', code: 'SAVE10' };
    expect(overlayText(given, ['Liner', 'Balm'], 'Demo')).toEqual({
      segment: 'Lips',
      names: ['Liner', 'Balm'],
      more: 0,
      code: 'SAVE10',
    });
  });

  it('is its kind where it has neither title nor products', () => {
    expect(overlayText(segment, [], 'Questions')?.segment).toBe('Questions');
    expect(overlayText(segment, ['Liner'], 'Product')?.segment).toBe('');
  });

  it('names three products and counts the others', () => {
    expect(overlayText(segment, ['a', 'b', 'c', 'd', 'e'], '')).toMatchObject({
      names: ['a', 'b', 'c'],
      more: 2,
    });
  });

  it('is nothing where the segment is for no viewers', () => {
    expect(overlayText({ ...segment, sites: [] }, ['a'], 'Intro')).toBeNull();
  });
});

describe('the looks of an overlay', () => {
  it('are what was stored, or as at first', () => {
    const looks = { ...USUAL_LOOKS, key: '#0047bb', size: 'large', code: false } as const;
    expect(readLooks(writeLooks(looks))).toEqual(looks);
    for (const stored of [null, '', '{}', 'x', writeLooks({ ...looks, key: 'red;}' })]) {
      expect(readLooks(stored)).toEqual(USUAL_LOOKS);
    }
  });
});
