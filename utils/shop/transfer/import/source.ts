import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isAsin } from '@/utils/product-page/product-url.ts';
import { isBackup } from '@/utils/records/backup-format.ts';
import { isHtml, readHtml } from './bookmarks.ts';
import { type Candidate, candidate, type Found } from './candidate.ts';
import { type Columns, type ColumnWords, guessColumns } from './columns.ts';
import { readJsonLinks } from './json-links.ts';
import { linksIn } from './links.ts';
import { type Delimiter, guessDelimiter, readTable } from './table.ts';
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
      delimiter: Delimiter;
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
  return found.map(({ at, said }) => candidate(at, said, home));
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
      : all.filter(({ at, said }) => candidate(at, said, home).wrong !== 'no-product');
  return { kind, candidates: candidatesOf(found, home), found };
}

function linksAsFound(text: string): Found[] {
  return linksIn(text).map((link, at) => ({
    at: at + 1,
    said: isAsin(link) ? { asin: link } : { link },
  }));
}

function readAsTable(text: string, words: ColumnWords, known: readonly string[]): Source | null {
  const delimiter = guessDelimiter(text);
  if (!delimiter) return null;
  const all = readTable(text, delimiter);
  const { columns, header, above } = guessColumns(all, words);
  const isTable =
    columns.includes('asin') || (columns.includes('link') && (header || columns.includes('title')));
  if (!isTable) return null;
  const rows = all.slice(above);
  const form = guessTableForm(rows, columns, header, above, known);
  return { kind: 'table', rows, delimiter, columns, header, form };
}
