import { HOSTS, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { oneLine } from '@/utils/text/clean.ts';
import { escapeHtml } from '@/utils/text/escape.ts';

/** A product as a format shows it. Prices, ratings and pictures are not part of it: they are never copied. */
export interface ComposeItem {
  title: string;
  brand: string | null;
  asin: string;
  marketplace: MarketplaceCode;
  link: string;
  /** Null when the link was asked for without a tag. */
  tag: string | null;
}

/** What a template may name; `{marketplace}` reads like amazon.de, an absent brand or tag as nothing. */
export const PLACEHOLDERS = ['title', 'brand', 'link', 'asin', 'marketplace', 'tag'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

/** In order: a doubled brace stands for the brace itself, a name in braces, a brace without its partner. */
const TOKENS = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g;
/** A template with a tag in it is HTML: what is filled in must not become tags of its own. */
const TAG_SHAPED = /<\/?[a-z][^<>]*>/i;

/** What is wrong with a template; positions are UTF-16 offsets from its start. */
export interface TemplateCheck {
  /** Names in braces that mean nothing here; they would be copied as they stand. */
  unknown: { name: string; at: number }[];
  /** Single braces without a partner. A literal brace is written twice. */
  stray: number[];
}

/**
 * The user's text with the product filled in. `{title}` is case- and space-insensitive, `{{` and `}}` are
 * literal braces, anything else in braces stays as it is. In an HTML template values are escaped.
 */
export function fillTemplate(body: string, item: ComposeItem): string {
  const put = TAG_SHAPED.test(body) ? escapeHtml : oneLine;
  const values: Readonly<Record<Placeholder, string>> = {
    title: item.title,
    brand: item.brand ?? '',
    link: item.link,
    asin: item.asin,
    marketplace: HOSTS[item.marketplace],
    tag: item.tag ?? '',
  };
  return body.toWellFormed().replace(TOKENS, (token: string, inner: string | undefined) => {
    if (token === '{{' || token === '}}') return token.charAt(0);
    const name = placeholder(inner);
    return name ? put(values[name]) : token;
  });
}

/** Names what a template would copy as it stands, so that it can be mended before it is used. */
export function checkTemplate(body: string): TemplateCheck {
  const check: TemplateCheck = { unknown: [], stray: [] };
  for (const match of body.matchAll(TOKENS)) {
    const [token, inner] = match;
    if (token === '{{' || token === '}}' || placeholder(inner)) continue;
    if (inner === undefined) check.stray.push(match.index);
    else check.unknown.push({ name: inner, at: match.index });
  }
  return check;
}

function placeholder(inner: string | undefined): Placeholder | undefined {
  const name = inner?.trim().toLowerCase();
  return PLACEHOLDERS.find((each) => each === name);
}
