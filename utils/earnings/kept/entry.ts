import { type Clock, makeClock } from '@/utils/records/clock.ts';
import type { Json } from '@/utils/records/record.ts';
import type { ReportRow } from '../reports/report.ts';

/**
 * The sum of equal rows: same tracking ID, ASIN and directness. What their report does not have is null.
 * `direct`: 1 through the linked product, 0 instead of it. Of link types, `tag` is the type. `revenue` and `fees` in the
 * currency's smallest unit. `unpaid`: items shipped, less those returned, of rows that paid nothing.
 */
export type Line = [
  tag: string | null,
  asin: string | null,
  direct: 1 | 0 | null,
  ordered: number | null,
  shipped: number | null,
  returned: number | null,
  clicks: number | null,
  revenue: number | null,
  fees: number | null,
  unpaid: number,
];

/** What one report says of one day, or of one period: a field of a record of sums. */
export type Entry = {
  /** When the report was exported, milliseconds since 1970. */
  made: number;
  /** Whether the day lies within the report's period: of a day outside of it, it may have some rows only. */
  whole: boolean;
  /** Sorted: equal rows in any order give equal entries. */
  lines: Line[];
};

const LONGEST_TEXT = 200;

/** Reads a field of a record of sums; null where it has none, or nothing that can be used. */
export function readEntry(value: Json | undefined): Entry | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { made, whole, lines } = value;
  if (typeof made !== 'number' || typeof whole !== 'boolean' || !Array.isArray(lines)) return null;
  return { made, whole, lines: lines.flatMap((line) => readLine(line) ?? []) };
}

function readLine(line: Json): [Line] | null {
  if (!Array.isArray(line) || line.length < 10) return null;
  const [tag, asin, direct, ordered, shipped, returned, clicks, revenue, fees, unpaid] = line;
  const read: Line = [
    textIn(tag),
    textIn(asin),
    direct === 1 || direct === 0 ? direct : null,
    numberIn(ordered),
    numberIn(shipped),
    numberIn(returned),
    numberIn(clicks),
    numberIn(revenue),
    numberIn(fees),
    numberIn(unpaid) ?? 0,
  ];
  return [read];
}

function textIn(value: Json | undefined): string | null {
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : null;
}

function numberIn(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** The sums of rows, whatever their order. */
export function sumRows(rows: readonly ReportRow[], isByLinkType = false): Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const tag = isByLinkType ? row.linkType : row.tag;
    const direct = row.isDirect === null ? null : row.isDirect ? 1 : 0;
    const key = `${tag ?? ''}\t${row.asin ?? ''}\t${direct}`;
    const known = lines.get(key);
    if (known) addRow(known, row);
    else {
      const line: Line = [tag, row.asin, direct, null, null, null, null, null, null, 0];
      addRow(line, row);
      lines.set(key, line);
    }
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function addRow(line: Line, row: ReportRow): void {
  const { ordered, shipped, returned, clicks, revenue, fees } = row;
  line[3] = sum(line[3], ordered);
  line[4] = sum(line[4], shipped);
  line[5] = sum(line[5], returned);
  line[6] = sum(line[6], clicks);
  line[7] = sum(line[7], revenue);
  line[8] = sum(line[8], fees);
  if (fees === 0) line[9] += (shipped ?? 0) - (returned ?? 0);
}

/** Adds one line's numbers to another's. */
export function addLine(line: Line, other: Line): void {
  line[3] = sum(line[3], other[3]);
  line[4] = sum(line[4], other[4]);
  line[5] = sum(line[5], other[5]);
  line[6] = sum(line[6], other[6]);
  line[7] = sum(line[7], other[7]);
  line[8] = sum(line[8], other[8]);
  line[9] += other[9];
}

/** What is not known adds nothing, and is no zero. */
function sum(one: number | null, other: number | null): number | null {
  if (other === null) return one;
  return (one ?? 0) + other;
}

/**
 * Whether one report's word on a day stands before another's: the one that is about the whole day, then the one that
 * was made later. Of two that were made at once either may stand, but on every machine the same.
 */
export function isStronger(one: Entry, other: Entry): boolean {
  if (one.whole !== other.whole) return one.whole;
  if (one.made !== other.made) return one.made > other.made;
  return JSON.stringify(one) > JSON.stringify(other);
}

/** No machine's: what is read from the same file is the same on each of them. */
const DEVICE = 'reports0';

/**
 * The clock of an entry, in the order of `isStronger`: so the merging of records, in which the later clock wins, comes to
 * the same on all machines in whatever order they have read files. Entries of parts of days have clocks of 1970.
 */
export function entryClock({ made, whole }: Entry): Clock {
  if (whole) return makeClock({ time: made, counter: 0, device: DEVICE });
  return makeClock({ time: Math.floor(made / 1000), counter: made % 1000, device: DEVICE });
}
