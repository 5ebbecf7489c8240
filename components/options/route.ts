import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/** The sections, in the order of the navigation. */
export const SECTIONS = [
  'accounts',
  'marketplaces',
  'links',
  'templates',
  'channels',
  'toolbar',
  'sync',
  'data',
  'about',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface SectionRoute {
  view: 'options';
  section: Section;
  /** The setting of the section that is to get the focus, such as `shortcuts` or a marketplace; null: none. */
  target: string | null;
  /** The account that is to be opened. */
  marketplace: MarketplaceCode | null;
}

export type Route = { view: 'welcome' } | SectionRoute;

/** Whether the address asks for what waits for the creator, which stands above every section. */
export function isWaitingAddress(hash: string): boolean {
  return hash === '#waiting';
}

/**
 * Reads what the address of the options page asks for: `#welcome`, `#links`, `#accounts/DE`, `#toolbar/shortcuts` …
 * Any other address leads to the accounts.
 * @param hash the address from the `#` on
 */
export function parseRoute(hash: string): Route {
  const [name = '', detail = ''] = hash.replace(/^#/, '').split('/');
  if (name === 'welcome') return { view: 'welcome' };
  const known = SECTIONS.find((each) => each === name);
  const section = known ?? 'accounts';
  const target = known && /^[\w-]{1,40}$/.test(detail) ? detail : null;
  const marketplace = section === 'accounts' && isMarketplaceCode(detail) ? detail : null;
  return { view: 'options', section, target, marketplace };
}
