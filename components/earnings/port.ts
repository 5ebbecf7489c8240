/**
 * All that the section Earnings asks of the browser and the database beside what the shop's page has. Actions resolve
 * as those of the shop's page do (`ShopPort`): when the database has committed, with what was done or null.
 */
export interface EarningsPort {
  /** Lets the browser save a file. @param type its MIME type */
  saveFile(name: string, parts: readonly (string | Blob)[], type: string): void;
}
