import type { Plugin } from 'vite';

/** What libraries bring that nothing here uses, and what takes its place. */
const CHANGES: Readonly<Record<string, readonly [RegExp, string][]>> = {
  'webextension-polyfill/dist/browser-polyfill.js': [
    // For loaders of other times; as a module it needs none.
    [
      /^\(function \(global, factory\) \{[\s\S]*?function \(module\) \{/,
      'const module = { exports: {} };\n((module) => {',
    ],
    [/\}\);\s*(?:\/\/#.*\s*)?$/, '})(module);\nexport default module.exports;\n'],
    // Of Manifest V3 on, Chromium's own APIs give promises: the list of them, most of what the polyfill weighs, has
    // nothing left to do. What is left makes answers to messages promises. An empty list is taken for a mistake.
    [/const apiMetadata = \{[\s\S]*?\n {6}\};/, 'const apiMetadata = { runtime: {} };'],
  ],
  'idb/build/index.js': [
    // Cursors as asynchronous iterators.
    [/const advanceMethodProps = [\s\S]*(?=export \{)/, ''],
  ],
};

/** The libraries with no more in them than is used. */
export function leanLibraries(): Plugin {
  return {
    name: 'lean-libraries',
    transform(code, id) {
      const [, changes] = Object.entries(CHANGES).find(([file]) => id.includes(file)) ?? [];
      if (!changes) return null;
      const lean = changes.reduce((text, [from, to]) => {
        if (!from.test(text)) throw new Error(`${id} has another shape`);
        return text.replace(from, () => to);
      }, code);
      return { code: lean, map: null };
    },
  };
}
