import type { Settings } from './schema.ts';

/** What `color-scheme` is set to where the settings are to be followed: '' leaves it to the style sheets, which follow the system. */
export function colorScheme({ theme }: Pick<Settings, 'theme'>): string {
  return theme === 'system' ? '' : theme;
}
