import type {
  ChosenAccounts,
  KeepPreview,
  ReadReport,
  ReadSummary,
} from '@/utils/earnings/import/report-import.ts';
import type { AccountedReport } from '@/utils/earnings/reports/check-sums.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';

/** The account that the reports of one file are kept for; null: none is chosen yet. */
export interface FileAccount {
  marketplace: MarketplaceCode | null;
  isOnsite: boolean;
}

/** What the creator has chosen of what was read. */
export interface ImportChoices {
  /** By the file's name. */
  accounts: Readonly<Record<string, FileAccount>>;
  /** Ids of reports that are not to be kept. */
  off: ReadonlySet<string>;
  takeOlder: boolean;
}

export const NO_CHOICES: ImportChoices = { accounts: {}, off: new Set(), takeOlder: false };

/** The files of reports, in the order in which they were read. */
export function filesOf(summary: ReadSummary): { file: string; reports: ReadReport[] }[] {
  const groups = Map.groupBy(summary.reports, ({ file }) => file);
  return [...groups].map(([file, reports]) => ({ file, reports }));
}

/** The account of a file: as chosen, else as proposed for most of its reports. */
export function accountOf(
  reports: readonly ReadReport[],
  chosen: FileAccount | undefined,
): FileAccount {
  const proposed = bestProposal(reports);
  return (
    chosen ?? { marketplace: proposed?.marketplace ?? null, isOnsite: proposed?.isOnsite ?? false }
  );
}

/** The proposal with the best reason. */
export function bestProposal(reports: readonly ReadReport[]) {
  const order = ['seller', 'tags', 'file', 'signs', 'home', 'none'];
  return reports
    .map(({ account }) => account)
    .sort((one, other) => order.indexOf(one.reason) - order.indexOf(other.reason))[0];
}

/** The account of each report that is to be kept and whose account is known. */
export function chosenAccounts(summary: ReadSummary, choices: ImportChoices): ChosenAccounts {
  const chosen: Record<string, { marketplace: MarketplaceCode; isOnsite: boolean }> = {};
  for (const { file, reports } of filesOf(summary)) {
    const { marketplace, isOnsite } = accountOf(reports, choices.accounts[file]);
    if (marketplace === null) continue;
    for (const { id } of reports) if (!choices.off.has(id)) chosen[id] = { marketplace, isOnsite };
  }
  return chosen;
}

/** The reports that are to be kept, each with its account, to be compared with each other. */
export function accountedReports(summary: ReadSummary, chosen: ChosenAccounts): AccountedReport[] {
  return summary.reports.flatMap(({ id, ...report }) => {
    const account = chosen[id];
    return account ? [{ ...report, account }] : [];
  });
}

/** Whether a file to be kept waits for its account to be chosen. */
export function waitsForAccount(summary: ReadSummary, choices: ImportChoices): boolean {
  return filesOf(summary).some(
    ({ file, reports }) =>
      accountOf(reports, choices.accounts[file]).marketplace === null &&
      reports.some(({ id }) => !choices.off.has(id)),
  );
}

/** Whether keeping would change anything. */
export function changesAnything(previews: readonly KeepPreview[], takeOlder: boolean): boolean {
  return previews.some(
    ({ days }) => days.fresh + days.replaced > 0 || (takeOlder && days.older > 0),
  );
}

/** What of the files was made before what is kept; null: none was. */
export function olderThan(previews: readonly KeepPreview[]): number | null {
  const times = previews.flatMap((preview) => preview.olderThan ?? []);
  return times.length > 0 ? Math.max(...times) : null;
}
