import type { Plugin } from 'vite';

/** How elements are written: children as arguments weigh less than as a property, a thousand times over. */
export const JSX = { runtime: 'classic', pragma: 'jsxElement', pragmaFrag: 'JsxFragment' } as const;

/** What views are made of, in every file that has some. */
const IMPORT = `import { h as ${JSX.pragma}, Fragment as ${JSX.pragmaFrag} } from 'preact';`;

export function importJsx(): Plugin {
  return {
    name: 'linkshelf:jsx',
    enforce: 'pre',
    transform: {
      filter: { id: /\.tsx$/ },
      handler: (code) => ({ code: `${IMPORT}${code}`, map: null }),
    },
  };
}
