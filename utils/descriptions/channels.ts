import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { chosenTag, namedTag, type Settings } from '@/utils/settings/schema.ts';

/** The tag that a channel's links carry in each marketplace: the one of its name, else the one chosen there. */
export function channelTags(
  settings: Settings,
  codes: readonly MarketplaceCode[],
  tagName: string,
): Partial<Record<MarketplaceCode, string>> {
  const entries = codes.map(
    (code) => [code, namedTag(settings, code, tagName) ?? chosenTag(settings, code)] as const,
  );
  return Object.fromEntries(entries.flatMap(([code, tag]) => (tag ? [[code, tag]] : [])));
}

/** The names that her tracking ids have, each once. */
export function tagNames({ accounts }: Settings): string[] {
  const names = Object.values(accounts).flatMap(({ ids }) => ids.map(({ name }) => name));
  return [...new Set(names)].filter(Boolean).sort();
}
