import type { MarketplaceCode } from '../marketplaces/hosts.ts';
import { type Settings, tagsFor } from './schema.ts';

/** What is chosen on the bar itself, and so changed by the worker; all other changes are in `edit.ts`. */

/** Remembers the tracking id chosen on the bar; one that the user does not have is ignored. */
export function chooseTag(settings: Settings, code: MarketplaceCode, tag: string): Settings {
  const known = tagsFor(settings, code).some((id) => id.tag === tag);
  if (!known || settings.lastTag[code] === tag) return settings;
  return { ...settings, lastTag: { ...settings.lastTag, [code]: tag } };
}

export function placeBar(settings: Settings, bar: Partial<Settings['bar']>): Settings {
  return { ...settings, bar: { ...settings.bar, ...bar } };
}
