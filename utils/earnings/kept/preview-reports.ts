import type { Fields } from '@/utils/records/record.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { reading } from '@/utils/shop/queries/read.ts';
import type { Report } from '../reports/report.ts';
import { type Understood, understand } from './candidates.ts';
import { decide, strongest, type Verdict } from './decide.ts';

/** What keeping a report would do. */
export interface ReportPreview {
  report: Report;
  /** Days of each kind; a report of a whole period is one. Days without rows count: that nothing sold is news, too. */
  days: Readonly<Record<Verdict, number>>;
  /** Rows of days outside of its period, which replace nothing that is known of those days. */
  outside: number;
  /** Rows without a day, which are not kept. */
  undated: number;
  /** The newest report of which something is kept that this older one also has, milliseconds since 1970; null: none. */
  olderThan: number | null;
}

/**
 * What keeping reports would do; nothing is written. Reports that are read in together are looked at together: of two
 * about one day one counts, the other is `covered`.
 * @returns in the order of `reports`
 * @throws {ShopError}
 */
export async function previewReports(
  db: ShopDb,
  reports: readonly Report[],
): Promise<ReportPreview[]> {
  const understood = reports.map(understand);
  const ids = new Set(understood.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const best = strongest(understood.flatMap(({ candidates }) => candidates));
  const counted = new Set(best.values());
  const previews = reports.map((report, at): Mutable => {
    const { outside = 0, undated = 0 } = understood[at] ?? {};
    const days = { fresh: 0, replaced: 0, same: 0, older: 0, covered: 0 };
    return { report, days, outside, undated, olderThan: null };
  });
  // Record by record: years of a busy account are too large for one frame.
  for (const id of ids) {
    const record = await reading(db, ['sums'], (tx) => tx.objectStore('sums').get(id));
    for (const [at, preview] of previews.entries()) {
      countDays(preview, id, understood[at], counted, record?.v ?? {});
    }
  }
  return previews;
}

type Mutable = ReportPreview & { days: Record<Verdict, number> };

function countDays(
  preview: Mutable,
  id: string,
  understood: Understood | undefined,
  counted: ReadonlySet<unknown>,
  fields: Fields,
): void {
  for (const candidate of understood?.candidates ?? []) {
    if (candidate.id !== id) continue;
    const { verdict, known } = decide(candidate, fields, false);
    preview.days[counted.has(candidate) || verdict === 'same' ? verdict : 'covered'] += 1;
    if (verdict === 'older' && known) {
      preview.olderThan = Math.max(preview.olderThan ?? 0, known.made);
    }
  }
}
