import type { Day } from '@/utils/time/day.ts';
import { type Moment, readMoment } from './dates.ts';
import type { LeftRow, ReportNote, ReportSums } from './found.ts';
import { type DecimalSign, isBlankNumber, readAmount, readCount } from './numbers.ts';
import type { Layout } from './recognise.ts';
import { PERIOD_KINDS, type ReportRow } from './report.ts';
import { COUNTS, MONEY, REQUIRED, type Role } from './roles.ts';
import type { Table, TableRow } from './table.ts';
import { isEmptyCell, readAsin, readDirect } from './values.ts';

/** The rows of a table as its layout has them; each row of the table is in one of the two lists. */
export interface ReadRows {
  /** Amounts in hundredths of the currency. */
  rows: ReportRow[];
  left: LeftRow[];
  sums: ReportSums;
  notes: ReportNote[];
  days: Day[];
}

/** Decimal places that amounts are read with before their currency is known. */
const HUNDREDTHS = 2;

/** Reads the rows of a table; equal ones are different sales. */
export function readRows(table: Table, layout: Layout, sign: DecimalSign): ReadRows {
  const reader = new RowReader(layout, sign, table.header);
  for (const row of table.body) reader.read(row);
  return reader.result();
}

/** The numbers of a row, or why there are none. */
type Numbers = ReadonlyMap<Role, number | null>;

class RowReader {
  readonly #layout: Layout;
  readonly #sign: DecimalSign;
  readonly #header: readonly string[];
  readonly #width: number;
  readonly #at: ReadonlyMap<Role, number>;
  readonly #rows: ReportRow[] = [];
  readonly #left: LeftRow[] = [];
  readonly #days: Day[] = [];
  readonly #sums = new Map<Role, number>();
  #padded = 0;
  #withoutAsin = 0;

  constructor(layout: Layout, sign: DecimalSign, header: readonly string[]) {
    this.#layout = layout;
    this.#sign = sign;
    this.#header = header.map((name) => name.trim());
    this.#width = layout.columns.length;
    this.#at = new Map(
      layout.columns.flatMap((role, at) => (role === null ? [] : [[role, at] as const])),
    );
  }

  read(row: TableRow): void {
    const reason = this.#take(row.cells);
    if (reason) this.#left.push({ line: row.line, reason, cells: row.cells });
  }

  result(): ReadRows {
    const notes: ReportNote[] = [];
    if (this.#padded > 0) notes.push({ note: 'padded', rows: this.#padded });
    if (this.#withoutAsin > 0) notes.push({ note: 'no-asin', rows: this.#withoutAsin });
    // Of a column with nothing but dashes nothing is said.
    const none = this.#rows.length === 0 ? 0 : null;
    const sum = (role: Role) => (this.#at.has(role) ? (this.#sums.get(role) ?? none) : null);
    return {
      rows: this.#rows,
      left: this.#left,
      notes,
      days: this.#days,
      sums: {
        clicks: sum('clicks'),
        ordered: sum('ordered'),
        shipped: sum('shipped'),
        returned: sum('returned'),
        revenue: sum('revenue'),
        fees: sum('fees'),
        income: sum('income'),
      },
    };
  }

  /** @returns why the row is left; null where it is kept */
  #take(cells: readonly string[]): LeftRow['reason'] | null {
    if (this.#isHeader(cells)) return 'header';
    if (cells.slice(this.#width).some((cell) => !isEmptyCell(cell))) return 'cut';
    const numbers = this.#numbers(cells);
    const isOfPeriod = PERIOD_KINDS.some((kind) => kind === this.#layout.kind);
    const moment = isOfPeriod ? null : this.#moment(cells);
    if (!isOfPeriod && !moment) return this.#isWithoutSale(cells) ? 'total' : 'date';
    if (!numbers) return 'number';
    if (isOfPeriod && this.#isTotal(cells, numbers)) return 'total';
    this.#keep(cells, numbers, moment);
    return null;
  }

  #isHeader(cells: readonly string[]): boolean {
    return (
      this.#header.some((name) => name !== '') &&
      this.#header.every((name, at) => name === (cells[at] ?? '').trim())
    );
  }

  #keep(cells: readonly string[], numbers: Numbers, moment: Moment | null): void {
    for (const [role, number] of numbers) {
      if (number !== null) this.#sums.set(role, (this.#sums.get(role) ?? 0) + number);
    }
    if (moment) this.#days.push(moment.day);
    this.#rows.push(this.#row(cells, numbers, moment));
  }

  #row(cells: readonly string[], numbers: Numbers, moment: Moment | null): ReportRow {
    const text = (role: Role) => this.#cell(cells, role).trim() || null;
    const number = (role: Role) => numbers.get(role) ?? null;
    return {
      day: moment?.day ?? null,
      at: moment?.at ?? null,
      tag: text('tag'),
      asin: this.#asin(cells),
      name: text('name'),
      category: text('category'),
      seller: text('seller'),
      linkType: text('link-type'),
      device: text('device'),
      isDirect: this.#isDirect(cells),
      clicks: number('clicks'),
      ordered: number('ordered'),
      shipped: number('shipped'),
      returned: number('returned'),
      price: number('price'),
      revenue: number('revenue'),
      fees: number('fees'),
    };
  }

  #cell(cells: readonly string[], role: Role): string {
    const at = this.#at.get(role);
    return at === undefined ? '' : (cells[at] ?? '');
  }

  #moment(cells: readonly string[]): Moment | null {
    return readMoment(this.#cell(cells, 'date'), this.#layout.dateOrder ?? 'day');
  }

  #asin(cells: readonly string[]): string | null {
    if (!this.#at.has('asin')) return null;
    const found = readAsin(this.#cell(cells, 'asin'));
    if (found?.isPadded) this.#padded++;
    if (!found) this.#withoutAsin++;
    return found?.asin ?? null;
  }

  #isDirect(cells: readonly string[]): boolean | null {
    if (this.#at.has('indirect')) return readDirect(this.#cell(cells, 'indirect'), true);
    return readDirect(this.#cell(cells, 'direct'), false);
  }

  /** @returns null where a number that the report needs cannot be read, or one that stands there */
  #numbers(cells: readonly string[]): Numbers | null {
    const found = new Map<Role, number | null>();
    for (const [role, at] of this.#at) {
      if (!COUNTS.has(role) && !MONEY.has(role)) continue;
      const cell = cells[at] ?? '';
      if (isBlankNumber(cell)) {
        found.set(role, null);
        continue;
      }
      const number = COUNTS.has(role) ? readCount(cell) : readAmount(cell, HUNDREDTHS, this.#sign);
      if (number === null) return null;
      found.set(role, number);
    }
    const isEmpty = REQUIRED[this.#layout.kind].every((role) => found.get(role) == null);
    return isEmpty ? null : found;
  }

  /** A row that says neither when nor what was sold: `Total`, and numbers. */
  #isWithoutSale(cells: readonly string[]): boolean {
    const roles: readonly Role[] = ['date', 'asin', 'tag'];
    return roles.every((role) => {
      const cell = this.#cell(cells, role);
      return isEmptyCell(cell) || TOTAL.test(cell.trim());
    });
  }

  /** A row of a report by tracking ID or link type that is called so, or has no name and the sums of those above. */
  #isTotal(cells: readonly string[], numbers: Numbers): boolean {
    const name = this.#cell(cells, this.#layout.kind === 'tracking' ? 'tag' : 'link-type').trim();
    if (name !== '') return TOTAL.test(name);
    return (
      this.#rows.length > 1 &&
      [...numbers].every(([role, number]) => number === (this.#sums.get(role) ?? null))
    );
  }
}

/** How rows are called that sum up others, in the languages of the marketplaces. */
const TOTAL =
  /^(?:(?:grand totals?|totals?|sum|gesamt|gesamtsumme|summe|totale|total general|totaal|totalt|summa|suma|razem|toplam)(?![\p{L}\p{N}_-])|łącznie|合計|総計|总计|合计|الإجمالي|المجموع|कुल)/iu;
