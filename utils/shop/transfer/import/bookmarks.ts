import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { type Candidate, candidate } from './candidate.ts';
import { linksIn } from './links.ts';

/**
 * The product links of a browser's bookmarks file; its folders become categories. The document is only read:
 * nothing in it runs or loads. Links that have nothing to do with Amazon are passed over.
 */
export function readBookmarks(html: string, home: MarketplaceCode | null): Candidate[] {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const candidates: Candidate[] = [];
  for (const [at, anchor] of [...doc.querySelectorAll('a[href]')].entries()) {
    const link = anchor.getAttribute('href') ?? '';
    if (linksIn(link).length === 0) continue;
    const said = { link, title: anchor.textContent, paths: pathTo(anchor), saved: savedAt(anchor) };
    const found = candidate(at + 1, said, home);
    if (found.row || found.wrong === 'short-link') candidates.push(found);
  }
  return candidates;
}

/** Folders from the outermost to the one that holds the link; the browser's own bars and menus are none. */
function pathTo(anchor: Element): string[][] {
  const path: string[] = [];
  for (let list = anchor.closest('dl'); list; list = list.parentElement?.closest('dl') ?? null) {
    const heading = headingOf(list);
    if (heading && !isRoot(heading)) path.unshift(heading.textContent.trim());
  }
  return path.length > 0 ? [path] : [];
}

/** In these files a folder's name stands before its list, in the same item or in the one before. */
function headingOf(list: Element): Element | null {
  const inside = list.parentElement?.querySelector(':scope > h3');
  if (inside) return inside;
  let before = list.previousElementSibling;
  while (before && !before.matches('dt, h3')) before = before.previousElementSibling;
  return before?.matches('h3') ? before : (before?.querySelector(':scope > h3') ?? null);
}

function isRoot(heading: Element): boolean {
  return ['personal_toolbar_folder', 'unfiled_bookmarks_folder'].some((name) =>
    heading.hasAttribute(name),
  );
}

/** Seconds since 1970, in these files. */
function savedAt(anchor: Element): string {
  const seconds = anchor.getAttribute('add_date') ?? '';
  return /^\d{9,10}$/.test(seconds) ? `${seconds}000` : '';
}
