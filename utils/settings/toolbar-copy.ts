import { trackingLink } from '@/utils/links/tracking-link.ts';
import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { chosenTag, type Settings, tagsFor } from './schema.ts';
import { colorScheme } from './theme.ts';
import { ASIN_PLACE, type LinkTemplate, type ToolbarSettings } from './toolbar.ts';

/** The copy for the content script; the store writes it together with the settings. */
export function toolbarSettings(settings: Settings): ToolbarSettings {
  const templates = CODES.map((code) => [code, templateFor(settings, code)] as const);
  return {
    ...settings.bar,
    theme: colorScheme(settings),
    off: settings.off,
    channel: settings.channels.last.name,
    links: Object.fromEntries(templates.filter(([, template]) => template)),
  };
}

function templateFor(settings: Settings, marketplace: MarketplaceCode): LinkTemplate | null {
  const chosen = chosenTag(settings, marketplace);
  const id = tagsFor(settings, marketplace).find(({ tag }) => tag === chosen);
  if (!id) return null;
  const { tag, name } = id;
  const link = trackingLink({ marketplace, asin: ASIN_PLACE, tag, options: settings.link });
  return { tag, name, link };
}
