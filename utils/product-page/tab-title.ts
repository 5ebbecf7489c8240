/** "Amazon.com: …", "Amazon.de : …", also with a store's own name for itself ("Amazon.co.jp:"). */
const STORE_FIRST = /^amazon(?:\.[a-z]{2,3}){1,2}\s*[:|-]\s*/i;
/** " : Amazon.de: Kosmetik", " | Amazon.fr", and what follows. */
const STORE_LAST = /\s*[:|-]\s*amazon(?:\.[a-z]{2,3}){1,2}(?:\s*[:|-].*)?$/i;
/** Where the store comes first, the department comes last: " : Beauty & Personal Care". */
const DEPARTMENT = /\s+:\s+[^:]{2,60}$/;

/** UTF-16 units; longer ones are cut by Amazon itself. */
const LONGEST = 2000;

/**
 * The product's title out of the title of its tab, for pages that no content script reads.
 * Empty while the tab is still called by its address.
 */
export function titleOfTab(title: string): string {
  const text = title.slice(0, LONGEST).trim();
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return '';
  if (STORE_FIRST.test(text)) return text.replace(STORE_FIRST, '').replace(DEPARTMENT, '').trim();
  return text.replace(STORE_LAST, '').trim();
}
