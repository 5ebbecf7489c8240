import { defineConfig } from 'wxt';
import { manifest } from './utils/manifest.ts';

// Imports are written out: a reader of a file sees where each name comes from.
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  manifest: ({ browser }) => manifest(browser),
  vite: () => ({
    build: { target: ['chrome120', 'firefox140'] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
