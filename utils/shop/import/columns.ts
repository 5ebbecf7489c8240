import { isAsin } from '../../product-page/product-url.ts';
import { readUrl } from '../../product-page/url.ts';
import { fold } from '../fold.ts';

/** What a column can hold. */
export const COLUMNS = [
  'link',
  'asin',
  'marketplace',
  'title',
  'brand',
  'note',
  'category',
  'saved',
] as const;
export type Column = (typeof COLUMNS)[number];

/** For each column what it holds; null: nothing that is read. */
export type Columns = (Column | null)[];

/** What columns are called, in the languages of the extension and as our own export has it; folded. */
const WORDS: Readonly<Record<Column, string>> = {
  link: 'link,url,lien,enlace,collegamento,リンク,رابط,product link,href',
  asin: 'asin,isbn',
  marketplace: 'marketplace,country,store,land,pays,pais,paese,国,بلد,marktplatz',
  title:
    'title,name,product,titel,titre,titulo,titolo,タイトル,商品名,عنوان,produkt,produit,producto,prodotto,produto,own title',
  brand: 'brand,marke,marque,marca,merk,ブランド,علامة',
  note: 'note,notes,comment,notiz,nota,notitie,メモ,ملاحظة,description',
  category: 'category,categories,folder,list,kategorie,categorie,categoria,カテゴリ,فئة',
  saved: 'saved,date,added,datum,fecha,data,日付,تاريخ',
};

/** Rows that are looked at to guess by. */
const SAMPLE = 30;

export interface Guess {
  columns: Columns;
  /** The first row names the columns. */
  header: boolean;
}

/** What the columns of a table hold, by their names and else by what is in them. */
export function guessColumns(rows: readonly (readonly string[])[]): Guess {
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length));
  const named = Array.from({ length: width }, (_, at) => byName(rows[0]?.[at] ?? ''));
  const header = named.some(Boolean) && !(rows[0] ?? []).some((cell) => byContent([cell]) !== null);
  const body = rows.slice(header ? 1 : 0, SAMPLE);
  const columns: Columns = [];
  for (let at = 0; at < width; at++) {
    const cells = body.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
    const guess = (header ? named[at] : null) ?? byContent(cells);
    columns.push(guess && !columns.includes(guess) ? guess : null);
  }
  if (!header && !columns.includes('title')) titleOf(columns, body);
  return { columns, header };
}

function byName(cell: string): Column | null {
  const word = fold(cell);
  return (
    COLUMNS.find((column) => WORDS[column].split(',').some((each) => fold(each) === word)) ?? null
  );
}

/** Most cells of a column are of one kind. */
function byContent(cells: readonly string[]): Column | null {
  const share = (is: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(is).length > cells.length / 2;
  if (share((cell) => isAsin(cell))) return 'asin';
  if (share((cell) => /^https?:\/\//i.test(cell) || readUrl(cell).kind !== 'other')) return 'link';
  return null;
}

/** Without names, the column with the longest texts is taken for the titles. */
function titleOf(columns: Columns, body: readonly (readonly string[])[]): void {
  const length = (at: number) => body.reduce((sum, row) => sum + (row[at]?.length ?? 0), 0);
  const free = columns.flatMap((column, at) => (column === null && length(at) > 0 ? [at] : []));
  const [longest] = free.sort((a, b) => length(b) - length(a));
  if (longest !== undefined) columns[longest] = 'title';
}
