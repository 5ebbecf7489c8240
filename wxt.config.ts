import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { manifest, PRODUCT_PAGES } from './build/manifest.ts';

// Imports are written out: a reader of a file sees where each name comes from.
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => manifest(browser),
  hooks: {
    'config:resolved'({ config }) {
      // With imports switched off, WXT still imports what is called like something of its own, such as `storage`.
      config.imports.presets = [];
    },
    'entrypoints:resolved'(_, entrypoints) {
      for (const { type, options } of entrypoints) {
        if (type === 'content-script') Object.assign(options, PRODUCT_PAGES);
      }
    },
    'vite:build:extendConfig'(entrypoints, config) {
      // WXT makes a function that runs of every script. The panels are imported: as a module, which exports what the
      // script returns.
      const lib = config.build?.lib;
      if (lib && entrypoints.some(({ name }) => name === 'panels')) lib.formats = ['es'];
    },
  },
  vite: ({ mode }) => ({
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./build/no-context.ts', import.meta.url),
        ),
      },
    },
    build: {
      target: ['chrome123', 'firefox140'],
      sourcemap: mode === 'development' && 'inline',
      // Both browsers preload modules themselves; and the polyfill needs a document, which the worker, whose files are
      // shared with the pages, has not.
      modulePreload: { polyfill: false },
    },
  }),
});
