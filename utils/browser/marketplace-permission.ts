import { browser } from 'wxt/browser';
import { isMore, type MarketplaceCode, matchPatterns } from '@/utils/marketplaces/hosts.ts';
import { switchMarketplace as switched } from '@/utils/settings/edit.ts';
import type { Settings } from '@/utils/settings/schema.ts';

/**
 * Switches a marketplace on or off, with the browser's permission for one that is not built in. Has to be called
 * inside a click, and awaits nothing before it asks, as browsers demand.
 * @param save stores a change of the settings; if it rejects, so does this
 * @returns `refused` if the permission was denied: nothing is stored then
 */
export async function switchMarketplace(
  save: (edit: (settings: Settings) => Settings) => Promise<void>,
  code: MarketplaceCode,
  on: boolean,
): Promise<'done' | 'refused'> {
  const origins = isMore(code) ? matchPatterns(code) : [];
  if (on && origins.length > 0 && !(await browser.permissions.request({ origins }))) {
    return 'refused';
  }
  await save((settings) => switched(settings, code, on));
  if (!on && origins.length > 0) await browser.permissions.remove({ origins });
  return 'done';
}
