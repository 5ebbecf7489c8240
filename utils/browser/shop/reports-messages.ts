import type {
  ChosenAccounts,
  KeepPreview,
  ReadSummary,
} from '@/utils/earnings/import/report-import.ts';
import type { Kept } from '@/utils/earnings/kept/keep-reports.ts';
import type { ReportContext, ReportFile } from '@/utils/earnings/reports/found.ts';
import type { ShopErrorReason } from '@/utils/shop/database/errors.ts';

/** What the page asks of the worker that reads reports, each with a number of its own. */
export type ReportsAsk = { nth: number } & ReportsWork;
export type ReportsWork =
  | { ask: 'read'; files: readonly ReportFile[]; context: ReportContext }
  | { ask: 'preview'; chosen: ChosenAccounts }
  | { ask: 'keep'; chosen: ChosenAccounts; takeOlder: boolean }
  /** The work is to end after the batch that is being written. */
  | { ask: 'stop' };

/** What the worker answers to what was asked by that number: how far it is, and at last what came of it. */
export type ReportsAnswer = { nth: number } & ReportsResult;
export type ReportsResult =
  | { answer: 'progress'; done: number; all: number }
  | { answer: 'read'; summary: ReadSummary }
  | { answer: 'preview'; previews: KeepPreview[] }
  | { answer: 'keep'; kept: Kept; hasChanged: boolean }
  /** `reason`: of the database; null: anything else, which stands in the console. */
  | { answer: 'failed'; reason: ShopErrorReason | null };
