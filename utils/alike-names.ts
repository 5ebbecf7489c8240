import { posix } from 'node:path';
import type { Plugin } from 'vite';
import { chooseNames } from './names/choose.ts';
import { Link, readNames } from './names/scopes.ts';

/** A script of the build, as far as it is looked at here. */
export interface Script {
  fileName: string;
  code: string;
  imports: readonly string[];
  /** What these export is asked for as properties. */
  dynamicImports: readonly string[];
}

/** What is built has the names that gzip can make the most of; the shortest alone are more by 2.4 kB. */
export function alikeNames(): Plugin {
  return {
    name: 'linkshelf:alike-names',
    apply: 'build',
    generateBundle: {
      // After the minifiers.
      order: 'post',
      handler({ format, sourcemap }, bundle) {
        // A source map would no longer be true of the code.
        if (sourcemap) return;
        const scripts = Object.values(bundle).filter((file) => file.type === 'chunk');
        rename(scripts, format === 'es');
      },
    },
  };
}

/**
 * Gives all variables of some scripts new names.
 * @param isModule else what a script declares for all is for other scripts too, and is left as it is
 */
export function rename(scripts: readonly Script[], isModule: boolean): void {
  /** By script and former name, the name that other scripts import something by. */
  const exported = new Map<string, Map<string, string>>();
  const asProperties = new Set(scripts.flatMap(({ dynamicImports }) => dynamicImports));
  for (const script of inOrder(scripts)) {
    const { fileName, code } = script;
    const { pieces, names } = readNames(fileName, code, isModule);
    const links = pieces.filter((piece) => piece instanceof Link);
    for (const link of links) {
      if (link.source === null) continue;
      const from = posix.join(posix.dirname(fileName), link.source);
      if (scripts.some((each) => each.fileName === from) && !exported.has(from)) {
        throw new Error(`${fileName} and ${from} import each other`);
      }
      link.outside = exported.get(from)?.get(link.outside) ?? link.outside;
      // The same name on both sides needs to be written once; not where something else has it already.
      const isFree = [...link.name.rivals].every(
        (rival) => !rival.isFixed || rival.text !== link.outside,
      );
      if (!isFree || !exported.has(from)) continue;
      link.name.text = link.outside;
      link.name.isFixed = true;
    }
    chooseNames(pieces, names);
    const own = new Map<string, string>();
    exported.set(fileName, own);
    for (const link of links) {
      const isKnownOutside = asProperties.has(fileName) || link.outside === 'default';
      if (link.source !== null || isKnownOutside) continue;
      own.set(link.outside, link.name.text);
      link.outside = link.name.text;
    }
    script.code = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
  }
}

/** Each after those that it imports. */
function inOrder(scripts: readonly Script[]): Script[] {
  const known = new Map(scripts.map((script) => [script.fileName, script]));
  const ordered = new Set<Script>();
  const add = (script: Script, above: readonly Script[]) => {
    if (above.includes(script)) return;
    for (const name of script.imports) {
      const imported = known.get(name);
      if (imported && !ordered.has(imported)) add(imported, [...above, script]);
    }
    ordered.add(script);
  };
  for (const script of scripts) add(script, []);
  return [...ordered];
}
