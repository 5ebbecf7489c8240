import { plainLink } from '@/utils/links/tracking-link.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { isAsin } from '@/utils/product-page/product-url.ts';
import { readUrl } from '@/utils/product-page/url.ts';
import { productId, readProductId } from '@/utils/records/ids.ts';
import { linksIn } from '@/utils/shop/transfer/import/links.ts';
import { guessDelimiter, readTable } from '@/utils/shop/transfer/import/table.ts';
import { bareCell, formatCsv, inertCell } from '@/utils/text/csv.ts';
import { readDuration } from '@/utils/time/duration.ts';
import type { NewSegment } from '../edits.ts';
import { LIMITS } from '../limits.ts';
import type { PlannedSegment } from '../schedule.ts';
import type { Segment, SegmentKind } from '../segment.ts';
import type { LiveSite } from '../stream.ts';
import { COLUMNS, type Column, columnNamed, kindNamed, meansYes, siteNamed } from './words.ts';

/** What things are called on the screen: a run of show is written with these words, and read with any language's. */
export interface RunOfShowNames {
  columns: Readonly<Record<Column, string>>;
  kinds: Readonly<Record<SegmentKind, string>>;
  sites: Readonly<Record<LiveSite, string>>;
  /** Stands where something is skipped. */
  yes: string;
}

/** A product that a file names; '': it does not say what it is called. */
export interface NamedProduct {
  marketplace: MarketplaceCode;
  asin: string;
  title: string;
}

/** Something in a file that could not be read, and was left out. */
export interface ReadProblem {
  /** Of the file, from 1, as spreadsheets count them; null: it is about all of it. */
  line: number | null;
  what: 'duration' | 'kind' | 'products' | 'every' | 'sites' | 'long' | 'many' | 'stream';
  /** What stands there. */
  text: string;
}

/** What a run of show says. */
export interface RunOfShow {
  segments: NewSegment[];
  products: NamedProduct[];
  problems: ReadProblem[];
}

/** More rows than anybody shows in a day. */
const MOST_ROWS = 2_000;
/** UTF-16 units of what is quoted of a cell. */
const QUOTED = 80;

/**
 * A run of show as a table for spreadsheets (RFC 4180, with the mark by which they know UTF-8): no cell runs as a formula,
 * and no duration is taken for a time of the day. Links carry no tracking ID.
 * @param startText when a segment begins, as the plan shows it; '': that is open
 * @param titleOf what a product is called; '': it is not known
 */
export function writeRunOfShow(
  rows: readonly PlannedSegment[],
  names: RunOfShowNames,
  startText: (row: PlannedSegment) => string,
  titleOf: (product: string) => string,
): string {
  const head = COLUMNS.map((column) => names.columns[column]);
  const lines = rows.map((row) => {
    const { segment } = row;
    const cells: Record<Column, string> = {
      start: startText(row),
      kind: names.kinds[segment.kind],
      title: segment.title,
      duration: segment.seconds === null ? '' : spelledDuration(segment.seconds),
      points: segment.points,
      products: segment.products.map((id) => productText(id, titleOf(id))).join('\n'),
      code: segment.code,
      every: segment.every === null ? '' : spelledDuration(segment.every * 60),
      sites: sitesText(segment, names),
      skip: segment.isSkipped ? names.yes : '',
    };
    return COLUMNS.map((column) => cells[column]);
  });
  return `\ufeff${formatCsv([head, ...lines].map((line) => line.map(inertCell)))}`;
}

/** `1h 20m 30s`: spreadsheets take `1:20` for a time of the day and change it. */
function spelledDuration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'm'],
    [seconds % 60, 's'],
  ] as const;
  const text = parts.flatMap(([number, unit]) => (number > 0 ? [`${number}${unit}`] : []));
  return text.join(' ') || '0s';
}

function productText(id: string, title: string): string {
  const product = readProductId(id);
  if (!product) return '';
  const link = plainLink(product);
  return title === '' ? link : `${title} – ${link}`;
}

/** Nothing for all sites; of none, a sign that means that. */
function sitesText({ sites }: Segment, names: RunOfShowNames): string {
  if (sites === null) return '';
  return sites.length === 0 ? NOWHERE : sites.map((site) => names.sites[site]).join(', ');
}

const NOWHERE = '–';

/**
 * Reads a table of segments, with headings in any of the languages; without headings, title, duration and talking points
 * in this order. What cannot be read is left out and said, line by line; the row itself stays.
 * @param home the country of ASINs that stand alone
 */
export function readRunOfShow(
  text: string,
  names: RunOfShowNames,
  home: MarketplaceCode,
): RunOfShow {
  const table = readTable(text, guessDelimiter(text) ?? ',').map((row) => row.map(bareCell));
  const found = headOf(table, names);
  const columns = found?.columns ?? UNNAMED;
  const rows = found ? table.slice(found.at + 1) : table;
  const lines = linesOf(text, table.slice(0, HEAD + MOST_ROWS));
  const result: RunOfShow = { segments: [], products: [], problems: [] };
  for (const [at, row] of rows.slice(0, MOST_ROWS).entries()) {
    const line = lines[(found ? found.at + 1 : 0) + at] ?? null;
    result.segments.push(readRow(row, columns, { names, home, line, result }));
  }
  if (rows.length > MOST_ROWS) {
    result.problems.push({ line: null, what: 'many', text: String(rows.length - MOST_ROWS) });
  }
  return result;
}

const UNNAMED: readonly (Column | null)[] = ['title', 'duration', 'points', 'products'];
/** Rows that the one with the headings is looked for in: above it stands a title at most. */
const HEAD = 8;

/** The row with the headings: the first in which two columns are named. */
function headOf(table: readonly (readonly string[])[], { columns: names }: RunOfShowNames) {
  for (const [at, row] of table.slice(0, HEAD).entries()) {
    const columns = uniqueColumns(row.map((cell) => columnNamed(cell, names)));
    if (columns.filter((column) => column !== null).length >= 2) return { at, columns };
  }
  return null;
}

/** Of two columns for one thing the first is read. */
function uniqueColumns(columns: readonly (Column | null)[]): (Column | null)[] {
  return columns.map((column, at) => (columns.indexOf(column) === at ? column : null));
}

/** The line of the file on which each row begins: a cell may have several, and empty ones are no rows. */
function linesOf(text: string, table: readonly (readonly string[])[]): number[] {
  const all = text.split(/\r\n|\r|\n/);
  const starts: number[] = [];
  let line = 0;
  for (const row of table) {
    while (line < all.length && !beginsRow(all[line] ?? '', row)) line += 1;
    starts.push(line + 1);
    const breaks = row.join('').split(/\r\n|\r|\n/).length - 1;
    line += breaks + 1;
  }
  return starts;
}

/** Whether a line of the file can be the first of a row. */
function beginsRow(line: string, row: readonly string[]): boolean {
  const [first = ''] = (row.find((cell) => cell.trim() !== '') ?? '').trim().split(/\r\n|\r|\n/);
  return line.includes(first.replaceAll('"', '""')) || line.includes(first);
}

interface RowContext {
  names: RunOfShowNames;
  home: MarketplaceCode;
  line: number | null;
  result: RunOfShow;
}

function readRow(
  row: readonly string[],
  columns: readonly (Column | null)[],
  { names, home, line, result }: RowContext,
): NewSegment {
  const cell = (column: Column) => (row[columns.indexOf(column)] ?? '').trim();
  const problem = (what: ReadProblem['what'], text: string) =>
    result.problems.push({ line, what, text: text.slice(0, QUOTED) });
  const kind = cell('kind') === '' ? null : kindNamed(cell('kind'), names.kinds);
  if (cell('kind') !== '' && kind === null) problem('kind', cell('kind'));
  const seconds = durationIn(cell('duration'), () => problem('duration', cell('duration')));
  const every = durationIn(cell('every'), () => problem('every', cell('every')));
  const products = productsIn(cell('products'), home);
  if (cell('products') !== '' && products.length === 0) problem('products', cell('products'));
  result.products.push(...products);
  const { sites, unknown } = sitesIn(cell('sites'), names);
  for (const each of unknown) problem('sites', each);
  const [title, points] = [cell('title'), cell('points')];
  if (title.length > LIMITS.title) problem('long', title);
  if (points.length > LIMITS.points) problem('long', points);
  return {
    kind: kind ?? (products.length > 0 ? 'product' : usualKind(every)),
    title,
    seconds,
    points,
    products: products.map(({ marketplace, asin }) => productId(marketplace, asin)),
    sites,
    code: cell('code'),
    every: every === null ? null : Math.max(1, Math.round(every / 60)),
    isSkipped: cell('skip') !== '' && meansYes(cell('skip')),
  };
}

/** What a row is that does not say so. */
function usualKind(every: number | null): SegmentKind {
  return every === null ? 'product' : 'disclosure';
}

/** Seconds; null: nothing stands there, or what cannot be read. */
function durationIn(text: string, onProblem: () => void): number | null {
  if (text === '') return null;
  const seconds = readDuration(text);
  if (seconds === null) onProblem();
  return seconds;
}

/** The products in a cell: links, or ASINs; the words before a link are what it is called. */
function productsIn(text: string, home: MarketplaceCode): NamedProduct[] {
  const products = new Map<string, NamedProduct>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const links = linksOf(line);
    for (const link of links) {
      const product = productOf(link, home);
      if (!product) continue;
      const title = links.length === 1 ? titleBefore(line, link) : '';
      products.set(`${product.marketplace} ${product.asin}`, { ...product, title });
    }
  }
  return [...products.values()];
}

function productOf(link: string, home: MarketplaceCode) {
  if (isAsin(link)) return { marketplace: home, asin: link };
  const { marketplace, asin } = readUrl(link);
  return marketplace && asin ? { marketplace, asin } : null;
}

/** What stands between what a product is called and its link. */
const BETWEEN = /[\s–—:|,;-]/u;

/** By letters: an expression for the end of a text takes the square of its length where there is much of it within. */
function titleBefore(line: string, link: string): string {
  let end = line.indexOf(link);
  while (end > 0 && BETWEEN.test(line.charAt(end - 1))) end -= 1;
  return end <= 0 ? '' : line.slice(0, end).trim();
}

/** Of a product as it is written here the link at the end alone: what it is called may hold another ASIN. */
function linksOf(line: string): string[] {
  const links = linksIn(line);
  const last = links.at(-1);
  return last !== undefined && !isAsin(last) && line.trimEnd().endsWith(` – ${last}`)
    ? [last]
    : links;
}

/** A list of more is none of sites. */
const MOST_SITES = 50;

function sitesIn(
  text: string,
  names: RunOfShowNames,
): { sites: LiveSite[] | null; unknown: string[] } {
  if (text === '') return { sites: null, unknown: [] };
  if (/^[–—-]$/.test(text)) return { sites: [], unknown: [] };
  const words = text
    .split(/[,;/|\n、،]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length > MOST_SITES) return { sites: null, unknown: [text] };
  const read = words.map((word) => ({ word, site: siteNamed(word, names.sites) }));
  const sites = read.flatMap(({ site }) => site ?? []);
  return {
    sites: sites.length > 0 ? [...new Set(sites)] : null,
    unknown: read.flatMap(({ word, site }) => (site === null ? [word] : [])),
  };
}
