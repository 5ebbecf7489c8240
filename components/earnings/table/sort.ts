import { uiLanguage } from '@/utils/browser/i18n.ts';

/** The order of a table. */
export interface Sort {
  /** A column's id. */
  by: string;
  descending: boolean;
}

/** What a row is sorted by in a column; null comes last either way. */
export type SortValue = number | string | null;

/** @param text as in an address: `-fees` is by fees, the most first; null: the usual order */
export function readSort(text: string | null, columns: readonly string[], usual: Sort): Sort {
  const by = text?.replace(/^-/, '');
  if (by === undefined || !columns.includes(by)) return usual;
  return { by, descending: text?.startsWith('-') ?? false };
}

export function writeSort({ by, descending }: Sort): string {
  return descending ? `-${by}` : by;
}

/** What a click on a column's head asks for: the other way round, or the way that one mostly wants. */
export function nextSort(now: Sort, column: string, isNumber: boolean): Sort {
  if (now.by === column) return { by: column, descending: !now.descending };
  return { by: column, descending: isNumber };
}

/**
 * The rows in order; rows that are alike stay as they stood.
 * @param groupOf rows of other groups are not compared: amounts in different currencies stand one after another, the
 *   group of the first row first, or this one
 */
export function sortRows<R>(
  rows: readonly R[],
  keyOf: (row: R) => SortValue,
  descending: boolean,
  groupOf: (row: R) => string = () => '',
  firstGroup?: string,
): R[] {
  const collator = new Intl.Collator(uiLanguage(), { numeric: true });
  const groups = new Map(firstGroup === undefined ? [] : [[firstGroup, 0]]);
  const keyed = rows.map((row, at) => {
    const group = groupOf(row);
    if (!groups.has(group)) groups.set(group, groups.size);
    return { row, at, value: keyOf(row), group: groups.get(group) ?? 0 };
  });
  const sign = descending ? -1 : 1;
  return keyed
    .sort((a, b) => a.group - b.group || compare(a.value, b.value, sign, collator) || a.at - b.at)
    .map(({ row }) => row);
}

function compare(a: SortValue, b: SortValue, sign: number, collator: Intl.Collator): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}
