import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { Day } from '@/utils/time/day.ts';
import type { Layout } from './recognise.ts';
import type { ReportKind, ReportRow } from './report.ts';
import type { Columns } from './roles.ts';
import type { Period } from './title.ts';

/** A file as the browser gives it, or as it stood in an archive. */
export interface ReportFile {
  name: string;
  /** Milliseconds since 1970. */
  lastModified: number;
  blob: Blob;
}

/**
 * Why a file holds nothing to keep:
 * - `empty`: nothing in it; `no-rows`: an archive without a file in it that could be a report
 * - `damaged`, `locked`, `old`, `large`: see `utils/workbooks/errors.ts`
 * - `xml`, `picture`, `pdf`: files of these kinds
 * - `open-document`: a spreadsheet of another format
 * - `no-report`: a table, but none of the programme's reports
 * - `other`: anything else
 */
export type RefusalReason =
  | 'empty'
  | 'no-rows'
  | 'damaged'
  | 'locked'
  | 'old'
  | 'large'
  | 'xml'
  | 'picture'
  | 'pdf'
  | 'open-document'
  | 'no-report'
  | 'other';

export interface Refusal {
  /** The file's name; within an archive behind the archive's: `reports.zip/orders.csv`. */
  file: string;
  /** The sheet that is none of the programme's reports; null: the whole file. */
  sheet: string | null;
  reason: RefusalReason;
}

/**
 * Why an account is proposed:
 * - `seller`: the file names Amazon's shop; `tags`: the creator's own tracking IDs
 * - `file`: another report of the same file or with the same tracking IDs is from there
 * - `signs`: the tracking IDs' ending, the currency and the language leave only one
 * - `home`: nothing tells, it is the creator's home marketplace
 * - `none`: nothing tells
 */
export type AccountReason = 'seller' | 'tags' | 'file' | 'signs' | 'home' | 'none';

export interface AccountProposal {
  /** Null where nothing tells: the creator has to say. */
  marketplace: MarketplaceCode | null;
  isOnsite: boolean;
  reason: AccountReason;
  /** What the reason is: `Amazon.ca`, a tracking ID. */
  evidence: string;
  /** The marketplaces that it could be from, the likeliest first. */
  candidates: readonly MarketplaceCode[];
}

/** A row that is not kept, and why. */
export interface LeftRow {
  /** Its place in the file or sheet, from 1. */
  line: number;
  /**
   * - `date`, `number`: what has to be one cannot be read
   * - `cut`: it falls into more pieces than the table has columns
   * - `total`: it sums up the others
   * - `header`: it repeats the names of the columns
   */
  reason: 'date' | 'number' | 'cut' | 'total' | 'header';
  cells: readonly string[];
}

/** What is to be said of a report, with the number of rows that it is true of. */
export interface ReportNote {
  /**
   * - `padded`: ASINs that a spreadsheet had taken zeros from
   * - `no-asin`: rows whose ASIN cannot be read
   * - `outside`: rows before or behind the period, which are of parts of days
   * - `title-order`: the title's dates are day, month, year
   * - `title-contradicts`: the rows are of other days than the title says, and count
   */
  note: 'padded' | 'no-asin' | 'outside' | 'title-order' | 'title-contradicts';
  rows: number;
}

/** What a report comes to; amounts in hundredths of the currency, null where it has no such column. */
export interface ReportSums {
  clicks: number | null;
  ordered: number | null;
  shipped: number | null;
  returned: number | null;
  revenue: number | null;
  fees: number | null;
  /** The commission that a report of bonuses repeats. */
  income: number | null;
}

/** A report of a file, understood, whose account the creator may still change. */
export interface FoundReport {
  /** Of its file and sheet; the same when the same files are read again. */
  id: string;
  file: string;
  sheet: string | null;
  kind: ReportKind;
  account: AccountProposal;
  from: Day;
  to: Day;
  /** Milliseconds since 1970. */
  made: number;
  /** Amounts are in hundredths of the currency, whatever its smallest unit: see `reportOf`. */
  rows: ReportRow[];
  sums: ReportSums;
  tags: readonly string[];
  left: readonly LeftRow[];
  notes: readonly ReportNote[];
}

/** What cannot be told of a table, to be asked once. */
export type ReportQuestion = {
  id: string;
  file: string;
  sheet: string | null;
  title: string;
  /** What its columns are called; empty where they have no names. */
  header: readonly string[];
  /** The first rows. */
  rows: readonly (readonly string[])[];
} & (
  | {
      /** Which report it is and what its columns hold, or only what stands first in its dates. */
      about: 'columns' | 'dates';
      /** What answers are remembered by: tables of this look are alike. */
      signature: string;
      guess: Partial<Layout> & { columns: Columns };
    }
  /** Which days a report is about that has no dates. */
  | { about: 'period'; guess: Period | null }
);

/** What the creator has said. */
export interface ReportAnswers {
  /** By signature; remembered. */
  layouts: Readonly<Record<string, Layout>>;
  /** By the question's id; for these files only. */
  periods: Readonly<Record<string, Period>>;
}

/** What is known beside the files. */
export interface ReportContext {
  /** The creator's tracking IDs with their marketplaces. */
  tags: readonly { tag: string; marketplace: MarketplaceCode }[];
  home: MarketplaceCode | null;
  answers: ReportAnswers;
}

/** What files were read into. */
export interface Reading {
  reports: FoundReport[];
  questions: ReportQuestion[];
  refused: Refusal[];
}
