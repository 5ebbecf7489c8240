// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '@/utils/settings/schema.ts';
import type { SettingsState } from '@/utils/settings/store.ts';

const stored = vi.hoisted(() => ({
  theme: 'system' as Settings['theme'],
  tell: null as ((state: SettingsState) => void) | null,
}));

function state(): SettingsState {
  const settings = { ...defaultSettings(), theme: stored.theme };
  return { settings, shared: settings, waiting: [], damaged: null, newer: null };
}

vi.mock('@/utils/browser/settings-store.ts', () => ({
  readSettings: async () => state(),
  onSettingsChanged(callback: (state: SettingsState) => void) {
    stored.tell = callback;
  },
}));

const { followTheme } = await import('@/utils/browser/theme.ts');
const { style } = document.documentElement;

/** A page opens: its first script runs before anything is painted. */
function openPage(): string {
  style.colorScheme = '';
  new Function(readFileSync('public/theme.js', 'utf8'))();
  return style.colorScheme;
}

beforeEach(() => localStorage.clear());

it('is the system’s where nothing was ever chosen', async () => {
  expect(openPage()).toBe('');
  stored.theme = 'system';
  await followTheme();
  expect(openPage()).toBe('');
});

it.each(['light', 'dark'] as const)(
  '%s: shown at once, and by the next page before it is painted',
  async (theme) => {
    stored.theme = theme;
    await followTheme();
    expect(style.colorScheme).toBe(theme);
    expect(openPage()).toBe(theme);
  },
);

it('follows a change, also back to the system', async () => {
  stored.theme = 'dark';
  await followTheme();
  stored.theme = 'light';
  stored.tell?.(state());
  expect(style.colorScheme).toBe('light');
  stored.theme = 'system';
  stored.tell?.(state());
  expect(style.colorScheme).toBe('');
  expect(openPage()).toBe('');
});

it('an open page follows what another one changes', () => {
  openPage();
  localStorage.setItem('theme', 'dark');
  dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
  expect(style.colorScheme).toBe('dark');
});
