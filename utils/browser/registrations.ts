import { browser } from 'wxt/browser';
import { matchPatterns } from '@/utils/marketplaces/hosts.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { type Scripting, syncRegistrations } from '@/utils/worker/registration.ts';
import { readSettings } from './settings-store.ts';

/** Registering reads, compares and writes: two at once would register the same script twice. */
const SCRIPTS_LOCK = 'linkshelf-scripts';

const scripting: Scripting = {
  registered: () => browser.scripting.getRegisteredContentScripts(),
  register: (registrations) => browser.scripting.registerContentScripts(registrations),
  unregister: (ids) => browser.scripting.unregisterContentScripts({ ids }),
};

/** Makes the registered content scripts those of the marketplaces that are on and that the browser lets them onto. */
export async function syncMarketplaces(): Promise<void> {
  await navigator.locks.request(SCRIPTS_LOCK, async () => {
    const { settings } = await readSettings();
    await syncRegistrations(scripting, await granted(settings.on), toolbarScript());
  });
}

/** Of some marketplaces, those whose pages the browser lets the toolbar onto. */
export async function granted(on: Settings['on']): Promise<Settings['on']> {
  const answers = await Promise.all(
    on.map((code) => browser.permissions.contains({ origins: matchPatterns(code) })),
  );
  return on.filter((_code, index) => answers[index]);
}

/** The toolbar's file, as the manifest names it for the built-in marketplaces: Firefox as a whole address. */
function toolbarScript(): string {
  const script = browser.runtime.getManifest().content_scripts?.[0]?.js?.[0];
  if (!script) throw new Error('the manifest names no content script');
  return new URL(script, browser.runtime.getURL('')).pathname.slice(1);
}
