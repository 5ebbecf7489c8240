import { understand } from '@/utils/earnings/kept/candidates.ts';
import { strongest } from '@/utils/earnings/kept/decide.ts';
import { readRecord, type Sums, sumsOf } from '@/utils/earnings/queries/sums.ts';
import type { Report } from '@/utils/earnings/reports/report.ts';
import type { ShopRecord } from '@/utils/records/record.ts';

/** What records of sums say. */
export function sumsOfRecords(records: Iterable<Pick<ShopRecord, 'id' | 'v'>>): Sums {
  const texts = new Map<string, string>();
  return sumsOf([...records].map(({ id, v }) => readRecord({ id, v, n: 0 }, texts)));
}

/** What the views get after these reports were read in. */
export function sumsOfReports(...reports: readonly Report[]): Sums {
  const best = strongest(reports.flatMap((report) => understand(report).candidates));
  const byId = Map.groupBy(best.values(), ({ id }) => id);
  return sumsOfRecords(
    [...byId].map(([id, own]) => ({
      id,
      v: Object.fromEntries(own.map(({ field, entry }) => [field, entry])),
    })),
  );
}
