import { expect, test } from 'vitest';
import { parsePlace } from '@/components/toolbar/bar-place.ts';

const DEFAULT = { place: 'bottom', collapsed: false, hidden: false, off: [] };

test.each([
  [undefined, DEFAULT],
  [null, DEFAULT],
  ['top', DEFAULT],
  [{ place: 'left', collapsed: 1, hidden: 'yes', off: 'DE' }, DEFAULT],
  [
    { place: 'top', hidden: true },
    { ...DEFAULT, place: 'top', hidden: true },
  ],
  [
    { place: 'bottom', collapsed: true, hidden: false, off: ['DE', 'XX', 3, null, 'toString'] },
    { ...DEFAULT, collapsed: true, off: ['DE'] },
  ],
])('stored %j is read as %j', (stored, expected) => {
  expect(parsePlace(stored)).toEqual(expected);
});
