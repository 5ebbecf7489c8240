import type { UseShop } from '@/utils/shop/database/open.ts';
import type { Outcome } from '@/utils/shop/database/transact.ts';
import { type KeepOptions, type Kept, keepReports } from '../kept/keep-reports.ts';
import { previewReports, type ReportPreview } from '../kept/preview-reports.ts';
import type { FoundReport, LeftRow, Reading, ReportContext, ReportFile } from '../reports/found.ts';
import { type ReadOptions, readReportFiles } from '../reports/read-files.ts';
import type { Report, ReportAccount } from '../reports/report.ts';
import { reportOf } from '../reports/report-of.ts';

/** Rows that were left which are told one by one. */
const SHOWN_LEFT = 20;

/** A report that was read, without its rows: what a page shows of it. */
export interface ReadReport extends Omit<FoundReport, 'rows' | 'left' | 'tags'> {
  rows: number;
  left: number;
  /** The first rows that were left. */
  leftRows: readonly LeftRow[];
}

/** What files were read into, without the rows. */
export interface ReadSummary extends Pick<Reading, 'questions' | 'refused'> {
  reports: readonly ReadReport[];
}

/** The account of each report that is to be kept, by the report's id. */
export type ChosenAccounts = Readonly<Record<string, ReportAccount>>;

/** What keeping a report would do. */
export interface KeepPreview extends Omit<ReportPreview, 'report'> {
  id: string;
}

/** One import of report files, from the files to what is kept. Its rows stay here. */
export interface ReportImport {
  /** @throws {DOMException} `AbortError` when the signal says so */
  read: (
    files: readonly ReportFile[],
    context: ReportContext,
    options?: ReadOptions,
  ) => Promise<ReadSummary>;
  /** @throws {ShopError} */
  preview: (chosen: ChosenAccounts) => Promise<KeepPreview[]>;
  /** @throws {ShopError} */
  keep: (chosen: ChosenAccounts, options?: KeepOptions) => Promise<Outcome<Kept>>;
}

/** @param use the database */
export function createReportImport(use: UseShop): ReportImport {
  let found: readonly FoundReport[] = [];

  function chosenReports(chosen: ChosenAccounts): { ids: string[]; reports: Report[] } {
    const ids: string[] = [];
    const reports: Report[] = [];
    for (const each of found) {
      const account = chosen[each.id];
      if (!account) continue;
      ids.push(each.id);
      reports.push(reportOf(each, account));
    }
    return { ids, reports };
  }

  return {
    async read(files, context, options) {
      const { reports, questions, refused } = await readReportFiles(files, context, options);
      found = reports;
      return { reports: reports.map(summary), questions, refused };
    },
    async preview(chosen) {
      const { ids, reports } = chosenReports(chosen);
      const previews = await use((db) => previewReports(db, reports));
      return previews.map(({ report: _report, ...rest }, at) => ({ ...rest, id: ids[at] ?? '' }));
    },
    keep: (chosen, options) => keepReports(use, chosenReports(chosen).reports, options),
  };
}

function summary({ rows, left, tags: _tags, ...report }: FoundReport): ReadReport {
  return { ...report, rows: rows.length, left: left.length, leftRows: left.slice(0, SHOWN_LEFT) };
}
