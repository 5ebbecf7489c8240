import type { Template } from '@/utils/settings/schema.ts';
import { oneLine } from '@/utils/text/clean.ts';
import { escapeHtml, escapeMarkdown, escapeMarkdownUrl } from '@/utils/text/escape.ts';
import { type ComposeItem, fillFormat } from './own-format.ts';

export type { ComposeItem } from './own-format.ts';

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
export function compose(
  format: FormatId,
  item: ComposeItem,
  templates: readonly Template[],
): Composed {
  const { link } = item;
  const title = oneLine(item.title);
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
      const template = templates.find(({ id }) => `template:${id}` === format);
      return plain(template ? fillFormat(template.body, item) : link);
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
