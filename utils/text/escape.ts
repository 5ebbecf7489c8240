import { oneLine } from './clean.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** For HTML, as text and inside a quoted attribute alike. */
export function escapeHtml(text: string): string {
  return oneLine(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}

/**
 * For the text of a Markdown link: what would end the link, start another, a tag, an entity, code,
 * emphasis or a table cell is escaped; the rest of the punctuation stays readable where nothing renders it.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~]|&(?=#?\w+;)/g, '\\$&');
}

/** For the target of a Markdown link: brackets and spaces would end it. */
export function escapeMarkdownUrl(url: string): string {
  return url.replace(/[()<>\s\\]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );
}
