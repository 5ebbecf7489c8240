import {
  forbiddenPatterns,
  type MarketplaceCode,
  matchPatterns,
} from '@/utils/marketplaces/hosts.ts';

/** What `scripting.registerContentScripts` takes, as far as it is used here. */
export interface Registration {
  id: string;
  matches: string[];
  excludeMatches: string[];
  js: string[];
  runAt: 'document_start';
}

/** The part of the browser's `scripting` that keeps content scripts for the switched-on marketplaces. */
export interface Scripting {
  registered(): Promise<{ id: string }[]>;
  register(registrations: Registration[]): Promise<void>;
  unregister(ids: string[]): Promise<void>;
}

const PREFIX = 'toolbar-';

/**
 * Makes the registered content scripts those of the marketplaces in `on`, and no others.
 * Safe to repeat: Chromium forgets registrations when the extension is updated, Firefox does not.
 * @param script the toolbar's file, as the manifest names it for the built-in marketplaces
 */
export async function syncRegistrations(
  scripting: Scripting,
  on: readonly MarketplaceCode[],
  script: string,
): Promise<void> {
  const registered = (await scripting.registered()).map(({ id }) => id);
  const wanted = on.map((code) => registration(code, script));
  const stale = registered.filter(
    (id) => id.startsWith(PREFIX) && !wanted.some((each) => each.id === id),
  );
  const missing = wanted.filter(({ id }) => !registered.includes(id));
  if (stale.length > 0) await scripting.unregister(stale);
  if (missing.length > 0) await scripting.register(missing);
}

function registration(code: MarketplaceCode, script: string): Registration {
  return {
    id: PREFIX + code,
    matches: matchPatterns(code),
    excludeMatches: forbiddenPatterns(),
    js: [script],
    runAt: 'document_start',
  };
}
