import type { UserManifest } from 'wxt';
import packageJson from '../package.json' with { type: 'json' };
import {
  CORE,
  forbiddenPatterns,
  HOSTS,
  isMarketplaceCode,
  isMore,
  matchPatterns,
} from '../utils/marketplaces/hosts.ts';

/** Where a user's own server may be: anywhere with a certificate, and on this machine. */
const SERVERS = ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'];

/** Where the content script runs. Written in its own file, all these patterns would be loaded on each of these pages. */
export const PRODUCT_PAGES = {
  matches: Object.keys(CORE).filter(isMarketplaceCode).flatMap(matchPatterns),
  excludeMatches: forbiddenPatterns(),
};

/**
 * The manifest beyond what WXT derives from the entrypoints.
 * Each permission is explained to users in `docs/privacy.md`; a test compares the two.
 */
export function manifest(browser: string): UserManifest {
  const more = Object.keys(HOSTS).filter(isMarketplaceCode).filter(isMore);
  return {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'scripting', 'clipboardWrite', 'alarms'],
    // Any of them is asked for when the creator switches it on; of the last two, the one origin of a sync's server.
    optional_host_permissions: [...more.flatMap(matchPatterns), ...SERVERS],
    // The parts of the toolbar that a product page loads only when the creator turns to it.
    web_accessible_resources: [
      {
        resources: ['panels.js', 'assets/panels-style.css'],
        matches: Object.keys(HOSTS).filter(isMarketplaceCode).flatMap(matchPatterns),
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    // The repository, once the package names it: the options then lead to help, changes, source and problem reports.
    ...('homepage' in packageJson && { homepage_url: String(packageJson.homepage) }),
    action: { default_title: '__MSG_extension_name__' },
    // Free on Amazon, whose pages act on Alt+Shift+C, D, H, K, O and Z themselves (W and Y on some keyboards); in
    // Chromium, which keeps +C, P, W, X and Z for tab groups, +N for split views, +A, B, I and T for its own parts; and
    // on a Mac, where E, I, N and U with Option begin an accent.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+J' } },
      'copy-link': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_copy__',
      },
      'save-product': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_command_save__',
      },
      'toggle-toolbar': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_command_toggle__',
      },
      // Chromium takes four suggestions: who wants a key for these sets it in the browser.
      'focus-toolbar': { description: '__MSG_command_focus__' },
      'open-shop': { description: '__MSG_command_shop__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'linkshelf@linkshelf.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  };
}
