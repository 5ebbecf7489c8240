import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { namedTag, type Settings, tagsFor } from './schema.ts';

/** The changes that are made on the toolbar, and so by the worker; all others are in `edit.ts`. */

/** Remembers the tracking id chosen on the toolbar; one that the creator does not have is ignored. */
export function chooseTag(settings: Settings, code: MarketplaceCode, tag: string): Settings {
  const known = tagsFor(settings, code).some((id) => id.tag === tag);
  if (!known || settings.lastTag[code] === tag) return settings;
  return { ...settings, lastTag: { ...settings.lastTag, [code]: tag } };
}

/** Remembers the format last copied in: the big button then copies in it. */
export function chooseFormat(settings: Settings, lastFormat: string): Settings {
  return settings.lastFormat === lastFormat ? settings : { ...settings, lastFormat };
}

/**
 * Makes a channel the one in use: what the next text begins with, and, in every marketplace that has a tracking
 * id of its name, the id that links carry. A channel that is not there any more is ignored.
 */
export function chooseChannel(settings: Settings, name: string): Settings {
  const { channels } = settings;
  const last = channels.kept.find((each) => each.name === name);
  if (!last) return settings;
  const tags = CODES.map((code) => [code, namedTag(settings, code, last.tagName)] as const);
  return {
    ...settings,
    lastTag: { ...settings.lastTag, ...Object.fromEntries(tags.filter(([, tag]) => tag)) },
    channels: { ...channels, last },
  };
}

export function placeToolbar(settings: Settings, bar: Partial<Settings['bar']>): Settings {
  return { ...settings, bar: { ...settings.bar, ...bar } };
}
