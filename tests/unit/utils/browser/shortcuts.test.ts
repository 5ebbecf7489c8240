import { expect, it, vi } from 'vitest';
import { readShortcuts } from '@/utils/browser/shortcuts.ts';

vi.mock('wxt/browser', async () => {
  const stub = await import('@/tests/unit/i18n-stub.ts');
  return {
    browser: {
      ...stub.browser,
      commands: {
        getAll: async () => [
          { name: '_execute_action', description: '', shortcut: 'Alt+Shift+J' },
          { name: 'copy-link', description: 'Copy', shortcut: '' },
        ],
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: {} }));

it('shortcuts are named by what they do', async () => {
  expect(await readShortcuts()).toEqual([
    { label: 'Open the popup', keys: 'Alt+Shift+J' },
    { label: 'Copy', keys: '' },
  ]);
});
