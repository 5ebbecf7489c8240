import type { ShopRecord } from '@/utils/records/record.ts';
import type { ShopDb, ShopRead } from '@/utils/shop/database/schema.ts';
import { reading } from '@/utils/shop/queries/read.ts';
import type { Day } from '@/utils/time/day.ts';
import { type Entry, isStronger, type Line, readEntry } from '../kept/entry.ts';
import { accountKey, readSumsId } from '../kept/sums-id.ts';
import {
  DATED_KINDS,
  type DatedKind,
  PERIOD_KINDS,
  type PeriodKind,
  type ReportAccount,
} from '../reports/report.ts';
import { sumUpProducts, takeOver } from './product-lines.ts';
import { type SummedBy, summedLines } from './summed-lines.ts';
import type { Days } from './views.ts';

/** What the report that counts says of a day. */
export interface DaySums extends Entry {
  day: Day;
}

/** What a report says of its whole period. */
export interface PeriodSums extends Entry, Days {}

/** What the reports of one account say. */
export interface AccountSums {
  account: ReportAccount;
  /** Of each kind, the first day first. */
  days: Readonly<Record<DatedKind, readonly DaySums[]>>;
  /** Of each kind, periods that do not overlap, the first one first. */
  periods: Readonly<Record<PeriodKind, readonly PeriodSums[]>>;
}

/** What all reports say, in memory: in the order of the accounts' keys. */
export interface Sums {
  accounts: readonly AccountSums[];
  /** The first and the last day of which a report says anything; null: there are none. */
  span: Days | null;
}

/** What one record says, as it was read. */
interface ReadRecord {
  /** The record's count of edits: with another one it is read again. */
  n: number;
  account: ReportAccount;
  /** By the kinds' names. */
  days: readonly (readonly [DatedKind, DaySums])[];
  periods: readonly (readonly [PeriodKind, PeriodSums])[];
}

export type SumsReader = (db: ShopDb) => Promise<Sums>;

/**
 * Reads what all reports say: the first time a second for years of a busy account, in slices; later only what has
 * changed, and nothing gives the very same sums. A save does not wait for it.
 * @throws {ShopError}
 */
export function sumsReader(): SumsReader {
  const texts = new Map<string, string>();
  let known = new Map<string, ReadRecord | null>();
  let sums = sumsOf([]);
  return async (db) => {
    const versions = await reading(db, ['sums'], readVersions);
    const next = new Map<string, ReadRecord | null>();
    let isChanged = versions.size !== known.size;
    for (const [id, n] of versions) {
      const old = known.get(id);
      if (old?.n === n) next.set(id, old);
      else {
        // One by one: a month of a busy account is some hundred kilobytes, and the page draws between two.
        const record = await reading(db, ['sums'], (tx) => tx.objectStore('sums').get(id));
        next.set(id, record ? readRecord(record, texts) : null);
        isChanged = true;
      }
    }
    if (!isChanged) return sums;
    const before = sums;
    const read = sumsOf(next.values());
    await sumUpAllTime(read, before);
    known = next;
    sums = read;
    return read;
  };
}

/** The kinds of reports that say of which products they are. */
const OF_PRODUCTS = ['orders', 'earnings', 'clicks'] as const satisfies readonly DatedKind[];

/** In slices, and only what is not as before. */
async function sumUpAllTime({ accounts }: Sums, before: Sums): Promise<void> {
  for (const { account, days } of accounts) {
    const key = accountKey(account);
    const known = before.accounts.find((each) => accountKey(each.account) === key);
    for (const kind of OF_PRODUCTS) {
      if (known && takeOver(days[kind], known.days[kind])) continue;
      await sumUpProducts(days[kind], nextTask);
    }
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The count of edits of each record, by id, in the order of ids. */
async function readVersions(tx: ShopRead): Promise<Map<string, number>> {
  const versions: [string, number][] = [];
  let cursor = await tx.objectStore('sums').index('edits').openKeyCursor();
  while (cursor) {
    versions.push([cursor.primaryKey, cursor.key]);
    cursor = await cursor.continue();
  }
  return new Map(versions.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const SUMMED_BY: readonly SummedBy[] = ['nothing', 'tag'];

const DAY = /^\d{2}$/;
const PERIOD = /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})$/;

/**
 * What one record of sums says; null: it is of a marketplace that this version does not know.
 * @param texts those that were read before: an equal text is kept once
 */
export function readRecord(
  { id, v, n }: Pick<ShopRecord, 'id' | 'v' | 'n'>,
  texts: Map<string, string>,
): ReadRecord | null {
  const named = readSumsId(id);
  if (!named) return null;
  const { account, month } = named;
  const days: [DatedKind, DaySums][] = [];
  const periods: [PeriodKind, PeriodSums][] = [];
  for (const [field, value] of Object.entries(v)) {
    const entry = readEntry(value);
    if (!entry) continue;
    for (const line of entry.lines) {
      line[0] = sharedText(texts, line[0]);
      line[1] = sharedText(texts, line[1]);
    }
    const at = field.indexOf(':');
    const [name, rest] = [field.slice(0, at), field.slice(at + 1)];
    const dated = DATED_KINDS.find((kind) => kind === name);
    if (month !== null && dated && DAY.test(rest)) {
      days.push([dated, { ...entry, day: `${month}-${rest}` }]);
      // Here, where the page draws between two records, and not when a view asks for all of them.
      for (const by of SUMMED_BY) summedLines(entry.lines, by);
    }
    const ofPeriod = PERIOD_KINDS.find((kind) => kind === name);
    const [, from, to] = PERIOD.exec(rest) ?? [];
    if (month === null && ofPeriod && from && to) periods.push([ofPeriod, { ...entry, from, to }]);
  }
  return { n, account, days, periods };
}

/** One string for all lines that have the same: they are compared at once, and take less memory. */
function sharedText(texts: Map<string, string>, text: string | null): string | null {
  if (text === null) return null;
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, text);
  return text;
}

interface Building {
  account: ReportAccount;
  days: Record<DatedKind, DaySums[]>;
  periods: Record<PeriodKind, PeriodSums[]>;
}

/** Of periods that overlap the one that was made later is used. */
export function sumsOf(records: Iterable<ReadRecord | null>): Sums {
  const accounts = new Map<string, Building>();
  for (const record of records) if (record) addRecord(accounts, record);
  let span: Days | null = null;
  for (const { days, periods } of accounts.values()) {
    for (const kind of DATED_KINDS) {
      days[kind].sort((a, b) => (a.day < b.day ? -1 : 1));
      for (const { day } of days[kind]) span = spanWith(span, day, day);
    }
    for (const kind of PERIOD_KINDS) {
      periods[kind] = withoutOverlaps(periods[kind]);
      for (const { from, to } of periods[kind]) span = spanWith(span, from, to);
    }
  }
  return { accounts: [...accounts.values()], span };
}

function addRecord(accounts: Map<string, Building>, { account, days, periods }: ReadRecord): void {
  const key = accountKey(account);
  const into: Building = accounts.get(key) ?? {
    account,
    days: { orders: [], earnings: [], trends: [], bounties: [], bonuses: [], clicks: [] },
    periods: { tracking: [], 'link-types': [] },
  };
  accounts.set(key, into);
  for (const [kind, each] of days) into.days[kind].push(each);
  for (const [kind, each] of periods) into.periods[kind].push(each);
}

function spanWith(span: Days | null, from: Day, to: Day): Days {
  if (!span) return { from, to };
  return { from: from < span.from ? from : span.from, to: to > span.to ? to : span.to };
}

function withoutOverlaps(periods: readonly PeriodSums[]): PeriodSums[] {
  const used: PeriodSums[] = [];
  for (const period of periods.toSorted((a, b) => (isStronger(a, b) ? -1 : 1))) {
    const overlaps = used.some(({ from, to }) => period.from <= to && from <= period.to);
    if (!overlaps) used.push(period);
  }
  return used.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Calls back with each line of a kind on these days. */
export function eachLine(
  { days }: AccountSums,
  kind: DatedKind,
  { from, to }: Days,
  visit: (line: Line, day: Day) => void,
): void {
  for (const { day, lines } of days[kind]) {
    if (day > to) return;
    if (day >= from) for (const line of lines) visit(line, day);
  }
}

/** The same with each day's lines summed up: for all that does not tell products apart. */
export function eachSummedLine(
  { days }: AccountSums,
  kind: DatedKind,
  { from, to }: Days,
  by: SummedBy,
  visit: (line: Line, day: Day) => void,
): void {
  for (const { day, lines } of days[kind]) {
    if (day > to) return;
    if (day >= from) for (const line of summedLines(lines, by)) visit(line, day);
  }
}

/** The same with the reports of periods that lie within these days. */
export function eachPeriodLine(
  { periods }: AccountSums,
  kind: PeriodKind,
  { from, to }: Days,
  visit: (line: Line, period: PeriodSums) => void,
): void {
  for (const period of periods[kind]) {
    if (period.from < from || period.to > to) continue;
    for (const line of period.lines) visit(line, period);
  }
}
