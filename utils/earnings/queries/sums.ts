import type { ShopRecord } from '@/utils/records/record.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { reading } from '@/utils/shop/queries/read.ts';
import type { Day, Month } from '../day.ts';
import { type Entry, isStronger, type Line, readEntry } from '../kept/entry.ts';
import { accountKey, readSumsId } from '../kept/sums-id.ts';
import {
  DATED_KINDS,
  type DatedKind,
  PERIOD_KINDS,
  type PeriodKind,
  type ReportAccount,
} from '../reports/report.ts';
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

/** Records read at a time: a month of a busy account is some hundred kilobytes, and the page draws between two. */
const BATCH = 2;

/**
 * Reads what all reports say. A save does not wait for it.
 * @throws {ShopError}
 */
export async function readSums(db: ShopDb): Promise<Sums> {
  const accounts = new Map<string, Building>();
  await reading(db, ['sums'], async (tx) => {
    const store = tx.objectStore('sums');
    let range: IDBKeyRange | null = null;
    for (;;) {
      const records: ShopRecord[] = await store.getAll(range, BATCH);
      const last = records.at(-1);
      if (!last) return;
      for (const record of records) addRecord(accounts, record);
      range = IDBKeyRange.lowerBound(last.id, true);
    }
  });
  return sumsOf([...accounts.values()]);
}

interface Building {
  /** One string for all lines that have the same: they are compared at once, and take less memory. */
  texts: Map<string, string>;
  account: ReportAccount;
  days: Record<DatedKind, DaySums[]>;
  periods: Record<PeriodKind, PeriodSums[]>;
}

function building(account: ReportAccount): Building {
  return {
    texts: new Map(),
    account,
    days: { orders: [], earnings: [], trends: [], bounties: [], bonuses: [], clicks: [] },
    periods: { tracking: [], 'link-types': [] },
  };
}

function addRecord(accounts: Map<string, Building>, { id, v }: Pick<ShopRecord, 'id' | 'v'>): void {
  const read = readSumsId(id);
  if (!read) return;
  const key = accountKey(read.account);
  const into = accounts.get(key) ?? building(read.account);
  accounts.set(key, into);
  for (const [field, value] of Object.entries(v)) {
    const entry = readEntry(value);
    if (!entry) continue;
    for (const line of entry.lines) {
      line[0] = sharedText(into.texts, line[0]);
      line[1] = sharedText(into.texts, line[1]);
    }
    addEntry(into, field, entry, read.month);
  }
}

function sharedText(texts: Map<string, string>, text: string | null): string | null {
  if (text === null) return null;
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, text);
  return text;
}

const DAY = /^\d{2}$/;
const PERIOD = /^(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})$/;

function addEntry(into: Building, field: string, entry: Entry, month: Month | null): void {
  const at = field.indexOf(':');
  const [name, rest] = [field.slice(0, at), field.slice(at + 1)];
  const dated = DATED_KINDS.find((kind) => kind === name);
  if (month !== null && dated && DAY.test(rest)) {
    into.days[dated].push({ ...entry, day: `${month}-${rest}` });
  }
  const ofPeriod = PERIOD_KINDS.find((kind) => kind === name);
  const [, from, to] = PERIOD.exec(rest) ?? [];
  if (month === null && ofPeriod && from && to) into.periods[ofPeriod].push({ ...entry, from, to });
}

/** What records of sums say. */
export function sumsOfRecords(records: Iterable<Pick<ShopRecord, 'id' | 'v'>>): Sums {
  const accounts = new Map<string, Building>();
  for (const record of records) addRecord(accounts, record);
  return sumsOf([...accounts.values()]);
}

/** Of periods that overlap the one that was made later is used. */
function sumsOf(accounts: readonly Building[]): Sums {
  let span: Days | null = null;
  for (const { days, periods } of accounts) {
    for (const kind of DATED_KINDS) {
      days[kind].sort((a, b) => (a.day < b.day ? -1 : 1));
      for (const { day } of days[kind]) span = spanWith(span, day, day);
    }
    for (const kind of PERIOD_KINDS) {
      periods[kind] = withoutOverlaps(periods[kind]);
      for (const { from, to } of periods[kind]) span = spanWith(span, from, to);
    }
  }
  return { accounts, span };
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
