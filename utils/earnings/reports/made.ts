import type { ReportFile } from './found.ts';

/** `1618321674000-Fee-Earnings-….xlsx`: when Amazon made the file. */
const NAMED = /(?:^|\/)(\d{13})[-_ ]/;
/** The programme is of 1996. */
const FIRST = Date.UTC(1996, 0, 1);
const DAY = 86_400_000;

/**
 * When a report was exported: as its name says, else the workbook's own note, else the file's date.
 * @param created as the workbook says; null where there is none
 * @returns milliseconds since 1970
 */
export function madeOf({ name, lastModified }: ReportFile, created: number | null): number {
  const named = Number(NAMED.exec(name)?.[1] ?? Number.NaN);
  // A copy of a file may be older than what is in it says, by a wrong clock, but not by days.
  const isLikely = (time: number) => time >= FIRST && time <= lastModified + DAY;
  if (isLikely(named)) return named;
  return created !== null && isLikely(created) ? created : lastModified;
}
