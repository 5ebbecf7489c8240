import type { Plugin } from 'vite';

/**
 * Parts of a page are imported plainly, without Vite's fetching ahead of what they need: every file lies on this
 * machine, and there is one style sheet, which the page has already.
 */
export function noPreload(): Plugin {
  return {
    name: 'no-preload',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}
