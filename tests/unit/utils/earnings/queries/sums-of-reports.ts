import { understand } from '@/utils/earnings/kept/candidates.ts';
import { strongest } from '@/utils/earnings/kept/decide.ts';
import { type Sums, sumsOfRecords } from '@/utils/earnings/queries/sums.ts';
import type { Report } from '@/utils/earnings/reports/report.ts';

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
