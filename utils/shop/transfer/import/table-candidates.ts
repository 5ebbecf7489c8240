import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { bareCell } from '@/utils/text/csv.ts';
import { normalize } from '@/utils/text/normalize.ts';
import { type Candidate, candidate } from './candidate.ts';
import { type Column, type Columns, withoutFormula } from './columns.ts';
import { type DateOrder, guessDateOrder, hasDatesInFigures } from './dates.ts';
import { isTagColumn, originOf } from './origins.ts';
import { guessSeparators, readPaths, readTags, type Separator } from './paths.ts';

/** How the cells of a table are written, as found from them. */
export interface TableForm {
  /** The program that the table comes from; null: none that is known. */
  origin: string | null;
  separator: Separator;
  /** Separators of cells that do not have that one. */
  otherSeparators: readonly Separator[];
  /** What stands first in its dates. */
  dateOrder: DateOrder;
  /** Whether it has dates that this makes a difference for. */
  hasDatesInFigures: boolean;
  /** Names in its category column that are no categories, in lower case. */
  folders: readonly string[];
  /** The category column holds tags. */
  isTags: boolean;
  /** Rows that stand above those that are given. */
  above: number;
}

/** Rows that are looked at to guess by. */
const SAMPLE = 1_000;

type Rows = readonly (readonly string[])[];

/** Finds from its cells how a table is written. @param known names of categories in the shop */
export function guessTableForm(
  rows: Rows,
  columns: Columns,
  header: boolean,
  above: number,
  known: readonly string[] = [],
): TableForm {
  const head = header ? (rows[0] ?? []) : [];
  const body = rows.slice(header ? 1 : 0, SAMPLE);
  const cells = (column: Column) => {
    const at = columns.indexOf(column);
    return at < 0 ? [] : body.map((row) => row[at] ?? '');
  };
  const origin = originOf(head);
  const dates = cells('saved');
  const isOurs = origin !== null && origin.name === null;
  const [separator = '›', ...otherSeparators] = isOurs
    ? []
    : guessSeparators(cells('category'), known);
  return {
    origin: origin?.name ?? null,
    separator,
    otherSeparators,
    dateOrder: guessDateOrder(dates) ?? 'day',
    hasDatesInFigures: hasDatesInFigures(dates),
    folders: origin?.folders ?? [],
    isTags: isTagColumn(head[columns.indexOf('category')] ?? ''),
    above,
  };
}

/**
 * The rows of a table, with its columns as guessed or as the creator has set them.
 * @param home the marketplace of products that are named without one; null: none
 * @param own the titles are the creator's own rather than the pages'
 */
export function tableCandidates(
  rows: Rows,
  columns: Columns,
  header: boolean,
  separator: Separator,
  home: MarketplaceCode | null,
  own: boolean,
  form: Partial<TableForm> = {},
): Candidate[] {
  const { above = 0, dateOrder } = form;
  const first = above + (header ? 2 : 1);
  return rows.slice(header ? 1 : 0).map((row, n) => {
    const cell = (name: Column) => cellOf(row, columns, name);
    const product = {
      link: cell('link'),
      asin: cell('asin'),
      marketplace: cell('marketplace'),
      title: cell('title'),
      brand: cell('brand'),
      variation: cell('variation'),
      note: cell('note'),
      paths: pathsOf(cell('category'), separator, form),
      saved: cell('saved'),
      ...(dateOrder ? { dateOrder } : {}),
    };
    return candidate(first + n, product, home, own);
  });
}

/** The first of the columns for one thing that says something. */
function cellOf(row: readonly string[], columns: Columns, name: Column): string {
  for (const [at, column] of columns.entries()) {
    if (column !== name) continue;
    const cell = bareCell(withoutFormula(row[at] ?? ''));
    if (cell.trim() !== '') return cell;
  }
  return '';
}

function pathsOf(cell: string, separator: Separator, form: Partial<TableForm>): string[][] {
  const { folders = [], isTags = false, otherSeparators = [] } = form;
  const paths = isTags ? readTags(cell) : readPaths(cell, separator, otherSeparators);
  if (folders.length === 0) return paths;
  return paths.filter((path) => !folders.includes(normalize(path[0] ?? '')));
}
