import type { MarketplaceCode } from '../marketplaces/hosts.ts';
import { findLinks } from './find-links.ts';
import { type NotOwn, ownLink } from './own-link.ts';
import type { LinkOptions } from './tracking-link.ts';

export interface Converted {
  /** The same but for the links to products. */
  text: string;
  /** How many links are others now, and how many were hers already. */
  changed: number;
  same: number;
  /** Links to Amazon that stay as they are, and why; null: they lead to no product. */
  left: { url: string; why: NotOwn | null }[];
}

/**
 * Any text with each link to a product turned into the user's own for its marketplace; everything else is
 * untouched to the byte, and a second time changes nothing. No link is opened.
 * @param tagOf the user's tag for a marketplace, null where there is none
 * @param isOn whether the user has the marketplace switched on
 */
export function convertLinks(
  text: string,
  tagOf: (code: MarketplaceCode) => string | null,
  options: Readonly<LinkOptions>,
  isOn: (code: MarketplaceCode) => boolean,
): Converted {
  const converted: Converted = { text: '', changed: 0, same: 0, left: [] };
  let from = 0;
  for (const { start, end, url } of findLinks(text)) {
    const own = ownLink(url, tagOf, options, isOn);
    const raw = text.slice(start, end);
    if (own.ok && own.asin !== null) {
      // Within HTML it is written as the one before was.
      const isHtml = raw.includes('&amp;') || /["']$/.test(text.slice(start - 1, start));
      const link = isHtml ? own.link.replaceAll('&', '&amp;') : own.link;
      converted.text += text.slice(from, start) + link;
      from = end;
      converted[link === raw ? 'same' : 'changed'] += 1;
    } else if (own.ok || own.reason !== 'not-amazon') {
      converted.left.push({ url, why: own.ok ? null : own });
    }
  }
  converted.text += text.slice(from);
  return converted;
}
