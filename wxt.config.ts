import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { licences } from './build/licences.ts';
import { alikeNames } from './utils/alike-names.ts';
import { sharedChunks } from './utils/chunks.ts';
import { importJsx, JSX } from './utils/jsx.ts';
import { leanLibraries } from './utils/lean.ts';
import { manifest } from './utils/manifest.ts';
import { noPreload } from './utils/no-preload.ts';
import { secondMinifier } from './utils/second-minifier.ts';
import { sharedWithPanels } from './utils/shared-with-panels.ts';
import { shortKeys } from './utils/short-keys.ts';

const root = new URL('./', import.meta.url);
const bundledLicences = licences();
const keys = shortKeys(fileURLToPath(new URL('public/_locales/en/messages.json', root)));
const isStyle = ({ type }: { type: string }) => type === 'unlisted-style';

// Imports are written out: a reader of a file sees where each name comes from.
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => manifest(browser),
  // Who builds the sources needs neither the pictures nor the tests.
  zip: { excludeSources: ['docs/screenshots/**', 'tests/**'] },
  hooks: {
    'build:publicAssets'({ config }, files) {
      if (config.command === 'build') keys.shorten(files);
    },
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ type }) => type === 'background')) sharedChunks(config);
      if (entrypoints.some(({ name }) => name === 'panels')) {
        config.plugins = [...(config.plugins ?? []), sharedWithPanels(root)];
      }
      // One style sheet for all pages; what is a style sheet alone is one anyway.
      config.build = { ...config.build, cssCodeSplit: entrypoints.some(isStyle) };
    },
  },
  vite: ({ command }) => ({
    plugins: [
      leanLibraries(),
      noPreload(),
      importJsx(),
      command === 'build' && keys.plugin(),
      secondMinifier(),
      alikeNames(),
      bundledLicences,
    ],
    resolve: {
      alias: {
        // WXT's own context announces every content script to the page, and ends it on an event that the
        // page can make; nothing here uses it.
        'wxt/utils/content-script-context': fileURLToPath(
          new URL('./entrypoints/amazon.content/no-context.ts', import.meta.url),
        ),
        // WXT imports its own store into every file that calls something `storage`, also with imports switched off.
        'wxt/utils/storage': fileURLToPath(new URL('./utils/no-storage.ts', import.meta.url)),
      },
    },
    build: {
      modulePreload: false,
      target: ['chrome123', 'firefox140'],
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        module: true,
        safari10: false,
        compress: {
          passes: 3,
          pure_getters: true,
          keep_fargs: false,
          // Nothing here changes what built-in functions do, or makes objects of functions.
          unsafe: true,
          unsafe_arrows: true,
          unsafe_comps: true,
          lhs_constants: false,
        },
      },
    },
    oxc: { jsx: JSX },
  }),
});
