import type { Plugin } from 'vite';
import { HOOKS, PREACT } from './lean-preact.ts';

/** What libraries bring that nothing here uses, and what takes its place. */
const CHANGES: Readonly<Record<string, readonly (readonly [RegExp | string, string])[]>> = {
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
  // What runs an entrypoint: here each is a plain function that neither waits nor fails, and there are no plugins.
  'virtual:wxt-background-entrypoint': [
    [
      /let result;\s*try \{[\s\S]*(?=var background_entrypoint_default)/,
      'const result = definition.main();',
    ],
  ],
  'virtual:wxt-content-script-isolated-world-entrypoint': [
    [/const result = \(async[\s\S]*\}\)\(\);/, 'const result = definition.main();'],
  ],
  'virtual:wxt-unlisted-script-entrypoint': [
    [/const result = \(\(\)[\s\S]*\}\)\(\);/, 'const result = definition.main();'],
  ],
  'lean-qr/nano.mjs': [
    // Pictures of other kinds and colours, and what is kept for the next one: there is one code, drawn once.
    [/,u\(o,\{on:[\s\S]*?toCanvas\([^}]*\}\}/, '}'],
    ['let n=h[e];n||(h[e]=n=f(4*e+17),z(n,e),n.p=g(n));', 'let n=f(4*e+17);z(n,e),n.p=g(n);'],
    ['(t=n(1),{minCorrectionLevel:r=0,minVersion:l=1}={})', '(t,r=0,l=1)'],
    ['"string"!=typeof t&&n(5),', ''],
    [/const o=new Error\(`lean-qr error \$\{t\}`\);throw o\.code=t,o/, 'throw new Error(t)'],
  ],
  'preact/dist/preact.mjs': PREACT,
  'preact/hooks/dist/hooks.mjs': HOOKS,
};

/** The libraries with no more in them than is used. */
export function leanLibraries(): Plugin {
  return {
    name: 'lean-libraries',
    transform(code, id) {
      const [, changes] = Object.entries(CHANGES).find(([file]) => id.includes(file)) ?? [];
      if (!changes) return null;
      const lean = changes.reduce((text, [from, to]) => {
        if (text.split(from).length < 2) throw new Error(`${id} has another shape`);
        return text.replace(from, () => to);
      }, code);
      return { code: lean, map: null };
    },
  };
}
