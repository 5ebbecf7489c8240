import type {
  ChosenAccounts,
  KeepPreview,
  ReadSummary,
} from '@/utils/earnings/import/report-import.ts';
import type { ReportContext } from '@/utils/earnings/reports/found.ts';
import type { Notes } from '@/utils/shop/database/persistence.ts';
import type { Done } from '@/utils/shop/queries/history.ts';

type OnProgress = (done: number, all: number) => void;

/** One import of report files; the rows stay where they are read. */
export interface ReportFiles {
  read(
    files: readonly File[],
    context: ReportContext,
    onProgress: OnProgress,
  ): Promise<ReadSummary>;
  /** What keeping reports would do. Rejects with a `ShopError`. */
  preview(chosen: ChosenAccounts): Promise<KeepPreview[]>;
  /** Null: nothing has changed. Rejects with a `ShopError`. */
  keep(chosen: ChosenAccounts, takeOlder: boolean, onProgress: OnProgress): Promise<Done | null>;
  /** Ends keeping after the batch that is being written. */
  stop(): void;
  /** Ends all of it; what was asked is not answered then. */
  close(): void;
}

/** What taking report files in asks of the browser. */
export interface ReportsInPort {
  openReportFiles(): ReportFiles;
  /** Where this machine remembers what columns were said to be. */
  notes: Notes;
}
