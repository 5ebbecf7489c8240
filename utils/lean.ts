import type { Plugin } from 'vite';

/** What libraries bring that nothing here uses, and what takes its place. */
const CHANGES: Readonly<Record<string, readonly [RegExp, string][]>> = {
  'webextension-polyfill/dist/browser-polyfill.js': [
    // For loaders of other times; as a module it needs none.
    [/^\(function \(global, factory\) \{[\s\S]*?function \(module\) \{/, 'const module = {};'],
    [/\}\);\s*(?:\/\/#.*\s*)?$/, 'export default module.exports;\n'],
    // It is always within an extension.
    [/ {2}if \(!\(globalThis\.chrome && [\s\S]*?\n {2}\}\n/, ''],
    // Of Manifest V3 on, Chromium's own APIs give promises, and what answers messages does it in the browsers' own way:
    // nothing has to be wrapped.
    [
      /const CHROME_SEND_MESSAGE_CALLBACK_[\s\S]*module\.exports = wrapAPIs\(chrome\);/,
      'module.exports = chrome;',
    ],
  ],
  'idb/build/index.js': [
    // Methods of the database that are a transaction each, and cursors as asynchronous iterators.
    [/const readMethods = [\s\S]*(?=export \{)/, ''],
    // A transaction's only store, which is asked for by its name; nothing is written to what the database gives, or
    // looked for in it, and no request is asked of its promise.
    [/\/\/ Make tx\.store return[\s\S]*?(?=\}\s*\/\/ Else transform)/, ''],
    [/set\(target, prop, value\) \{[\s\S]*?(?=\};\s*function replaceTraps)/, ''],
    [/reverseTransformCache\.set\(promise, request\);/, ''],
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
