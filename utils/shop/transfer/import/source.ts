import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isAsin } from '@/utils/product-page/product-url.ts';
import { type BackupReading, readBackup } from '../backup/format.ts';
import { readBookmarks } from './bookmarks.ts';
import { type Candidate, candidate } from './candidate.ts';
import { type Columns, type ColumnWords, guessColumns } from './columns.ts';
import { linksIn } from './links.ts';
import { type Delimiter, guessDelimiter, readTable } from './table.ts';

/** What was given to be imported, understood as far as it can be without the shop. */
export type Source =
  | { kind: 'backup'; reading: BackupReading }
  | { kind: 'bookmarks'; candidates: Candidate[] }
  | { kind: 'text'; candidates: Candidate[] }
  | { kind: 'table'; rows: string[][]; delimiter: Delimiter; columns: Columns; header: boolean };

/** How the names of a path are parted in the cells of a category column. */
export const SEPARATORS = ['›', '>', '/'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Understands a text by what it looks like: a backup, a bookmarks file, a table, else any text with links in it. */
export function readSource(text: string, home: MarketplaceCode | null, words: ColumnWords): Source {
  const start = text.slice(0, 400);
  if (/^\s*\{/.test(start)) {
    const reading = readBackup(text);
    if (reading.ok || reading.reason !== 'other') return { kind: 'backup', reading };
  }
  if (/NETSCAPE-Bookmark-file/i.test(start)) {
    return { kind: 'bookmarks', candidates: readBookmarks(text, home) };
  }
  const delimiter = guessDelimiter(text);
  const rows = delimiter ? readTable(text, delimiter) : [];
  const guess = guessColumns(rows, words);
  const isTable =
    guess.columns.includes('asin') ||
    (guess.columns.includes('link') && (guess.header || guess.columns.includes('title')));
  if (delimiter && isTable) return { kind: 'table', rows, delimiter, ...guess };
  const links = linksIn(text);
  return {
    kind: 'text',
    candidates: links.map((link, at) =>
      candidate(at + 1, isAsin(link) ? { asin: link } : { link }, home),
    ),
  };
}

/** The rows of a table, with its columns as guessed or as the person has set them. */
export function tableCandidates(
  rows: readonly (readonly string[])[],
  columns: Columns,
  header: boolean,
  separator: Separator,
  home: MarketplaceCode | null,
  own: boolean,
): Candidate[] {
  const at = (name: Columns[number]) => columns.indexOf(name);
  const cell = (row: readonly string[], name: Columns[number]) => row[at(name)] ?? '';
  return rows.slice(header ? 1 : 0).map((row, n) =>
    candidate(
      n + (header ? 2 : 1),
      {
        link: plain(cell(row, 'link')),
        asin: plain(cell(row, 'asin')),
        marketplace: plain(cell(row, 'marketplace')),
        title: plain(cell(row, 'title')),
        brand: plain(cell(row, 'brand')),
        note: plain(cell(row, 'note')),
        paths: pathsOf(plain(cell(row, 'category')), separator),
        saved: plain(cell(row, 'saved')),
      },
      home,
      own,
    ),
  );
}

/** What our own export has made inert for spreadsheets comes back as it was. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠'])/, '');
}

/** Several categories stand on lines or between semicolons. */
function pathsOf(cell: string, separator: Separator): string[][] {
  return cell
    .split(/[\n;]/)
    .map((path) =>
      path
        .split(separator)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    )
    .filter((path) => path.length > 0);
}
