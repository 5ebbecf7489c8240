import { WorkbookError } from './errors.ts';
import { dateText } from './number-formats.ts';
import { walkXml } from './xml.ts';

/** What the cells of a sheet are read with. */
export interface CellContext {
  /** Texts that cells name by their number. */
  sharedTexts: readonly string[];
  dateStyles: readonly boolean[];
  isFrom1904: boolean;
}

/** Cells beyond are no table of a person's: what a stray click has left far to the right. */
const MAX_COLUMNS = 1000;
/** Empty ones between others count too. */
const MAX_CELLS = 5_000_000;

/** A cell while it is read. */
interface Cell {
  column: number;
  type: string;
  style: number;
  text: string;
  formula: string;
}

/** Where a cell leads; row and column from 0. */
export interface CellLink {
  row: number;
  column: number;
  address: string;
}

export interface SheetRows {
  rows: string[][];
  links: CellLink[];
}

/**
 * The rows of a sheet, from its first to its last with something in it, each cell as a text: numbers in full with a
 * point, dates as `2026-12-01` or `2026-12-01 08:30:00`, errors as they are shown. Cells that are empty at a row's end
 * are left out, rows that are empty are kept.
 * @param targets the addresses that links behind cells name by their id
 * @throws {WorkbookError}
 */
export async function readRows(
  sheet: ReadableStream<Uint8Array<ArrayBuffer>>,
  context: CellContext,
  targets: ReadonlyMap<string, string>,
): Promise<SheetRows> {
  const reading = new RowReading(context, targets);
  await walkXml(sheet, reading);
  return reading;
}

/** The texts that cells name by their number. */
export async function readSharedTexts(
  part: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<string[]> {
  const texts: string[] = [];
  const runs = new TextRuns();
  await walkXml(part, {
    open(name) {
      if (name === 'si') runs.clear();
      runs.open(name);
    },
    close(name) {
      runs.close(name);
      if (name === 'si') texts.push(runs.text);
    },
    text: (text) => runs.add(text),
  });
  return texts;
}

/** A text may consist of runs, each in its own type; how it is read aloud stands beside it and is none of it. */
class TextRuns {
  text = '';
  #isIn = false;
  #phonetic = 0;

  clear(): void {
    this.text = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.#phonetic++;
    if (name === 't') this.#isIn = this.#phonetic === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic--;
    if (name === 't') this.#isIn = false;
  }

  add(text: string): void {
    if (this.#isIn) this.text += unescapeControl(text);
  }
}

/** `_x000D_` is how a text of a workbook writes a character that XML does not allow. */
function unescapeControl(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What `=HYPERLINK("https://…", "Title")` leads to. */
const LINK_FORMULA = /^\s*HYPERLINK\(\s*"([^"]+)"/i;

class RowReading implements SheetRows {
  readonly rows: string[][] = [];
  readonly links: CellLink[] = [];
  readonly #context: CellContext;
  readonly #targets: ReadonlyMap<string, string>;
  readonly #runs = new TextRuns();
  #row: string[] = [];
  #rowNumber = 0;
  #cell: Cell | null = null;
  #element: 'v' | 'f' | null = null;
  #cells = 0;

  constructor(context: CellContext, targets: ReadonlyMap<string, string>) {
    this.#context = context;
    this.#targets = targets;
  }

  readonly open = (name: string, attributes: () => ReadonlyMap<string, string>): void => {
    if (name === 'row') this.#beginRow(Number(attributes().get('r') ?? this.#rowNumber + 1));
    else if (name === 'c') this.#beginCell(attributes());
    else if (name === 'v' || name === 'f') this.#element = name;
    else if (name === 'hyperlink') this.#addLink(attributes());
    else this.#runs.open(name);
  };

  readonly close = (name: string): void => {
    if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
    else if (name === this.#element) this.#element = null;
    else this.#runs.close(name);
  };

  readonly text = (text: string): void => {
    if (this.#cell && this.#element === 'v') this.#cell.text += text;
    else if (this.#cell && this.#element === 'f') this.#cell.formula += text;
    else this.#runs.add(text);
  };

  #beginRow(number: number): void {
    if (!Number.isInteger(number) || number <= this.#rowNumber) throw new WorkbookError('damaged');
    this.#rowNumber = number;
    this.#row = [];
  }

  #endRow(): void {
    if (this.#row.length === 0) return;
    this.#cells += this.#row.length + this.#rowNumber - this.rows.length;
    if (this.#cells > MAX_CELLS) throw new WorkbookError('large');
    while (this.rows.length < this.#rowNumber - 1) this.rows.push([]);
    this.rows.push(this.#row);
  }

  #beginCell(attributes: ReadonlyMap<string, string>): void {
    this.#runs.clear();
    const reference = attributes.get('r');
    this.#cell = {
      column: reference === undefined ? this.#row.length : columnOf(reference),
      type: attributes.get('t') ?? 'n',
      style: Number(attributes.get('s') ?? 0),
      text: '',
      formula: '',
    };
  }

  #addLink(attributes: ReadonlyMap<string, string>): void {
    const [, letters, number] = /^([A-Z]+)(\d+)/.exec(attributes.get('ref') ?? '') ?? [];
    const address = this.#targets.get(attributes.get('id') ?? '');
    if (!letters || !address) return;
    this.links.push({ row: Number(number) - 1, column: columnOf(letters), address });
  }

  #endCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell || cell.column >= MAX_COLUMNS) return;
    const [, address] = LINK_FORMULA.exec(cell.formula) ?? [];
    if (address) this.links.push({ row: this.#rowNumber - 1, column: cell.column, address });
    const text = this.#textOf(cell);
    if (text === '') return;
    while (this.#row.length < cell.column) this.#row.push('');
    this.#row[cell.column] = text;
  }

  #textOf({ type, style, text }: Cell): string {
    switch (type) {
      case 's':
        return this.#context.sharedTexts[Number(text)] ?? '';
      case 'inlineStr':
        return this.#runs.text;
      case 'b':
        return text === '1' ? 'TRUE' : 'FALSE';
      case 'n':
        return this.#numberText(text, style);
      default:
        return unescapeControl(text);
    }
  }

  /** As its shortest decimal: programs write 5.29 as 5.2899999999999999, and Amazon 3 as 3.0. */
  #numberText(text: string, style: number): string {
    const number = Number(text);
    if (text.trim() === '' || Number.isNaN(number)) return text.trim();
    const { dateStyles, isFrom1904 } = this.#context;
    const date = dateStyles[style] ? dateText(number, isFrom1904) : null;
    return date ?? plainNumber(number);
  }
}

/** Without an exponent, as long as every digit is known. */
function plainNumber(number: number): string {
  const text = String(number);
  return text.includes('e') && Number.isSafeInteger(number) ? BigInt(number).toString() : text;
}

/** The column of a cell's address, from 0: `C7` is 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const at = letter.charCodeAt(0) - 64;
    if (at < 1 || at > 26) break;
    column = column * 26 + at;
  }
  if (column === 0) throw new WorkbookError('damaged');
  return column - 1;
}
