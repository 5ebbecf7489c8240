/**
 * Characters that show nothing and change how their neighbours are read: soft hyphens, zero-width spaces,
 * and the marks, embeddings, overrides and isolates that turn text around. Joiners stay: emoji and several
 * scripts need them.
 */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const BREAKING = /[\s\p{Cc}]+/gu;

/**
 * One well-formed line of what a page, a person or a paste gave: no control characters, no line breaks,
 * nothing invisible that reorders text; a lone surrogate becomes U+FFFD. Linear in the text's length.
 */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(INVISIBLE, '').replace(BREAKING, ' ').trim();
}

/** At most so many UTF-16 units, and not the half of a character that takes two. */
export function cut(text: string, units: number): string {
  return text.slice(0, units).replace(/[\ud800-\udbff]$/, '');
}
