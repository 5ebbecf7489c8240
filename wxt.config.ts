import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { changesFile } from './build/changes.ts';
import { licences } from './build/licences.ts';
import { manifest, PRODUCT_PAGES } from './build/manifest.ts';

// One for all the bundles of a build.
const bundledLicences = licences();

// Imports are written out: a reader of a file sees where each name comes from.
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => manifest(browser),
  // Who builds the sources needs neither the pictures nor the tests.
  zip: { excludeSources: ['docs/screenshots/**', 'tests/**'] },
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
    'build:publicAssets'(_, files) {
      files.push(changesFile());
    },
    'vite:build:extendConfig'(entrypoints, config) {
      // WXT makes a function that runs of every script. The panels are imported: as a module, which exports what the
      // script returns.
      const lib = config.build?.lib;
      if (lib && entrypoints.some(({ name }) => name === 'panels')) lib.formats = ['es'];
    },
  },
  vite: ({ mode }) => ({
    plugins: [bundledLicences],
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
      modulePreload: {
        // Both browsers preload modules themselves.
        polyfill: false,
        // The modules of a lazy part lie on the same disk. A page would begin with the names of all of them, to ask for
        // them a moment earlier; of styles it needs the names.
        resolveDependencies: (_file, dependencies, { hostType }) =>
          hostType === 'html' ? dependencies : dependencies.filter((each) => each.endsWith('.css')),
      },
    },
  }),
});
