import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) =>
  readFileSync(new URL(`../../../../components/ui/${file}`, import.meta.url), 'utf8');

it('has an outline for every name, and a name for every outline', () => {
  const names = [...read('icon.tsx').matchAll(/\| '([\w-]+)'/g)].map(([, name]) => name);
  const outlines = [...read('icon.css').matchAll(/^\.icon-([\w-]+) path \{\s+d: path\(\s*"m/gim)];
  expect(names.length).toBeGreaterThan(30);
  expect(outlines.map(([, name]) => name)).toEqual(names);
});
