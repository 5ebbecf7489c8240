/**
 * The bar's texts and its style, kept in `storage.local` for the content script. The browser's own look-up makes a page
 * wait: in Chromium the first one of a page is a synchronous call to the browser's main process, at the
 * very moment when that is busiest. Storage answers without making anyone wait.
 */
export const CACHE_KEY = 'words';

/** The bar's style sheet, a file of its own: as a text in the script it would be parsed as script, on every page. */
export const TOOLBAR_STYLE = '/assets/toolbar-style.css';

/** The texts with `$1`, `$2` … still in them, and the edition of Linkshelf and language that they are of. */
export interface ToolbarCache {
  edition: string;
  texts: Record<string, string>;
  style: string;
}

/** Texts of another edition are not used: a key may mean something else there. */
export function cacheKey(version: string, language: string): string {
  return `${version} ${language}`;
}

/** @param text looks a key up with these substitutions */
export function makeToolbarCache(
  edition: string,
  keys: readonly string[],
  text: (key: string, substitutions: string[]) => string,
  style: string,
): ToolbarCache {
  const wanted = keys.filter((key) => /^(?:toolbar|common|extension|format)_/.test(key));
  return {
    edition,
    style,
    texts: Object.fromEntries(wanted.map((key) => [key, text(key, ['$1', '$2', '$3', '$4'])])),
  };
}

/**
 * What is absent, damaged or of another edition is not there: a text is then looked up as usual, and the style read
 * from its file.
 */
export function readToolbarCache(
  value: unknown,
  edition: string,
): { texts: Record<string, string>; style: string } {
  const given: Partial<Record<keyof ToolbarCache, unknown>> = Object(value);
  const { texts, style } = given.edition === edition ? given : {};
  const all = Object.entries(Object(texts));
  return {
    texts: Object.fromEntries(all.filter((entry): entry is [string, string] => !!entry[1])),
    style: typeof style === 'string' ? style : '',
  };
}
