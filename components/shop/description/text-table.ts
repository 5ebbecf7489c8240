import {
  type Delimiter,
  guessDelimiter,
  MOST_COLUMNS,
  usualWidth,
} from '@/utils/shop/transfer/import/table.ts';
import { type CsvCell, cellText, scanCsv } from '@/utils/text/csv.ts';
import { normalize } from '@/utils/text/normalize.ts';

/** A file that can be read as a table with a text in each row. */
export interface TextTable {
  delimiter: Delimiter;
  /** Where the cells stand in the file's text; rows with nothing in them are left out. */
  rows: CsvCell[][];
  /** What the columns are called: by the first row. */
  names: string[];
  /** The column that seems to hold the texts. */
  column: number;
  /** Whether the first row names the columns, and is no text. */
  hasHeader: boolean;
  /** Whether it is a table for certain; otherwise the creator is asked. */
  isCertain: boolean;
}

/** Rows that are looked at to find the column of texts. */
const SAMPLE = 300;
/** UTF-16 units of a cell that are looked at. */
const LOOK = 5_000;
/** The part of a table's rows that have the usual number of cells. */
const REGULAR = 0.7;
/** Letters beside its links that make a cell a text. */
const PROSE = 8;

/** UTF-16 units of the longest name of a column. */
const LONGEST_NAME = 60;
/** What a column of titles is called, in the languages of the extension. */
const TITLE_NAME =
  /(?<!sub|unter|sous-|onder|under)(?:title|titel|titre|titulo|titolo)s?(?:$|[\s_])|(?:^|[\s_])name(?:$|[\s_])|タイトル|題名|عنوان/;

const TABLE_FILE = /\.(?:csv|tsv|tab)$/i;
/** Files of these kinds are texts, whatever stands in them. */
const TEXT_FILE = /\.(?:md|markdown|html?|xml|json|srt|vtt|rtf|tex|js|ts|ya?ml)$/i;
/** The line of Markdown that makes the lines around it a table. */
const MARKDOWN_TABLE = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[ \t|:-]*$/m;
const AMAZON = /amazon|amzn|\/\/a\.co\//i;
const ADDRESS = /(?:https?:\/\/|www\.|amazon\.|amzn\.)\S*/gi;

/** What a column of texts is called in the languages of the extension. */
const TEXT_NAMES: ReadonlySet<string> = new Set([
  ...['text', 'texts', 'description', 'descriptions', 'caption', 'body', 'content', 'post'],
  ...['beschreibung', 'inhalt', 'texte', 'contenu', 'legende', 'texto', 'descripcion', 'contenido'],
  ...['testo', 'descrizione', 'tekst', 'beschrijving', 'descricao', 'conteudo', '説明', '概要欄'],
  ...['本文', 'テキスト', 'الوصف', 'نص', 'النص'],
]);

/**
 * How a file could be read as a table of texts; null: it is one text.
 * A table has rows with the same number of cells, and a column with words around its links.
 */
export function readTextTable(name: string, text: string): TextTable | null {
  const isNamedTable = TABLE_FILE.test(name);
  if (TEXT_FILE.test(name) || MARKDOWN_TABLE.test(text)) return null;
  const delimiter = guessDelimiter(text) ?? (isNamedTable ? ',' : null);
  if (!delimiter) return null;
  const rows = scanCsv(text, delimiter).filter((row) =>
    row.some((cell) => text.slice(cell.start, Math.min(cell.end, cell.start + LOOK)).trim()),
  );
  const { isRegular, width } = regularity(rows, isNamedTable);
  if (!isRegular) return null;
  const columns = Array.from({ length: width }, (_, at) => columnOf(text, rows, at));
  const column = textColumn(columns);
  const { name: heading = '', withLinks = 0, texts = 0 } = columns[column] ?? {};
  const hasTexts = texts * 2 >= withLinks || TEXT_NAMES.has(normalize(heading));
  return {
    delimiter,
    rows,
    names: columns.map((each) => each.name),
    column,
    hasHeader: isHeader(text, rows[0] ?? []),
    isCertain: isNamedTable && width > 1 && hasTexts,
  };
}

/** Names are short, and none is a link. */
function isHeader(text: string, first: readonly CsvCell[]): boolean {
  const cells = first.map((cell) => cellText(text, cell).trim());
  const isName = (cell: string) =>
    cell.length <= LONGEST_NAME && !/[\r\n]|https?:|amzn|amazon\./i.test(cell);
  return cells.some((cell) => /\p{L}/u.test(cell)) && cells.every(isName);
}

/**
 * The column with what the texts are called: by its name, else the first other one with words in most rows.
 * @param texts the column of the texts
 * @returns null where there is none
 */
export function titleColumn(text: string, table: TextTable, texts: number): number | null {
  const others = table.names.map((_, at) => at).filter((at) => at !== texts);
  const isTitle = (at: number) => TITLE_NAME.test(normalize(table.names[at] ?? ''));
  const named = table.hasHeader ? others.find(isTitle) : undefined;
  if (named !== undefined) return named;
  const sample = table.rows.slice(table.hasHeader ? 1 : 0, SAMPLE);
  const isWords = (at: number) => {
    const words = sample.filter((row) => {
      const cell = row[at];
      return cell && /\p{L}{2}/u.test(cellText(text, cell).replace(ADDRESS, ''));
    });
    return words.length * 2 > sample.length;
  };
  return others.find(isWords) ?? null;
}

/** A file that is not called a table has to be quite regular to be asked about. */
function regularity(rows: readonly CsvCell[][], isNamedTable: boolean) {
  const widths = rows.map((row) => row.length);
  const width = usualWidth(widths);
  const alike = widths.filter((each) => each === width).length;
  const hasQuotes = rows.some(([first]) => first?.isQuoted);
  const isWide = width > 1 ? width <= MOST_COLUMNS : isNamedTable && hasQuotes;
  const isRegular = isNamedTable
    ? rows.length > 1 && alike >= rows.length * REGULAR
    : rows.length > 2 && alike === rows.length;
  return { isRegular: isWide && isRegular, width };
}

interface TextColumn {
  name: string;
  /** UTF-16 units in its cells. */
  length: number;
  /** Cells with a link to Amazon in them. */
  withLinks: number;
  /** Those among them with words beside their links. */
  texts: number;
}

function columnOf(text: string, rows: readonly CsvCell[][], at: number): TextColumn {
  const column: TextColumn = { name: '', length: 0, withLinks: 0, texts: 0 };
  for (const [number, row] of rows.slice(0, SAMPLE).entries()) {
    const cell = row[at];
    if (!cell) continue;
    const excerpt = cellText(text, { ...cell, end: Math.min(cell.end, cell.start + LOOK) });
    if (number === 0) column.name = excerpt.trim().slice(0, 60);
    column.length += cell.end - cell.start;
    if (!AMAZON.test(excerpt)) continue;
    column.withLinks++;
    const letters = excerpt.replace(ADDRESS, '').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (letters >= PROSE || /[\r\n]/.test(excerpt.trim())) column.texts++;
  }
  return column;
}

/** The column with texts around links; else the one with links; else the longest. */
function textColumn(columns: readonly TextColumn[]): number {
  const rank = ({ texts, withLinks }: TextColumn) => (texts > 0 ? 2 : withLinks > 0 ? 1 : 0);
  let best = 0;
  for (const [at, column] of columns.entries()) {
    const most = columns[best] ?? column;
    const isHigher = rank(column) - rank(most) || column.length - most.length;
    if (isHigher > 0) best = at;
  }
  return best;
}
