import type { BrowserName } from './types.ts';

/**
 * Where a file of tests runs; every file says it at its `describe.each`.
 * - `engine`: what it tests is decided by the engine (clipboard, commands, worker, permissions …): always in both.
 * - `once`: what it tests is the extension's own code, which both engines run alike: in Chromium,
 *   and in Firefox too when ALL_ENGINES=1, as `npm run test:all` sets it.
 */
export function browsers(where: 'engine' | 'once'): readonly BrowserName[] {
  const all = where === 'engine' || process.env.ALL_ENGINES === '1';
  return all ? ['chromium', 'firefox'] : ['chromium'];
}
