import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { defaultTag, namedTag, type Settings } from '@/utils/settings/schema.ts';

/**
 * The tag that a text's links carry in each marketplace: the one of the channel's name, else the default there. What was
 * last clicked on the toolbar was meant for one product.
 */
export function channelTags(
  settings: Settings,
  codes: readonly MarketplaceCode[],
  tagName: string,
): Partial<Record<MarketplaceCode, string>> {
  const entries = codes.map(
    (code) => [code, namedTag(settings, code, tagName) ?? defaultTag(settings, code)] as const,
  );
  return Object.fromEntries(entries.flatMap(([code, tag]) => (tag ? [[code, tag]] : [])));
}

/** The names that her tracking ids have, each once. */
export function tagNames({ accounts }: Settings): string[] {
  const names = Object.values(accounts).flatMap(({ ids }) => ids.map(({ name }) => name));
  return [...new Set(names)].filter(Boolean).sort();
}
