import { expect, it } from 'vitest';
import { isNews, NEWS } from '@/components/ui/news.ts';
import packageJson from '@/package.json' with { type: 'json' };

it('the news are those of this version', () => {
  expect(packageJson.version.startsWith(`${NEWS.version}.`)).toBe(true);
});

it('are told to who has not seen them', () => {
  expect(isNews(undefined)).toBe(true);
  expect(isNews('0.0')).toBe(true);
  expect(isNews(NEWS.version)).toBe(false);
});
