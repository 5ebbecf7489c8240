import {
  isShortHost,
  type MarketplaceCode,
  marketplaceOfHost,
} from '@/utils/marketplaces/hosts.ts';

/**
 * A pasted link as one that stands for a tracking id. Nothing is opened.
 * - `tag`: it has one; `code` is the marketplace of its host, null for another site
 * - `short`: a short link, which does not show its id
 * - `none`: it has none
 */
export type TagLink =
  | { kind: 'tag'; link: string; tag: string; code: MarketplaceCode | null }
  | { kind: 'short' | 'none'; link: string };

/** A link in a text; hosts without a scheme only where a path follows: `amazon.de` alone names a country. */
const LINK =
  /https?:\/\/[^\s"'<>|]+|(?:\bwww\.[\w.-]+|\bamazon(?:\.[a-z]{2,3}){1,2}|\bamzn\.\w+|\ba\.co)\/[^\s"'<>|]*/gi;
/** What a sentence or a list puts behind a link. */
const BEHIND = /[),.;:\]]+$/;
const TAG = /^[\w-]{1,64}$/;
/** How an id ends: on another site than Amazon's, `tag` may be anything. */
const ENDING = /-\d{2}$/;

/** The links of a text in their order, each with where it begins. */
export function tagLinks(text: string): { at: number; found: TagLink }[] {
  return [...text.matchAll(LINK)].flatMap(({ 0: match, index: at }) => {
    const found = readLink(match.replace(BEHIND, ''));
    return found ? [{ at, found }] : [];
  });
}

/** The first link of a text; null: there is none. */
export function readTagLink(text: string): TagLink | null {
  return tagLinks(text)[0]?.found ?? null;
}

function readLink(link: string): TagLink | null {
  const address = /^https?:/i.test(link) ? link : `https://${link}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (isShortHost(url.hostname)) return { kind: 'short', link };
  const code = marketplaceOfHost(url.hostname);
  const tag = url.searchParams.get('tag') ?? '';
  if (!TAG.test(tag) || !(code || ENDING.test(tag))) return { kind: 'none', link };
  return { kind: 'tag', link, tag, code };
}
