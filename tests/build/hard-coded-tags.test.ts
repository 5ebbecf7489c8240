import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tagsBelow } from '@/tests/hard-coded-tags.ts';

const output = fileURLToPath(new URL('../../.output/', import.meta.url));

test.each(['chrome-mv3', 'firefox-mv3'])('no tag of the makers is in %s', (build) => {
  const { files, tags } = tagsBelow(`${output}${build}`);
  expect(files).toBeGreaterThan(10);
  expect(tags).toEqual([]);
});
