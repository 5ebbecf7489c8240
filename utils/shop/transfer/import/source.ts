import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isAsin } from '@/utils/product-page/product-url.ts';
import { isBackup } from '@/utils/records/backup-format.ts';
import type { SheetRows } from '@/utils/workbooks/rows.ts';
import { isHtml, readHtml } from './bookmarks.ts';
import { type Candidate, candidate, type Found } from './candidate.ts';
import { type Columns, type ColumnWords, guessColumns } from './columns.ts';
import { readJsonLinks } from './json-links.ts';
import { linksIn } from './links.ts';
import { guessDelimiter, readTable } from './table.ts';
import { guessTableForm, type TableForm } from './table-candidates.ts';

/** What was given to be imported, understood as far as it can be without the shop. */
export type Source =
  /** Everything of a creator's: it is not imported but restored. */
  | { kind: 'backup'; text: string }
  /** @property found what the source says of each product, to be read with another home marketplace */
  | { kind: 'bookmarks' | 'text'; candidates: Candidate[]; found: Found[] }
  | {
      kind: 'table';
      rows: string[][];
      columns: Columns;
      header: boolean;
      form: TableForm;
    };

/**
 * Understands a text by what it looks like: a backup, bookmarks, a table, else any text with links in it.
 * @param known names of categories in the shop
 */
export function readSource(
  text: string,
  home: MarketplaceCode | null,
  words: ColumnWords,
  known: readonly string[] = [],
): Source {
  if (isBackup(text)) return { kind: 'backup', text };
  if (/^\s*[[{]/.test(text.slice(0, 400))) {
    const found = readJsonLinks(text);
    if (found) return listed('bookmarks', found, home);
  }
  if (isHtml(text)) return listed('bookmarks', readHtml(text), home);
  return readAsTable(text, words, known) ?? listed('text', linksAsFound(text), home);
}

/** What a source that is no table comes to with another marketplace for products that are named without one. */
export function candidatesOf(found: readonly Found[], home: MarketplaceCode | null): Candidate[] {
  return found.map(({ at, product }) => candidate(at, product, home));
}

/** Links of bookmarks that have nothing to do with products are passed over; those of a text were chosen as such. */
function listed(
  kind: 'bookmarks' | 'text',
  all: readonly Found[],
  home: MarketplaceCode | null,
): Source {
  const found =
    kind === 'text'
      ? [...all]
      : all.filter(({ at, product }) => candidate(at, product, home).wrong !== 'no-product');
  return { kind, candidates: candidatesOf(found, home), found };
}

function linksAsFound(text: string): Found[] {
  return linksIn(text).map((link, at) => ({
    at: at + 1,
    product: isAsin(link) ? { asin: link } : { link },
  }));
}

/** Understands the rows of a workbook's sheet: a table, else the links that are in it. */
export function readSheet(
  sheet: SheetRows,
  home: MarketplaceCode | null,
  words: ColumnWords,
  known: readonly string[] = [],
): Source {
  const rows = withLinks(sheet);
  const text = () => rows.map((row) => row.join('\t')).join('\n');
  return asTable(rows, words, known) ?? listed('text', linksAsFound(text()), home);
}

/** The rows with a further cell for each column that has links behind its words. */
function withLinks({ rows, links }: SheetRows): string[][] {
  const columns = [...new Set(links.map(({ column }) => column))].sort((a, b) => a - b);
  if (columns.length === 0) return rows;
  const width = Math.max(...rows.map(({ length }) => length));
  const addresses = new Map(links.map(({ row, column, address }) => [`${row} ${column}`, address]));
  return rows.map((row, at) => [
    ...Array.from({ length: width }, (_, column) => row[column] ?? ''),
    ...columns.map((column) => addresses.get(`${at} ${column}`) ?? ''),
  ]);
}

function readAsTable(text: string, words: ColumnWords, known: readonly string[]): Source | null {
  const delimiter = guessDelimiter(text);
  return delimiter ? asTable(readTable(text, delimiter), words, known) : null;
}

function asTable(all: string[][], words: ColumnWords, known: readonly string[]): Source | null {
  const { columns, header, above } = guessColumns(all, words);
  const isTable =
    columns.includes('asin') || (columns.includes('link') && (header || columns.includes('title')));
  if (!isTable) return null;
  const rows = all.slice(above);
  const form = guessTableForm(rows, columns, header, above, known);
  return { kind: 'table', rows, columns, header, form };
}
