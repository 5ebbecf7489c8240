import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import manifest from '@/package.json';

const PAGES = globSync(['*.md', 'docs/*.md', '.github/*.md']);
/** Folders of the project: what a page names in code and begins with one of them is a path. */
const FOLDERS = [
  '.github',
  'build',
  'components',
  'docs',
  'entrypoints',
  'public',
  'tests',
  'utils',
];

/** Paths that a page names as code, from the project's root. */
function namedPaths(text: string): string[] {
  const codes = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return codes.filter((code) => FOLDERS.includes(code.split('/')[0] ?? '') && code.includes('/'));
}

/** Where a page's links and pictures lead within the project, from its root. */
function linkedPaths(page: string, text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const local = targets.filter((target) => !/^(?:[a-z]+:|#)/.test(target));
  return local.map((target) => join(dirname(page), target.split('#')[0] ?? ''));
}

/** The names that headings are linked by. */
function anchors(page: string): string[] {
  const headings = [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)];
  return headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('names only paths that are there', () => {
    const paths = namedPaths(text).filter((path) => globSync(path).length === 0);
    expect(paths).toEqual([]);
  });

  it('links only to files that are there', () => {
    expect(linkedPaths(page, text).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('links only to headings that are there', () => {
    const links = [...text.matchAll(/\]\(([^)\s:#]*)#([^)\s]+)\)/g)];
    const lost = links.filter(([, file, anchor = '']) => {
      const target = file ? join(dirname(page), file) : page;
      return target.endsWith('.md') && !anchors(target).includes(anchor);
    });
    expect(lost.map(([link]) => link)).toEqual([]);
  });

  it('names only commands that are there', () => {
    const commands = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });
});

test('a page that names a path which is not there is found', () => {
  expect(namedPaths('see `utils/none.ts`, `npm test` and `m.js`')).toEqual(['utils/none.ts']);
  expect(linkedPaths('docs/a.md', '[b](b.md#c) [d](https://d.example) [e](#e)')).toEqual([
    'docs/b.md',
  ]);
});
