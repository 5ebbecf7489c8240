import { trackingLink } from '@/utils/links/tracking-link.ts';
import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { chosenTag, type Settings, tagsFor } from './schema.ts';
import { colorScheme } from './theme.ts';
import {
  ASIN_PLACE,
  type FormatInUse,
  type LinkTemplate,
  type ToolbarSettings,
} from './toolbar.ts';

const COMMON: ReadonlyMap<string, FormatInUse> = new Map([
  ['title-link', 'title_link'],
  ['markdown', 'markdown'],
  ['html', 'html'],
]);

/** The copy for the content script; the store writes it together with the settings. */
export function toolbarSettings(settings: Settings): ToolbarSettings {
  const templates = CODES.map((code) => [code, templateFor(settings, code)] as const);
  return {
    ...settings.bar,
    theme: colorScheme(settings),
    off: settings.off,
    channel: settings.channels.last.name,
    ...formatInUse(settings),
    links: Object.fromEntries(templates.filter(([, template]) => template)),
  };
}

/** One of the creator's own that is gone gives the bare link. */
function formatInUse({
  lastFormat,
  templates,
}: Settings): Pick<ToolbarSettings, 'format' | 'template'> {
  const template = templates.find(({ id }) => lastFormat === `template:${id}`);
  if (template) return { format: 'template', template };
  return { format: COMMON.get(lastFormat ?? '') ?? 'link', template: {} };
}

function templateFor(settings: Settings, marketplace: MarketplaceCode): LinkTemplate | null {
  const chosen = chosenTag(settings, marketplace);
  const id = tagsFor(settings, marketplace).find(({ tag }) => tag === chosen);
  if (!id) return null;
  const { tag, name } = id;
  const link = trackingLink({ marketplace, asin: ASIN_PLACE, tag, options: settings.link });
  return { tag, name, link };
}
