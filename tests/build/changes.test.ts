import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { CHANGES_FILE } from '@/build/changes.ts';
import manifest from '@/package.json' with { type: 'json' };

const output = fileURLToPath(new URL('../../.output/', import.meta.url));

test.each(['chrome-mv3', 'firefox-mv3'])('%s has the changes of its version', (build) => {
  const text = readFileSync(`${output}${build}/${CHANGES_FILE}`, 'utf8');
  expect(text).toMatch(/^\ufeffChangelog\n/);
  expect(text).toContain(`\n${manifest.version} `);
});
