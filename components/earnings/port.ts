import type { RawYear } from '@/utils/earnings/kept/raw-size.ts';
import type { Sums } from '@/utils/earnings/queries/sums.ts';
import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { TrackingId } from '@/utils/settings/schema.ts';
import type { ImportRow } from '@/utils/shop/commands/save-many.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import type { AccountsPort } from './accounts/port.ts';
import type { ReportsInPort } from './reports-in/port.ts';

/** A product as a report names it. */
export interface ReportedProduct {
  marketplace: MarketplaceCode;
  asin: string;
}

/**
 * All that the section Earnings asks of the browser and the database beside what the shop's page has. Actions resolve
 * as those of the shop's page do (`ShopPort`): when the database has committed, with what was done or null.
 */
export interface EarningsPort extends AccountsPort, ReportsInPort {
  /** All that the reports say, summed up by day; read again after each change. */
  sums(): Promise<Sums>;
  /** What reports call products, by `soldKey`, as far as rows of them are on this machine. */
  names(products: readonly ReportedProduct[]): Promise<ReadonlyMap<string, string>>;
  /** Saves products of reports in the shop; what is there already stays as it is. */
  saveProducts(rows: readonly ImportRow[]): Promise<Done | null>;
  /** Makes a tracking ID known to Linkshelf. Rejects with a `SettingsError`. */
  addTag(marketplace: MarketplaceCode, id: TrackingId): Promise<void>;
  /** Takes it back. */
  removeTag(marketplace: MarketplaceCode, tag: string): Promise<void>;
  /** How much room the rows of reports take on this machine, the newest year first. */
  rawYears(): Promise<RawYear[]>;
  /** Deletes the rows of a year from this machine. The sums stay. It cannot be taken back. */
  dropRawYear(year: string): Promise<void>;
  /** Lets the browser save a file. @param type its MIME type */
  saveFile(name: string, parts: readonly (string | Blob)[], type: string): void;
}
