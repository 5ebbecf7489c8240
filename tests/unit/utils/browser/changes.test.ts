import { expect, it, vi } from 'vitest';
import { storeSettings } from '@/utils/browser/changes.ts';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';

const calls: string[] = [];

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('@/utils/browser/ask.ts', () => ({
  ask: async (type: string, { what }: { what: string }) => calls.push(`ask ${type} ${what}`),
}));
vi.mock('@/utils/browser/settings-store.ts', () => ({
  changeSettings: async (edit: (settings: Settings) => Settings) => edit(defaultSettings()),
}));

it('a stored change is told to the worker', async () => {
  expect(await storeSettings((settings) => ({ ...settings, pictures: false }))).toMatchObject({
    pictures: false,
  });
  expect(calls).toEqual(['ask changed settings']);
});
