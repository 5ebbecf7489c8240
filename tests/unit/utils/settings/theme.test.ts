import { expect, it } from 'vitest';
import { colorScheme } from '@/utils/settings/theme.ts';

it.each([
  ['system', ''],
  ['light', 'light'],
  ['dark', 'dark'],
] as const)('%s is the color scheme %j', (theme, scheme) => {
  expect(colorScheme({ theme })).toBe(scheme);
});
