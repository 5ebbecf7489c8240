import type { Plugin } from 'vite';

const POLYFILL = 'webextension-polyfill/dist/browser-polyfill.js';

/** What stands around the polyfill, and what takes its place. */
const CHANGES: readonly [RegExp, string][] = [
  // For loaders of other times; as a module it needs none.
  [
    /^\(function \(global, factory\) \{[\s\S]*?function \(module\) \{/,
    'const module = { exports: {} };\n((module) => {',
  ],
  [/\}\);\s*(?:\/\/#.*\s*)?$/, '})(module);\nexport default module.exports;\n'],
  // Of Manifest V3 on, Chromium's own APIs give promises: the list of them, most of what the polyfill weighs, has
  // nothing left to do. What is left makes answers to messages promises. An empty list is taken for a mistake.
  [/const apiMetadata = \{[\s\S]*?\n {6}\};/, 'const apiMetadata = { runtime: {} };'],
];

/** The polyfill as a module, with no more in it than Chromium lacks. */
export function leanPolyfill(): Plugin {
  return {
    name: 'lean-polyfill',
    transform(code, id) {
      if (!id.includes(POLYFILL)) return null;
      const lean = CHANGES.reduce((text, [from, to]) => {
        if (!from.test(text)) throw new Error('webextension-polyfill has another shape');
        return text.replace(from, () => to);
      }, code);
      return { code: lean, map: null };
    },
  };
}
