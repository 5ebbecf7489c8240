import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Plugin } from 'vite';

/** In the extension's folder, beside the manifest. */
export const LICENCES_FILE = 'licences.txt';

const OWN_LICENCE = fileURLToPath(new URL('../LICENSE', import.meta.url));
/** Texts for packages that come without one, as their repository has it: `<owner>+<repository>.txt`. */
const TEXTS = fileURLToPath(new URL('./licences/', import.meta.url));

const PACKAGE = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  repository: v.union([v.string(), v.object({ url: v.string() })]),
});

/**
 * Writes the licences of everything that is really bundled to `licences.txt`.
 *
 * WXT builds one extension as several bundles. Each bundle writes the file anew, with what all before it held,
 * so every build has to be given the same plugin object.
 * @throws {Error} in the build: a package that is bundled has no licence text
 */
export function licences(): Plugin {
  const sections = new Map<string, string>();
  return {
    name: 'linkshelf:licences',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const folder of packageFolders(chunk.moduleIds)) {
          if (!sections.has(folder)) sections.set(folder, section(folder));
        }
      }
      if (dir) writeFileSync(join(dir, LICENCES_FILE), fileText([...sections.values()]));
    },
  };
}

/** The folders below `node_modules` that these modules come from, each once. */
function packageFolders(moduleIds: readonly string[]): Set<string> {
  const folders = moduleIds.map(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0],
  );
  return new Set(folders.filter((folder) => folder !== undefined));
}

function section(folder: string): string {
  const about = v.parse(PACKAGE, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const { name, version, license, repository } = about;
  // The Mozilla Public License wants to be told where the source is; for the others it does no harm.
  const source = webAddress(typeof repository === 'string' ? repository : repository.url);
  const texts = licenceFiles(folder, source).map((path) => readFileSync(path, 'utf8').trim());
  if (!texts.some((text) => text !== '')) {
    throw new Error(`${name} has no licence text: put it into ${keptText(source)}`);
  }
  return [`${name} ${version} (${license})\n${source}`, ...texts].join('\n\n');
}

/** `git+https://github.com/owner/name.git` as a person opens it. */
function webAddress(repository: string): string {
  return repository.replace(/^(git\+https|git):/, 'https:').replace(/\.git$/, '');
}

function licenceFiles(folder: string, source: string): string[] {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length > 0) return files.map((file) => join(folder, file));
  return existsSync(keptText(source)) ? [keptText(source)] : [];
}

function keptText(source: string): string {
  return join(TEXTS, `${source.split('/').slice(-2).join('+')}.txt`);
}

function fileText(sections: readonly string[]): string {
  const own = `Linkshelf\n\n${readFileSync(OWN_LICENCE, 'utf8').trim()}`;
  const intro = 'Linkshelf contains the following libraries, each under its own licence.';
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `${[own, intro, ...[...sections].sort()].join(rule)}\n`;
}
