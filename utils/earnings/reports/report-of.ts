import { type Amount, currencyOf, decimalsOf } from '../money.ts';
import type { FoundReport } from './found.ts';
import type { Report, ReportAccount } from './report.ts';

/** A report as it is kept, of the account that the creator has confirmed: amounts in its currency's smallest unit. */
export function reportOf(found: FoundReport, account: ReportAccount): Report {
  const decimals = decimalsOf(currencyOf(account.marketplace));
  const { kind, from, to, made, file } = found;
  const inUnits = (amount: number | null): Amount | null =>
    amount === null ? null : amountInUnits(amount, decimals);
  const rows =
    decimals === 2
      ? found.rows
      : found.rows.map((row) => ({
          ...row,
          price: inUnits(row.price),
          revenue: inUnits(row.revenue),
          fees: inUnits(row.fees),
        }));
  return { account, kind, from, to, made, file, rows };
}

/** Hundredths of a currency in its smallest unit, rounded half away from zero. */
export function amountInUnits(hundredths: number, decimals: number): Amount {
  if (decimals === 2) return hundredths;
  const units = Math.round(Math.abs(hundredths) / 100);
  return hundredths < 0 && units !== 0 ? -units : units;
}
