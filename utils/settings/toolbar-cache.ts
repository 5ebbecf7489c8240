/**
 * The texts of what is seen of the toolbar at first, kept in `storage.local` for the content script. The browser's own
 * look-up makes a page wait: in Chromium the first one of a page is a synchronous call to the browser's main process, at
 * the very moment when that is busiest. Storage answers without making anyone wait. What the panels say is looked up
 * as usual.
 */
export const CACHE_KEY = 'words'; // The name under which browsers have it.

/** All that is said before the creator turns to the toolbar, and what cannot be looked up when the extension has gone. */
export const CACHED_TEXTS = [
  'action_copy_html',
  'action_copy_link',
  'action_copy_markdown',
  'action_copy_template',
  'action_copy_title_link',
  'common_direction',
  'common_language',
  'extension_name',
  'format_link',
  'toolbar_add_tag',
  'toolbar_copied',
  'toolbar_copy_menu',
  'toolbar_expand',
  'toolbar_label',
  'toolbar_no_answer',
  'toolbar_no_tag',
  'toolbar_orphaned',
  'toolbar_page_changing',
  'toolbar_reload',
  'toolbar_retry',
  'toolbar_save',
  'toolbar_saved_in',
  'toolbar_saved_uncategorized',
  'toolbar_settings',
  'toolbar_tag',
  'toolbar_variation_saved',
  'toolbar_variation_saved_in',
  'toolbar_with_keys',
] as const;
type CachedText = (typeof CACHED_TEXTS)[number];

/** The texts with `$1`, `$2` … still in them. Those of another version are not used: a key may mean something else there. */
export interface ToolbarCache {
  version: string;
  texts: Record<string, string>;
}

/**
 * @param version of the extension
 * @param text looks one up with these substitutions
 */
export function makeToolbarCache(
  version: string,
  text: (name: CachedText, substitutions: string[]) => string,
): ToolbarCache {
  const texts = CACHED_TEXTS.map((name) => [name, text(name, ['$1', '$2', '$3', '$4'])]);
  return { version, texts: Object.fromEntries(texts) };
}

/** Reads the cache; where it is absent, damaged or of another version, there is none: a text is then looked up as usual. */
export function readToolbarCache(value: unknown, version: string): Record<string, string> {
  const given: Partial<ToolbarCache> = Object(value);
  return Object(given.version === version ? given.texts : null);
}
