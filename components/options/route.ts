import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/** The sections, in the order of the navigation. */
export const SECTIONS = [
  'accounts',
  'links',
  'templates',
  'toolbar',
  'sync',
  'data',
  'about',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface SectionRoute {
  view: 'options';
  section: Section;
  /** The account that is to be opened. */
  marketplace: MarketplaceCode | null;
}

export type Route = { view: 'welcome' } | SectionRoute;

/**
 * Reads what the address of the options page asks for: `#welcome`, `#links`, `#accounts/DE` …
 * Any other address leads to the accounts.
 * @param hash the address from the `#` on
 */
export function parseRoute(hash: string): Route {
  const [name = '', code = ''] = hash.replace(/^#/, '').split('/');
  if (name === 'welcome') return { view: 'welcome' };
  const section = SECTIONS.find((known) => known === name) ?? 'accounts';
  const marketplace = section === 'accounts' && isMarketplaceCode(code) ? code : null;
  return { view: 'options', section, marketplace };
}
