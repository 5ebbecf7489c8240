import { normalize } from '@/utils/text/normalize.ts';

/** A program whose export is known by the names of its columns. */
export interface Origin {
  /** Its own name; null: Linkshelf. */
  name: string | null;
  /** Names that all of its tables have, in lower case. */
  columns: readonly string[];
  /** Folders that it puts everything into: no categories. In lower case. */
  folders: readonly string[];
}

const ORIGINS: readonly Origin[] = [
  {
    name: null,
    columns: ['title', 'link', 'asin', 'marketplace', 'brand', 'note', 'category', 'saved'],
    folders: [],
  },
  {
    name: 'Goodreads',
    columns: ['book id', 'isbn', 'bookshelves', 'exclusive shelf'],
    folders: ['to-read', 'currently-reading', 'read'],
  },
  {
    name: 'Raindrop.io',
    columns: ['url', 'folder', 'excerpt', 'cover'],
    folders: ['unsorted', 'trash'],
  },
  { name: 'Pocket', columns: ['url', 'time_added', 'status'], folders: [] },
  {
    name: 'Instapaper',
    columns: ['url', 'selection', 'folder'],
    folders: ['unread', 'archive', 'starred'],
  },
];

/** The program that a table with this first row comes from; null: none that is known. */
export function originOf(head: readonly string[]): Origin | null {
  const names = new Set(head.map((cell) => normalize(cell.slice(0, 60))));
  return ORIGINS.find(({ columns }) => columns.every((name) => names.has(name))) ?? null;
}

/** Columns with words that stand side by side, none above another. */
const TAGS: ReadonlySet<string> = new Set([
  ...['tags', 'tag', 'labels', 'bookshelves', 'schlagworter', 'etiquettes', 'etiquetas', 'タグ'],
]);

/** Whether a column of this name holds tags rather than a path of folders. */
export function isTagColumn(name: string): boolean {
  return TAGS.has(normalize(name.slice(0, 60)));
}
