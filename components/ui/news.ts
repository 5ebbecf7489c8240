import type { MessageKey } from '@/utils/browser/i18n.ts';

/**
 * What a creator notices first in this version, in her language; all of it is in `CHANGELOG.md`. With each release that
 * has something to tell, the version is raised and the messages are replaced; a test keeps it at the package's version.
 */
export const NEWS: { version: string; keys: readonly MessageKey[] } = {
  version: '0.1',
  keys: ['news_earnings', 'news_accounts', 'news_backups', 'news_channels', 'news_marketplaces'],
};

/**
 * Whether there are news that the creator has not seen.
 * @param seen the version whose news she has seen, or that she installed; undefined: none
 */
export function isNews(seen: string | undefined): boolean {
  return seen !== NEWS.version;
}
