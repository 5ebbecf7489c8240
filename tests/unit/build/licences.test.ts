import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LICENCES_FILE, licences } from '@/build/licences.ts';

const root = process.cwd();
const alias = Object.fromEntries(
  ['idb', 'preact', 'valibot'].map((name) => [name, `${root}/node_modules/${name}`]),
);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linkshelf-licences-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Bundles these lines into the folder and gives the licences as they are then. */
async function bundle(plugin: ReturnType<typeof licences>, code: string): Promise<string> {
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, code);
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [plugin],
    build: {
      emptyOutDir: false,
      copyPublicDir: false,
      outDir: folder,
      lib: { entry, formats: ['es'], fileName: 'out' },
    },
    resolve: { alias },
  });
  return readFileSync(join(folder, LICENCES_FILE), 'utf8');
}

describe('the licences of a build', () => {
  it('name what is bundled, with version, source and text, and nothing else', async () => {
    const text = await bundle(licences(), "export { openDB } from 'idb';");
    expect(text).toMatch(/^Linkshelf\n\nMIT License/);
    expect(text).toMatch(
      /^idb \d+\.\d+\.\d+ \(ISC\)\nhttps:\/\/github\.com\/jakearchibald\/idb\n\nISC License/m,
    );
    expect(text).not.toContain('preact');
  });

  it('hold what all bundles of a build contain', async () => {
    const plugin = licences();
    await bundle(plugin, "export { openDB } from 'idb';");
    const text = await bundle(plugin, "export { h } from 'preact';");
    expect(text).toMatch(/^idb /m);
    expect(text).toMatch(/^preact /m);
  });

  it('leave out what is imported and dropped again', async () => {
    const text = await bundle(
      licences(),
      "import { parse } from 'valibot';\nexport const one = 1;",
    );
    expect(text).not.toMatch(/^valibot /m);
  });

  it('stop the build when a package has no text', async () => {
    const bare = join(folder, 'node_modules/bare');
    mkdirSync(bare, { recursive: true });
    const about = { name: 'bare', version: '1.0.0', license: 'MIT', repository: 'owner/bare' };
    writeFileSync(join(bare, 'package.json'), JSON.stringify({ ...about, main: 'index.js' }));
    writeFileSync(join(bare, 'index.js'), 'export const bare = Math.random();');
    await expect(bundle(licences(), "export * from 'bare';")).rejects.toThrow(
      'bare has no licence text',
    );
  });
});
