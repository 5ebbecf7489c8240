import { describe, expect, it } from 'vitest';
import { savedAt, textOf } from '@/utils/records/fields.ts';

describe('fields as they are read', () => {
  it.each([1e300, -1e300, Number.NaN, '5', null])('%j is no moment', (saved) => {
    expect(savedAt({ saved })).toBe(0);
  });

  it('has texts of a length that can be shown', () => {
    expect(textOf({ title: 'x'.repeat(5_000_000) }, 'title')).toHaveLength(20_000);
    expect(textOf({ title: 'short' }, 'title')).toBe('short');
    expect(textOf({ title: '' }, 'title')).toBeNull();
  });
});
