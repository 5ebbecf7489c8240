import { CORE, type CoreCode, HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Template } from './schema.ts';

/** The key in `storage.local` under which the content script finds its few settings; stored so, from the first version on. */
export const TOOLBAR_KEY = 'bar';

/** The tracking id in use in a marketplace, and the link that it makes of any product. */
export interface LinkTemplate {
  tag: string;
  /** The creator's name for it; '' for none. */
  name: string;
  /** A tracking link with `ASIN_PLACE` where the product's ASIN goes. */
  link: string;
}

/** The formats, by their labels `action_copy_…`: those that everyone has, and one of the creator's own. */
const FORMATS_IN_USE = ['link', 'title_link', 'markdown', 'html', 'template'] as const;
export type FormatInUse = (typeof FORMATS_IN_USE)[number];

/** Shaped like an ASIN, and none. */
export const ASIN_PLACE = 'XXXXXXXXXX';

/**
 * What the toolbar must know before it can ask anyone: where it stands, where it does not stand at all, and what
 * its button copies.
 */
export interface ToolbarSettings {
  place: 'bottom' | 'top';
  collapsed: boolean;
  hidden: boolean;
  /** What the toolbar's `color-scheme` is set to; '' follows the system. */
  theme: string;
  off: CoreCode[];
  /** The name of the channel in use; '' for none. */
  channel: string;
  /** What the button copies in. */
  format: FormatInUse;
  /** The format of the creator's own, where it copies in that: whole, as the click waits for nobody. Not checked yet. */
  template: Partial<Readonly<Record<keyof Template, unknown>>>;
  /** By marketplace, see `linkTemplateOf`; null: not known, as in what an earlier version has written. */
  links: Readonly<Record<string, unknown>> | null;
}

/** Reads the copy; what is absent or damaged is as for a new creator. No schema: every page loads this. */
export function readToolbarSettings(value: unknown): ToolbarSettings {
  const given: Partial<Record<string, unknown>> = Object(value);
  return {
    place: given.place === 'top' ? 'top' : 'bottom',
    collapsed: given.collapsed === true,
    hidden: given.hidden === true,
    theme: typeof given.theme === 'string' ? given.theme : '',
    off: Array.isArray(given.off) ? given.off.filter(isCoreCode) : [],
    channel: typeof given.channel === 'string' ? given.channel : '',
    format: FORMATS_IN_USE.find((each) => each === given.format) ?? 'link',
    template: Object(given.template),
    links: isRecord(given.links) ? given.links : null,
  };
}

/**
 * What the button copies in a marketplace. Null: the creator has no tracking id there. Undefined: the worker has to
 * be asked; so it is with a damaged link, which must not be copied.
 */
export function linkTemplateOf(
  { links }: ToolbarSettings,
  code: MarketplaceCode,
): LinkTemplate | null | undefined {
  const template = links?.[code];
  if (links && template === undefined) return null;
  return isTemplate(template, HOSTS[code]) ? template : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isCoreCode(value: unknown): value is CoreCode {
  return typeof value === 'string' && Object.hasOwn(CORE, value);
}

function isTemplate(value: unknown, host: string): value is LinkTemplate {
  const { link }: Partial<Record<string, unknown>> = Object(value);
  return (
    typeof link === 'string' && link.startsWith(`https://www.${host}/`) && link.includes(ASIN_PLACE)
  );
}
