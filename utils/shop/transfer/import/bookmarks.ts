import type { Found, SourceProduct } from './candidate.ts';
import { mentionsPage } from './links.ts';
import { readTags } from './paths.ts';

/** UTF-16 units of a text's beginning that say whether it is HTML. */
const START = 2_000;

/** Whether a text is a document of HTML, or a part of one that links from an attribute. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, START).trimStart();
  if (/^(?:\ufeff)?<(?:!doctype|html|head|body|meta|title)\b/i.test(start)) return true;
  return /^<[a-z!]/i.test(start) && /<a\s[^>]{0,400}href\s*=/i.test(text.slice(0, 100_000));
}

/**
 * The links to Amazon of a document: a browser's bookmarks, whose folders become categories, with their notes and tags;
 * the export of a list of links; a table that was copied from a spreadsheet. The document is only read: nothing in it
 * runs or loads.
 */
export function readHtml(html: string): Found[] {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const paths = new PathFinder();
  const found: Found[] = [];
  for (const [at, anchor] of [...doc.querySelectorAll('a[href]')].entries()) {
    const link = anchor.getAttribute('href') ?? '';
    if (!mentionsPage(link)) continue;
    const path = paths.pathOf(anchor);
    const product: SourceProduct = {
      link: link.replace(/^\/\//, 'https://'),
      title: titleOf(anchor),
      note: noteOf(anchor),
      paths: [...(path.length > 0 ? [path] : []), ...readTags(anchor.getAttribute('tags') ?? '')],
      saved: anchor.getAttribute('add_date') ?? anchor.getAttribute('time_added') ?? '',
    };
    found.push({ at: at + 1, product });
  }
  return found;
}

/** Cells of a row that are looked at. */
const MOST_CELLS = 50;

/** In a table, a link that is shown as an address takes its title from the longest other cell of its row. */
function titleOf(anchor: Element): string {
  const own = (anchor.textContent ?? '').trim();
  const cell = anchor.closest('td');
  const row = cell?.parentElement;
  if (!row || (own !== '' && !/^(?:https?:|www\.|amazon\.|amzn\.)/i.test(own))) return own;
  const others = [...row.children].slice(0, MOST_CELLS).filter((each) => each !== cell);
  const texts = others.map((each) => (each.textContent ?? '').trim());
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** In bookmarks, the note stands behind the item, in one of its own. */
function noteOf(anchor: Element): string {
  const note = anchor.closest('dt')?.nextElementSibling;
  if (!note?.matches('dd')) return '';
  // A list within it belongs to the next folder.
  return [...note.childNodes]
    .filter(({ nodeName }) => nodeName === '#text' || nodeName === 'BR' || nodeName === 'P')
    .map((node) => (node.nodeName === 'BR' ? '\n' : (node.textContent ?? '')))
    .join('')
    .trim();
}

/** Names of a path at most: deeper ones have no place in the shop. */
const DEEPEST = 30;

/** The folders of links, each list's found once. */
class PathFinder {
  readonly #known = new Map<Element, readonly string[]>();

  /** Names from the outermost folder to the one that holds the link; the browser's own bars and menus are none. */
  pathOf(anchor: Element): string[] {
    const lists: Element[] = [];
    let list = anchor.closest('dl');
    while (list && !this.#known.has(list)) {
      lists.push(list);
      list = list.parentElement?.closest('dl') ?? null;
    }
    let path: readonly string[] = (list && this.#known.get(list)) || [];
    for (const each of lists.reverse()) {
      const heading = headingOf(each);
      const name = heading && !isRoot(heading) ? (heading.textContent ?? '').trim() : '';
      if (name !== '' && path.length < DEEPEST) path = [...path, name];
      this.#known.set(each, path);
    }
    return [...path];
  }
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
