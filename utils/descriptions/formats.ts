import { nameLine } from '@/utils/links/name-line.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { escapeHtml, escapeMarkdown, escapeMarkdownUrl } from '@/utils/text/escape.ts';

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

/**
 * A format of the creator's own. What fills it in is loaded only for a creator who has one (see `ownFormats`):
 * nothing here imports it.
 */
export interface OwnFormat {
  readonly id: string;
  readonly name: string;
  /** The text that it makes of a product. */
  readonly fill: (item: ComposeItem) => string;
}

/** The formats that everyone has, in the order of the menu. */
export const FORMATS = ['link', 'title-link', 'markdown', 'html'] as const;
export type FormatId = (typeof FORMATS)[number] | `template:${string}`;

/** What goes to the clipboard. */
export interface Composed {
  text: string;
  /** The same for editors that take rich text; an anchor exists nowhere but here. Null: text only. */
  html: string | null;
}

/**
 * How a product reads in a format. A product without a title is named by its link,
 * and a template that is gone (deleted in another window) gives the bare link.
 */
export function compose(format: FormatId, item: ComposeItem, own: readonly OwnFormat[]): Composed {
  const { link } = item;
  const title = nameLine(item.title);
  switch (format) {
    case 'link':
      return plain(link);
    case 'title-link':
      return plain(title ? `${title}\n${link}` : link);
    case 'markdown':
      return plain(`[${escapeMarkdown(title || link)}](${escapeMarkdownUrl(link)})`);
    case 'html':
      return rich(anchor(link, title || link));
    default: {
      const found = own.find(({ id }) => `template:${id}` === format);
      return plain(found ? found.fill(item) : link);
    }
  }
}

function plain(text: string): Composed {
  return { text, html: null };
}

/** As text it is the source for an HTML editor, as rich text the link itself. */
function rich(html: string): Composed {
  return { text: html, html };
}

/** `sponsored` is what search engines ask of paid links. */
function anchor(link: string, title: string): string {
  return `<a href="${escapeHtml(link)}" rel="sponsored nofollow">${escapeHtml(title)}</a>`;
}
