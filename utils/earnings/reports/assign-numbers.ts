import { checkRows, numbersOf, type Verdict } from './arithmetic.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { DecimalSign } from './numbers.ts';
import type { ReportKind } from './report.ts';
import { COUNTS, LAYOUTS, NUMERIC, REQUIRED, type Role } from './roles.ts';

/** What is known of a table while its columns are told apart. */
export interface TableFacts {
  /** What the columns are called, where that is known. */
  names: readonly (Role | null)[];
  facts: readonly ColumnFacts[];
  /** Rows spread over the table. */
  rows: readonly (readonly string[])[];
  sign: DecimalSign;
}

/** Rows that orders of columns are tried with. */
const TRIED_ROWS = 60;
/** Orders that are tried at most. */
const MOST_TRIED = 5_000;

type Assignment = ReadonlyMap<Role, number>;

/**
 * Which column of numbers is what: by its name; where names are not known, in the order that Amazon's reports have;
 * and where the numbers themselves say otherwise, as they say.
 * @param free the columns of numbers, or with nothing in them, that are nothing else
 * @returns `isSure` is false where it could be otherwise
 */
export function assignNumbers(
  kind: ReportKind,
  table: TableFacts,
  free: readonly number[],
): { columns: Assignment; isSure: boolean } {
  const named = namedColumns(kind, table, free);
  const missing = LAYOUTS[kind].filter((role) => NUMERIC.has(role) && !named.has(role));
  const rest = free.filter((at) => ![...named.values()].includes(at) && table.names[at] == null);
  const isNamed = REQUIRED[kind].every((role) => !NUMERIC.has(role) || named.has(role));
  const inOrder = new Map([...named, ...inOrderOf(missing, rest, table)]);
  const isWhole = rest.length === 0 || missing.length === rest.length;
  if (isWhole || isNamed) {
    const columns = isWhole ? inOrder : named;
    const verdict = verdictOf(kind, table, columns);
    // Only of sales the numbers say for certain which is which: names of other reports are not doubted.
    const isTrusted = verdict !== 'contradicts' || (isNamed && kind !== 'earnings');
    if (isTrusted && hasRequired(kind, columns)) return { columns, isSure: true };
  }
  const found = search(kind, table, free, new Map());
  if (found) return { columns: found.columns, isSure: found.isOnly };
  // Columns that Amazon has named are what they are called, even if the numbers follow rules that are not known.
  return { columns: isNamed && !isWhole ? named : inOrder, isSure: isNamed };
}

function hasRequired(kind: ReportKind, columns: Assignment): boolean {
  return REQUIRED[kind].every((role) => !NUMERIC.has(role) || columns.has(role));
}

/** Columns by their names. Of two with one meaning the first that fits is taken. */
function namedColumns(kind: ReportKind, { names, facts }: TableFacts, free: readonly number[]) {
  const found = new Map<Role, number>();
  for (const at of free) {
    const role = names[at];
    if (!role || !NUMERIC.has(role) || found.has(role)) continue;
    if (!canBe(role, facts[at])) continue;
    found.set(role, at);
  }
  // "Quantity" is what was ordered, or what was shipped, as the report is about the one or the other.
  const [wanted, other]: [Role, Role] =
    kind === 'earnings' ? ['shipped', 'ordered'] : ['ordered', 'shipped'];
  const at = found.get(other);
  if (at !== undefined && !found.has(wanted) && LAYOUTS[kind].includes(wanted)) {
    found.set(wanted, at);
    found.delete(other);
  }
  return found;
}

function canBe(role: Role, facts: ColumnFacts | undefined): boolean {
  if (!facts) return false;
  return facts.shape === 'empty' || !COUNTS.has(role) || facts.shape === 'count';
}

function inOrderOf(
  roles: readonly Role[],
  columns: readonly number[],
  { facts }: TableFacts,
): Map<Role, number> {
  const found = new Map<Role, number>();
  for (const [index, role] of roles.entries()) {
    const at = columns[index];
    if (at !== undefined && canBe(role, facts[at])) found.set(role, at);
  }
  return found;
}

function verdictOf(kind: ReportKind, table: TableFacts, columns: Assignment): Verdict {
  const rows = table.rows.map((row) => numbersOf(row, columns, table.sign));
  return rows.length === 0 ? 'silent' : checkRows(kind, rows);
}

interface Found {
  columns: Assignment;
  /** No other order of other numbers fits as well. */
  isOnly: boolean;
}

/** The order of the columns that the numbers agree with; null: none, or none that says anything. */
function search(
  kind: ReportKind,
  table: TableFacts,
  free: readonly number[],
  fixed: Assignment,
): Found | null {
  const roles = LAYOUTS[kind].filter((role) => NUMERIC.has(role) && !fixed.has(role));
  const few = { ...table, rows: table.rows.slice(0, TRIED_ROWS) };
  let first: Assignment | null = null;
  let isOnly = true;
  let tried = 0;
  for (const columns of orders(roles, free, table)) {
    if (++tried > MOST_TRIED) break;
    const all = new Map([...fixed, ...columns]);
    if (!hasRequired(kind, all) || verdictOf(kind, few, all) !== 'agrees') continue;
    if (verdictOf(kind, table, all) !== 'agrees') continue;
    if (first === null) first = all;
    else if (!isAlike(first, all, table)) isOnly = false;
  }
  return first && { columns: first, isOnly };
}

/** All ways to give columns to roles, those in the given order first. */
function* orders(
  roles: readonly Role[],
  columns: readonly number[],
  table: TableFacts,
): Generator<Map<Role, number>> {
  const [role, ...others] = roles;
  if (role === undefined) {
    yield new Map();
    return;
  }
  for (const at of columns) {
    if (!canBe(role, table.facts[at])) continue;
    const rest = columns.filter((each) => each !== at);
    for (const found of orders(others, rest, table)) yield new Map([[role, at], ...found]);
  }
  // A report may lack what it does not need.
  if (columns.length < roles.length) yield* orders(others, columns, table);
}

/** Whether two orders read the same numbers. */
function isAlike(one: Assignment, other: Assignment, { rows }: TableFacts): boolean {
  return [...one].every(([role, at]) => {
    const column = other.get(role);
    return column === at || rows.every((row) => (row[at] ?? '') === (row[column ?? -1] ?? ''));
  });
}
