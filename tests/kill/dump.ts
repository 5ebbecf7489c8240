import { isDeepStrictEqual } from 'node:util';
import { isDeleted, membershipsOf, productIndex } from '@/utils/records/fields.ts';
import { readProductId } from '@/utils/records/ids.ts';
import type {
  CategoryRecord,
  JournalEntry,
  Local,
  ProductRecord,
} from '@/utils/shop/database/schema.ts';
import { allLines } from '@/utils/shop/search-index/write.ts';

/** Rows that the reports have of each day: some days make one transaction. */
export const ROWS_A_DAY = 500;

/** All that the shop's database holds. */
export interface Dump {
  products: ProductRecord[];
  categories: CategoryRecord[];
  texts: [bucket: number, lines: string][];
  rows: [bucket: number, lines: string][];
  local: Local | null;
  journal: JournalEntry[];
  /** Ids of the records of sums. */
  sumsIds: string[];
  reportDays: ReportDay[];
  streams: StreamFacts[];
}

/** How much is there of a stream. */
export interface StreamFacts {
  id: string;
  /** Their ids. */
  segments: string[];
  moments: number[];
}

/** What is there of a day of the reports that were kept. */
export interface ReportDay {
  day: string;
  /** Rows that its sums come from, and rows that are kept as they stood in the report. */
  summed: number;
  kept: number;
}

/** Days of reports whose sums are there. */
export function liveDays({ reportDays }: Dump): Set<string> {
  return new Set(reportDays.map(({ day }) => day));
}

/** ASINs of the products that are not in the trash. */
export function liveAsins({ products }: Dump): Set<string> {
  const live = products.filter((record) => !isDeleted(record));
  return new Set(live.map(({ id }) => readProductId(id)?.asin ?? id));
}

/** What does not fit together in a database; empty for one that only whole actions have written. */
export function faultsOf(dump: Dump): string[] {
  const { products, categories, local, journal, reportDays, sumsIds, streams } = dump;
  const ids = new Set([
    ...[...products, ...categories, ...streams].map(({ id }) => id),
    ...streams.flatMap(({ segments }) => segments),
    ...sumsIds,
  ]);
  const faults: string[] = [];
  for (const record of products) {
    if (!isDeepStrictEqual(record.x, productIndex(record))) faults.push(`index of ${record.id}`);
    for (const [category] of membershipsOf(record.v))
      if (!ids.has(category)) faults.push(`${record.id} in a category that is not there`);
  }
  for (const { id, v } of categories)
    if (v.parent != null && !ids.has(String(v.parent))) faults.push(`${id} below nothing`);
  for (const { token, edits } of journal)
    for (const { id } of edits) if (!ids.has(id)) faults.push(`${token} in the journal: no ${id}`);
  for (const { day, summed, kept } of reportDays)
    if (summed !== ROWS_A_DAY || kept !== ROWS_A_DAY)
      faults.push(`${day}: ${summed} rows in its sums, ${kept} kept`);
  for (const name of ['texts', 'rows'] as const)
    if (!isDeepStrictEqual(sorted(dump[name]), sorted(allLines(name, products))))
      faults.push(`the ${name}`);
  if (!isDeepStrictEqual(local?.counts ?? {}, countsOf(products))) faults.push('the counts');
  const newest =
    journal
      .map(({ token }) => token)
      .sort()
      .at(-1) ?? '';
  if (newest > (local?.clock ?? '')) faults.push('the clock');
  return faults;
}

function sorted(buckets: readonly [number, string][]): [number, string[]][] {
  return buckets
    .filter(([, lines]) => lines !== '')
    .map(([bucket, lines]): [number, string[]] => [bucket, lines.split('\n').sort()])
    .sort(([a], [b]) => a - b);
}

function countsOf(products: readonly ProductRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of products)
    for (const [category] of productIndex(record).in ?? [])
      counts[category] = (counts[category] ?? 0) + 1;
  return counts;
}
