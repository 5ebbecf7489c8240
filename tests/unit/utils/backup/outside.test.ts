import { expect, it } from 'vitest';
import {
  changedParts,
  HISTORY,
  settingsChanges,
  withHistoryChange,
  withOwn,
  withSettingsChanges,
} from '@/utils/backup/outside.ts';
import { setHome, setPictures } from '@/utils/settings/edit.ts';
import { defaultSettings } from '@/utils/settings/schema.ts';
import type { OutsideChanges } from '@/utils/shop/database/schema.ts';
import { filledSettings } from './fill.ts';

const reversed = (changes: OutsideChanges): OutsideChanges =>
  Object.fromEntries(Object.entries(changes).map(([name, [a, b]]) => [name, [b, a]]));

const before = defaultSettings();
const after = filledSettings();

it('changes of the settings lead there and back', () => {
  const changes = settingsChanges(before, after);
  expect(withSettingsChanges(before, changes)).toEqual(after);
  expect(withSettingsChanges(after, reversed(changes))).toEqual(before);
  expect(settingsChanges(before, before)).toEqual({});
});

it('a section that was changed since stays', () => {
  const changes = reversed(settingsChanges(before, after));
  expect(withSettingsChanges(setHome(after, 'DE'), changes)).toEqual({ ...before, home: 'DE' });
  expect(withSettingsChanges(before, changes)).toBe(before);
  const pictures = setPictures(before, true);
  expect(withSettingsChanges(pictures, {})).toBe(pictures);
});

it('the history of links is what it was, unless it went on', () => {
  expect(withHistoryChange('b', { [HISTORY]: ['b', null] })).toBeNull();
  expect(withHistoryChange(null, { [HISTORY]: [null, 'b'] })).toBe('b');
  expect(withHistoryChange('c', { [HISTORY]: ['b', null] })).toBe('c');
  expect(withHistoryChange('c', {})).toBe('c');
});

it('names the parts that change, each once', () => {
  expect(changedParts(null)).toEqual([]);
  const changes = { ...settingsChanges(before, after), [HISTORY]: [null, 'b'] as [null, string] };
  expect(changedParts(withOwn(changes, true, true)).sort()).toEqual(
    ['channels', 'history', 'settings', 'templates', 'trackingIds'].sort(),
  );
});
