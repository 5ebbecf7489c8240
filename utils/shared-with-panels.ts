import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What the script before it has left. */
const LEFT = '\0linkshelf-shared';
const IMPORT = /^import \{([^}]*)\} from '@\/(.*)';$/gm;

/**
 * Builds `panels.js` without what the script before it has: of the modules that `shared.ts` imports, it gets the names
 * that are imported there, from where that script has left them.
 * @param root of the project, with a slash at its end
 */
export function sharedWithPanels(root: URL): Plugin {
  const list = readFileSync(new URL('entrypoints/amazon.content/shared.ts', root), 'utf8');
  const modules = new Map(
    Array.from(list.matchAll(IMPORT), ([, names = '', path = '']) => [
      fileURLToPath(new URL(path, root)).replaceAll('\\', '/'),
      names.trim(),
    ]),
  );
  return {
    name: 'shared-with-panels',
    enforce: 'pre',
    resolveId: (id) => (id === LEFT ? id : null),
    load(id) {
      if (id === LEFT) {
        const names = [...modules.values()].join(', ');
        return `export const { ${names} } = globalThis.linkshelfShared;`;
      }
      const names = modules.get(id);
      return names ? `export { ${names} } from '${LEFT}'; export * from '${id}?own';` : null;
    },
  };
}
