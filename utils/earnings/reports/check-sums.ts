import type { FoundReport, ReportSums } from './found.ts';
import type { ReportAccount, ReportKind } from './report.ts';

/** Two sums that Amazon's own reports of one account and period have alike. */
export interface SumCheck {
  /** `shipped` is what was shipped less what was returned. */
  what: 'ordered' | 'shipped' | 'fees';
  one: { kind: ReportKind; sum: number };
  other: { kind: ReportKind; sum: number };
  agrees: boolean;
}

type Side = [kind: ReportKind, sum: (sums: ReportSums) => number | null];

const shippedLessReturned = ({ shipped, returned }: ReportSums) =>
  shipped === null ? null : shipped - (returned ?? 0);
const ordered = (sums: ReportSums) => sums.ordered;
const fees = (sums: ReportSums) => sums.fees;

/** The same money and the same items, in several reports. */
const CHECKS: readonly [SumCheck['what'], Side, Side][] = [
  ['shipped', ['earnings', shippedLessReturned], ['tracking', ({ shipped }) => shipped]],
  ['fees', ['earnings', fees], ['tracking', fees]],
  ['fees', ['earnings', fees], ['bonuses', ({ income }) => income]],
  ['ordered', ['orders', ordered], ['tracking', ordered]],
  ['ordered', ['orders', ordered], ['trends', ordered]],
  ['ordered', ['orders', ordered], ['clicks', ordered]],
];

/** A report with the account that it is kept for. */
export interface AccountedReport
  extends Pick<FoundReport, 'kind' | 'from' | 'to' | 'made' | 'sums'> {
  account: ReportAccount;
}

/** Compares the reports of one account and period with each other. Amounts are in hundredths of the currency. */
export function checkSums(reports: readonly AccountedReport[]): SumCheck[] {
  const groups = Map.groupBy(
    reports,
    ({ account: { marketplace, isOnsite }, from, to }) =>
      `${marketplace} ${isOnsite} ${from} ${to}`,
  );
  return [...groups.values()].flatMap((group) =>
    CHECKS.flatMap(([what, one, other]) => {
      const first = sideOf(group, one);
      const second = sideOf(group, other);
      if (first === null || second === null) return [];
      return [{ what, one: first, other: second, agrees: first.sum === second.sum }];
    }),
  );
}

/** Of several reports of a kind the one that was made last counts. */
function sideOf(group: readonly AccountedReport[], [kind, sumOf]: Side) {
  const [last] = group
    .filter((report) => report.kind === kind)
    .sort((one, other) => other.made - one.made);
  const sum = last ? sumOf(last.sums) : null;
  return sum === null ? null : { kind, sum };
}
