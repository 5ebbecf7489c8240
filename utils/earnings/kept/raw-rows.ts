import type { Json } from '@/utils/records/record.ts';
import type { ReportRow } from '../reports/report.ts';

/** A row as it is stored: the values without their names take half the room. */
export function packRow(row: ReportRow): Json[] {
  const { at, tag, asin, name, category, seller, linkType, device, isDirect } = row;
  const { clicks, ordered, shipped, returned, price, revenue, fees } = row;
  const texts = [at, tag, asin, name, category, seller, linkType, device, isDirect];
  return [...texts, clicks, ordered, shipped, returned, price, revenue, fees];
}

/** About how much room rows take, in bytes: what they are as text. */
export function bytesOf(rows: readonly Json[]): number {
  return JSON.stringify(rows).length;
}
