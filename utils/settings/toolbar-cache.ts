/**
 * The toolbar's texts and its style, kept in `storage.local` for the content script. The browser's own look-up makes a page
 * wait: in Chromium the first one of a page is a synchronous call to the browser's main process, at the
 * very moment when that is busiest. Storage answers without making anyone wait.
 */
export const CACHE_KEY = 'words'; // The name under which browsers have it.

/** The toolbar's style sheet, a file of its own: as a text in the script it would be parsed as script, on every page. */
export const TOOLBAR_STYLE = '/assets/toolbar-style.css';

/** The texts with `$1`, `$2` … still in them; `edition` is the cache key, by the name under which browsers have it. */
export interface ToolbarCache {
  edition: string;
  texts: Record<string, string>;
  style: string;
}

/** A cache of another version or language is not used: a key may mean something else there. */
export function cacheKey(version: string, language: string): string {
  return `${version} ${language}`;
}

/**
 * @param key says of which version and language the cache is, see `cacheKey`
 * @param keys the names of all texts
 * @param text looks one up with these substitutions
 */
export function makeToolbarCache(
  key: string,
  keys: readonly string[],
  text: (name: string, substitutions: string[]) => string,
  style: string,
): ToolbarCache {
  const wanted = keys.filter((name) => /^(?:toolbar|common|extension|format)_/.test(name));
  return {
    edition: key,
    style,
    texts: Object.fromEntries(wanted.map((name) => [name, text(name, ['$1', '$2', '$3', '$4'])])),
  };
}

/**
 * Reads the cache; where it is absent, damaged or of another key, there is none: a text is then looked up as usual, and
 * the style is read from its file.
 */
export function readToolbarCache(
  value: unknown,
  key: string,
): { texts: Record<string, string>; style: string } {
  const given: Partial<Record<keyof ToolbarCache, unknown>> = Object(value);
  const { texts, style } = given.edition === key ? given : {};
  const all = Object.entries(Object(texts));
  return {
    texts: Object.fromEntries(all.filter((entry): entry is [string, string] => !!entry[1])),
    style: typeof style === 'string' ? style : '',
  };
}
