import { isMore, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { likelyHome } from '@/utils/marketplaces/likely-home.ts';
import { bySuffix, checkTag } from './tags.ts';

/**
 * The built-in marketplace that an id is likely for by its ending, where it does not fit the one that is chosen; of
 * several the one that languages or time zone name, else the largest. null: it fits, or its ending says nothing.
 * @param languages BCP 47 tags, the preferred one first
 * @param zone the IANA name of the time zone
 */
export function fittingHome(
  tag: string,
  chosen: MarketplaceCode,
  languages: readonly string[],
  zone: string,
): MarketplaceCode | null {
  const check = checkTag(tag, chosen);
  if (!check.ok || check.warning === null) return null;
  const fitting = bySuffix(tag).filter((code) => !isMore(code));
  const guesses = [...languages.map((each) => likelyHome([each], zone)), likelyHome([], zone)];
  return guesses.find((code) => fitting.includes(code)) ?? fitting[0] ?? null;
}
