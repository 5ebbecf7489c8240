import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { type Settings, tagsFor } from '@/utils/settings/schema.ts';

/** A tracking ID of the settings. */
export interface KnownTag {
  marketplace: MarketplaceCode;
  tag: string;
  /** What the creator calls it; the ID itself where she does not. */
  name: string;
}

/** The tracking IDs that Linkshelf knows. */
export interface KnownTags {
  all: readonly KnownTag[];
  /** The one with this ID in a marketplace, else in any: one ID may earn in several. Null: it is not known. */
  find(marketplace: MarketplaceCode, tag: string): KnownTag | null;
}

export function knownTags(settings: Settings): KnownTags {
  const all = CODES.flatMap((marketplace) =>
    tagsFor(settings, marketplace).map(({ tag, name }) => ({
      marketplace,
      tag,
      name: name || tag,
    })),
  );
  const byKey = new Map<string, KnownTag>();
  for (const each of all.toReversed()) {
    byKey.set(tagKey(each.tag), each);
    byKey.set(`${each.marketplace} ${tagKey(each.tag)}`, each);
  }
  return {
    all,
    find: (marketplace, tag) =>
      byKey.get(`${marketplace} ${tagKey(tag)}`) ?? byKey.get(tagKey(tag)) ?? null,
  };
}

/** Two ids that differ in capitals only are one. */
export function tagKey(tag: string): string {
  return tag.toLowerCase();
}
