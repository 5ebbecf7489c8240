import { describe, expect, it } from 'vitest';
import {
  isBackupDue,
  lastBackup,
  noteBackup,
  postponeBackup,
} from '@/components/shop/store/backup-due.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1_800_000_000_000;

function notes(kept: Record<string, string> = {}) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem(key: string, value: string) {
      kept[key] = value;
    },
  };
}

describe('a backup is due', () => {
  it.each([
    ['when a shop has never had one for a month', {}, 20, NOW - 31 * DAY, true],
    ['not in a young shop', {}, 20, NOW - 29 * DAY, false],
    ['not where there is little to lose', {}, 19, 0, false],
    ['when the last one is a month old', { 'backup-at': `${NOW - 31 * DAY}` }, 20, 0, true],
    ['not when it is younger', { 'backup-at': `${NOW - 29 * DAY}` }, 20, 0, false],
    ['not when it was put off', { 'backup-quiet': `${NOW + 1}` }, 20, 0, false],
    ['when that is over', { 'backup-quiet': `${NOW - 1}` }, 20, 0, true],
    ['never, when she does not want to hear of it', { 'backup-quiet': 'never' }, 20, 0, false],
    ['whatever rubbish is noted', { 'backup-at': 'x', 'backup-quiet': 'y' }, 20, 0, true],
  ])('%s', (_, kept, products, oldest, due) => {
    expect(isBackupDue(notes(kept), products, oldest, NOW)).toBe(due);
  });
});

it('rests after a backup, for a week, and for good', () => {
  const kept = notes();
  const due = (now: number) => isBackupDue(kept, 20, 0, now);
  postponeBackup(kept, NOW);
  expect([due(NOW + 6 * DAY), due(NOW + 8 * DAY)]).toEqual([false, true]);
  noteBackup(kept, NOW + 8 * DAY);
  expect(lastBackup(kept)).toBe(NOW + 8 * DAY);
  expect([due(NOW + 9 * DAY), due(NOW + 39 * DAY)]).toEqual([false, true]);
  postponeBackup(kept, null);
  expect(due(NOW + 400 * DAY)).toBe(false);
});
