import { expect, it, vi } from 'vitest';
import { locks, MemoryArea } from '@/tests/unit/utils/settings/memory.ts';
import { settingsChanges } from '@/utils/backup/outside.ts';
import { makeOutsideChanges } from '@/utils/browser/outside.ts';
import { readSettings } from '@/utils/browser/settings-store.ts';
import { addTag, setHome } from '@/utils/settings/edit.ts';
import { chosenTag } from '@/utils/settings/schema.ts';

vi.mock('wxt/browser', () => ({ browser: { permissions: { remove: vi.fn() } } }));
vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('@/utils/browser/ask.ts', () => ({ ask: async () => null }));
vi.mock('@/utils/browser/settings-store.ts', async () => {
  const { createSettingsStore } = await import('@/utils/settings/store.ts');
  return createSettingsStore(new MemoryArea(), locks);
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
