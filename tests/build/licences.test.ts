import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LICENCES_FILE } from '@/build/licences.ts';
import manifest from '@/package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));

describe.each(['chrome-mv3', 'firefox-mv3'])('the licences in %s', (build) => {
  const text = readFileSync(`${root}.output/${build}/${LICENCES_FILE}`, 'utf8');
  const [own = '', , ...sections] = text.split(/^-{80}$/m).map((part) => part.trim());

  test('begin with its own', () => {
    expect(own).toContain(readFileSync(`${root}LICENSE`, 'utf8').trim());
  });

  // What ships are the dependencies (knip says so), and what those bundle along.
  test.each(Object.keys(manifest.dependencies))('hold the one of %s', (name) => {
    const { version } = JSON.parse(
      readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'),
    );
    const section = sections.find((part) => part.startsWith(`${name} ${version} (`));
    expect(section?.split('\n')[1]).toMatch(/^https:\/\//);
    expect(section?.split('\n').slice(2).join('\n').trim().length).toBeGreaterThan(200);
  });

  test('say for each library what it is, whence it comes and its text', () => {
    expect(sections.length).toBeGreaterThanOrEqual(Object.keys(manifest.dependencies).length);
    for (const section of sections) {
      expect(section).toMatch(/^\S+ \d+\.\d+\.\d+\S* \(.+\)\nhttps:\/\/\S+\n\n[\s\S]{200}/);
    }
  });
});
