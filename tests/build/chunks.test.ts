import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const output = fileURLToPath(new URL('../../.output/', import.meta.url));

/** The files that a script imports, by their names without the hash. */
function importsOf(file: string): string[] {
  const source = readFileSync(`${output}${file}`, 'utf8');
  const found = source.matchAll(
    /(?:from|import)\s*["']\.\/(?:chunks\/)?([\w-]+)-[\w-]{8}\.js["']/g,
  );
  return [...new Set([...found].map(([, name]) => name ?? ''))].sort();
}

test.each(['chrome-mv3', 'firefox-mv3'])(
  'the worker of %s starts with one chunk of its own code',
  (build) => {
    expect(importsOf(`${build}/background.js`)).toEqual(['worker']);
  },
);
