import { CODES, type MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import type { ShopDb, ShopRead } from '@/utils/shop/database/schema.ts';
import { reading } from '@/utils/shop/queries/read.ts';
import { addMonths, type Day, isDay, type Month, monthOf } from '@/utils/time/day.ts';
import { readEntry } from '../kept/entry.ts';
import { readSumsId } from '../kept/sums-id.ts';
import {
  type AccountStatus,
  type AssociateAccount,
  accountId,
  emptyAccount,
  marketplaceOfAccount,
  readAccount,
} from './account.ts';
import type { AccountFacts } from './next-steps.ts';
import {
  type EarningsLine,
  lastPaidDay,
  type ReportedSales,
  reportedSales,
} from './reported-sales.ts';

/** So many months back are read in any case: what is paid next was earned in them. */
const MONTHS = 4;
/** After every month, and before the record of an account's periods. */
const LAST_MONTH: Month = '9999-12';

/**
 * All accounts of which something is entered or reported, in the order of marketplaces. Of the reports so much is read
 * as deadlines are counted from: years of a busy account are not.
 * @throws {ShopError}
 */
export function readAccounts(db: ShopDb, today: Day): Promise<AccountFacts[]> {
  return reading(db, ['accounts', 'sums'], (tx) => readFacts(tx, today));
}

export type AccountsReader = (db: ShopDb, today: Day) => Promise<AccountFacts[]>;

/**
 * Reads the same again only where an account or a report has changed since, or the day: what the months say is by far
 * the most of it, and changes with the fewest of the shop's changes.
 * @throws {ShopError}
 */
export function accountsReader(): AccountsReader {
  let known: { versions: string; facts: AccountFacts[] } | null = null;
  return (db, today) =>
    reading(db, ['accounts', 'sums'], async (tx) => {
      const versions = `${today} ${await readVersions(tx)}`;
      if (known?.versions === versions) return known.facts;
      const facts = await readFacts(tx, today);
      known = { versions, facts };
      return facts;
    });
}

/** Names what stands in the records, without reading those of the reports. */
async function readVersions(tx: ShopRead): Promise<string> {
  const accounts = await tx.objectStore('accounts').getAll();
  const versions = accounts.map(({ id, n }) => [id, n]);
  let cursor = await tx.objectStore('sums').index('edits').openKeyCursor();
  while (cursor) {
    versions.push([cursor.primaryKey, cursor.key]);
    cursor = await cursor.continue();
  }
  return JSON.stringify(versions);
}

async function readFacts(tx: ShopRead, today: Day): Promise<AccountFacts[]> {
  const [records, months] = await Promise.all([
    tx.objectStore('accounts').getAll(),
    tx.objectStore('sums').getAllKeys(),
  ]);
  const entered = new Map(
    records.map(readAccount).flatMap((each) => (each ? [[each.marketplace, each]] : [])),
  );
  const prefixes = new Set(months.map((id) => id.slice(0, 'e:us:'.length)));
  const accounts = CODES.filter((code) => entered.has(code) || prefixes.has(sumsPrefix(code))).map(
    (code) => entered.get(code) ?? emptyAccount(code),
  );
  return Promise.all(
    accounts.map(async (account) => ({
      account,
      reported: await readReported(tx, account, today),
    })),
  );
}

/**
 * The status of an account as she has entered it.
 * @throws {ShopError}
 */
export function readStatus(
  db: ShopDb,
  marketplace: MarketplaceCode,
): Promise<AccountStatus | null> {
  return reading(db, ['accounts'], async (tx) => {
    const record = await tx.objectStore('accounts').get(accountId(marketplace));
    return (record && readAccount(record)?.status) ?? null;
  });
}

/**
 * The marketplaces whose account she has marked as closed.
 * @throws {ShopError}
 */
export function readClosed(db: ShopDb): Promise<MarketplaceCode[]> {
  return reading(db, ['accounts'], async (tx) => {
    const records = await tx.objectStore('accounts').getAll();
    return records
      .filter((record) => readAccount(record)?.status === 'closed')
      .flatMap(({ id }) => marketplaceOfAccount(id) ?? []);
  });
}

const sumsPrefix = (marketplace: MarketplaceCode) => `e:${marketplace.toLowerCase()}:`;

async function readReported(
  tx: ShopRead,
  { marketplace, appliedOn }: AssociateAccount,
  today: Day,
): Promise<ReportedSales> {
  const sums = tx.objectStore('sums');
  const prefix = sumsPrefix(marketplace);
  const recent = addMonths(monthOf(today), -MONTHS);
  const applied = appliedOn === null ? recent : monthOf(appliedOn);
  const from = applied < recent ? applied : recent;
  const records = await sums.getAll(IDBKeyRange.bound(prefix + from, prefix + LAST_MONTH));
  const reported = reportedSales(records.flatMap(linesOf));
  if (lastPaidDay(reported) !== null) return reported;
  // The last commission may be long ago.
  const before = IDBKeyRange.bound(prefix, prefix + from, false, true);
  let cursor = await sums.openCursor(before, 'prev');
  while (cursor) {
    const older = reportedSales(linesOf(cursor.value));
    if (lastPaidDay(older) !== null) return [...older, ...reported];
    cursor = await cursor.continue();
  }
  return reported;
}

const EARNINGS = 'earnings:';

/** What a month's record says of earnings; what cannot be read is passed over. */
function linesOf({ id, v }: ShopRecord): EarningsLine[] {
  const month = readSumsId(id)?.month;
  return Object.entries(v).flatMap(([field, value]) => {
    const day = `${month}-${field.slice(EARNINGS.length)}`;
    if (!field.startsWith(EARNINGS) || !isDay(day)) return [];
    const lines = readEntry(value)?.lines ?? [];
    return lines.map(([tag, , , , shipped, returned, , , fees, unpaid]) => ({
      day,
      tag,
      shipped: shipped ?? 0,
      returned: returned ?? 0,
      unpaid,
      fees: fees ?? 0,
    }));
  });
}
