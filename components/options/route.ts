import { isMarketplaceCode, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

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

export type Route =
  | { view: 'welcome' }
  | { view: 'options'; section: Section; marketplace: MarketplaceCode | null };

/**
 * What the address of the options page asks for: `#welcome`, `#links`, `#accounts/DE` …
 * Anything else shows the accounts.
 */
export function parseRoute(hash: string): Route {
  const [name = '', code = ''] = hash.replace(/^#/, '').split('/');
  if (name === 'welcome') return { view: 'welcome' };
  const section = SECTIONS.find((known) => known === name) ?? 'accounts';
  const marketplace = section === 'accounts' && isMarketplaceCode(code) ? code : null;
  return { view: 'options', section, marketplace };
}
