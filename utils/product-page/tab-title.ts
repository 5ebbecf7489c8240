/** "Amazon.com: …", "Amazon.de : …", also with a store's own name for itself ("Amazon.co.jp:", "Amazon | …"). */
const STORE_FIRST = /^amazon(?:(?:\.[a-z]{2,3}){1,2}\s*[:|-]|\s+[:|])\s*/i;
/** " : Amazon.de: Kosmetik", " : www.amazon.pl: Küche", " | Amazon.fr", and what follows. */
const STORE_LAST = /\s*[:|-]\s*(?:www\.)?amazon(?:\.[a-z]{2,3}){1,2}(?:\s*[:|-].*)?$/i;
/** Where the store comes first, the department comes last: " : Beauty & Personal Care". */
const DEPARTMENT = /\s+:\s+[^:]{2,60}$/;

/** "Amazon | title | brand | department": what follows the title, of which the brand may be missing. */
const BAR = /\s+[|｜]\s+/;

/** UTF-16 units; longer ones are cut by Amazon itself. */
const LONGEST = 2000;

/**
 * The product's title out of the title of its tab, for pages that no content script reads.
 * Empty while the tab is still called by its address.
 */
export function titleOfTab(title: string): string {
  const text = title.slice(0, LONGEST).trim();
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return '';
  if (/^amazon\S*\s*\|/i.test(text)) return betweenBars(text.replace(STORE_FIRST, ''));
  if (STORE_FIRST.test(text)) return text.replace(STORE_FIRST, '').replace(DEPARTMENT, '').trim();
  return text.replace(STORE_LAST, '').trim();
}

function betweenBars(text: string): string {
  const parts = text.split(BAR);
  return parts
    .slice(0, Math.max(1, parts.length - 2))
    .join(' | ')
    .trim();
}
