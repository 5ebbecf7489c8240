import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) =>
  readFileSync(new URL(`../../../../components/${file}`, import.meta.url), 'utf8');

const OUTLINES = [
  'ui/icon.css',
  'ui/file-drop.css',
  'options/icons.css',
  'shop/list/product-pane.css',
];

it('has an outline for every name, and a name for every outline', () => {
  const names = [...read('ui/icon.tsx').matchAll(/\| '([\w-]+)'/g)].map(([, name]) => name);
  const outlines = OUTLINES.flatMap((file) => [
    ...read(file).matchAll(/^\.icon-([\w-]+) path \{\s+d: path\(\s*"m/gim),
  ]);
  expect(names.length).toBeGreaterThan(30);
  expect(outlines.map(([, name]) => name).sort()).toEqual(names);
});

it('no two pictures have the same outline', () => {
  const paths = OUTLINES.flatMap((file) => [...read(file).matchAll(/path\(\s*"(.*?)"/g)]);
  const drawn = paths.map(([, path]) => path);
  expect(new Set(drawn).size).toBe(drawn.length);
});
