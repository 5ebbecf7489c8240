import { beforeEach, expect, it, vi } from 'vitest';
import { locks, MemoryArea } from '@/tests/unit/utils/settings/memory.ts';
import { settingsChanges, withOwn } from '@/utils/backup/outside.ts';
import type { ResetPart } from '@/utils/backup/parts.ts';
import { resetSettings } from '@/utils/backup/reset.ts';
import { makeOutsideChanges } from '@/utils/browser/outside.ts';
import { changeSettings, readSettings } from '@/utils/browser/settings-store.ts';
import { storeAnswer } from '@/utils/browser/store-answer.ts';
import { showTheme } from '@/utils/browser/theme.ts';
import { addTag, setHome, setTheme } from '@/utils/settings/edit.ts';
import { chosenTag, defaultSettings } from '@/utils/settings/schema.ts';
import type { OutsideChanges } from '@/utils/shop/database/schema.ts';

vi.mock('wxt/browser', () => ({ browser: { permissions: { remove: vi.fn() } } }));
vi.mock('@/utils/browser/theme.ts', () => ({ showTheme: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('@/utils/browser/ask.ts', () => ({ ask: async () => null }));
vi.mock('@/utils/browser/settings-store.ts', async () => {
  const { createSettingsStore } = await import('@/utils/settings/store.ts');
  return createSettingsStore(new MemoryArea(), locks);
});

const elsewhere = () => ({ way: 'server', device: '', at: 0 }) as const;
const reversed = (changes: OutsideChanges): OutsideChanges =>
  Object.fromEntries(Object.entries(changes).map(([name, [a, b]]) => [name, [b, a]]));
const tags = async () => {
  const { settings, shared, waiting } = await readSettings();
  const tagsOf = ({ accounts }: typeof settings) => accounts.US?.ids.map(({ tag }) => tag) ?? [];
  return { used: tagsOf(settings), shared: tagsOf(shared), waiting: waiting.length };
};

beforeEach(async () => {
  await changeSettings(() => defaultSettings(), 'creator');
  const { waiting } = await readSettings();
  await storeAnswer(waiting, 'decline');
});

/** A reset as the options make it. @returns what was changed */
async function resetParts(...parts: ResetPart[]): Promise<OutsideChanges> {
  const { settings } = await readSettings();
  const next = resetSettings(settings, new Set(parts));
  const changes = withOwn(settingsChanges(settings, next), true, true);
  await makeOutsideChanges(changes);
  return changes;
}

it('a reset deletes the tracking ids at once, and its undo brings them back at once', async () => {
  await changeSettings((now) => addTag(now, 'US', { tag: 'mine-20', name: '' }), 'creator');
  const changes = await resetParts('trackingIds');
  expect(await tags()).toEqual({ used: [], shared: [], waiting: 0 });
  await makeOutsideChanges(reversed(changes));
  expect(await tags()).toEqual({ used: ['mine-20'], shared: ['mine-20'], waiting: 0 });
});

it('a reset and its undo agree to nothing that waits from elsewhere', async () => {
  await changeSettings((now) => addTag(now, 'US', { tag: 'mine-20', name: '' }), 'creator');
  await changeSettings((now) => addTag(now, 'US', { tag: 'thief-20', name: '' }), elsewhere);
  await changeSettings((now) => addTag(now, 'DE', { tag: 'thief-21', name: '' }), elsewhere);
  const changes = await resetParts('trackingIds');
  expect(await tags()).toEqual({ used: [], shared: [], waiting: 1 });
  await makeOutsideChanges(reversed(changes));
  expect(await tags()).toEqual({ used: ['mine-20'], shared: ['mine-20'], waiting: 1 });
});

it('undo of a restore gives her former ids back, whether she had agreed to the new ones or not', async () => {
  for (const agreed of [0, 1, 2]) {
    await changeSettings(
      () => addTag(defaultSettings(), 'US', { tag: 'mine-20', name: '' }),
      'creator',
    );
    const { shared } = await readSettings();
    const restored = ['b-20', 'c-20'].reduce(
      (now, tag) => addTag(now, 'US', { tag, name: '' }),
      shared,
    );
    const changes = withOwn(settingsChanges(shared, restored), true, false);
    await makeOutsideChanges(changes);
    const { waiting } = await readSettings();
    expect(waiting).toHaveLength(2);
    await storeAnswer(waiting.slice(0, agreed), 'agree');
    await makeOutsideChanges(reversed(changes));
    expect(await tags()).toEqual({ used: ['mine-20'], shared: ['mine-20'], waiting: 0 });
  }
});

it('undo of a restore agrees to nothing that waited before it', async () => {
  await changeSettings((now) => addTag(now, 'US', { tag: 'thief-20', name: '' }), elsewhere);
  const { shared } = await readSettings();
  const changes = withOwn(
    settingsChanges(shared, addTag(shared, 'US', { tag: 'b-20', name: '' })),
    false,
    false,
  );
  await makeOutsideChanges(changes);
  await makeOutsideChanges(reversed(changes));
  expect(await tags()).toEqual({ used: [], shared: ['thief-20'], waiting: 1 });
});

it('a restored tracking id waits until the creator agrees; all else is there at once', async () => {
  const { shared } = await readSettings();
  const restored = addTag(setHome(shared, 'DE'), 'DE', { tag: 'thief-21', name: '' });
  await makeOutsideChanges(settingsChanges(shared, restored));
  const { settings, waiting } = await readSettings();
  expect(settings.home).toBe('DE');
  expect(chosenTag(settings, 'DE')).toBeNull();
  expect(waiting).toMatchObject([{ after: { tag: 'thief-21' }, origin: { way: 'backup' } }]);
});

it('restored colors are shown at once', async () => {
  const { shared } = await readSettings();
  await makeOutsideChanges(settingsChanges(shared, setTheme(shared, 'dark')));
  expect(showTheme).toHaveBeenLastCalledWith(expect.objectContaining({ theme: 'dark' }));
});
