import { type Copy, MOST as MOST_COPIED } from '@/utils/descriptions/copies.ts';
import { RECORD_IDS } from '@/utils/records/ids.ts';
import type { Fields, Json } from '@/utils/records/record.ts';
import { RECORD_STORES, type RecordStore } from '@/utils/shop/database/schema.ts';
import { DEEPEST } from '@/utils/shop/queries/tree.ts';
import { cut } from '@/utils/text/clean.ts';
import type { BackupRecord, BackupRecords } from './backup.ts';

/** What a shop holds at most: far beyond what a person makes. */
const MOST = {
  products: 200_000,
  categories: 20_000,
  accounts: 200,
  sums: 20_000,
  streams: 20_000,
  segments: 500_000,
  fields: 5_000,
  values: 50,
} as const;
/** UTF-16 units of a field; what is not named here has the last. */
const LONGEST: Readonly<Record<string, number>> = {
  ownTitle: 500,
  ownVariation: 200,
  name: 200,
  note: 5_000,
};
const LONGEST_OTHER = 20_000;
/** Of a field of sums: what a hundred thousand sales of one day take. */
const LONGEST_DAY = 5_000_000;
const LONGEST_NAME = 200;
/** Levels of a value that this version does not know. */
const DEEPEST_VALUE = 10;
/** The last moment that is a date: the end of the year 2200, in milliseconds since 1970. */
const LAST = Date.UTC(2200, 11, 31);

/** UTF-16 units of all settings: a hundred of the longest templates are half of it. */
const MOST_SETTINGS = 4_000_000;
/** UTF-16 units of a channel's name. */
const LONGEST_CHANNEL = 1_000;

/**
 * Records whose numbers, dates, lengths, counts and depth are those of a shop.
 * @returns the records, and how many of them were cut for that
 */
export function withinLimits(given: BackupRecords): { records: BackupRecords; cut: number } {
  const limited = (store: RecordStore, longest = LONGEST_OTHER) =>
    given[store].slice(0, MOST[store]).map((record) => limitedRecord(record, longest));
  const records = {
    accounts: limited('accounts'),
    sums: limited('sums', LONGEST_DAY),
    segments: limited('segments'),
    streams: limited('streams'),
    categories: shallow(limited('categories')),
    products: limited('products'),
  };
  const changed = (all: readonly BackupRecord[], before: readonly BackupRecord[]) =>
    before.length - all.length + all.filter((record, at) => record !== before[at]).length;
  const cut = RECORD_STORES.reduce((sum, store) => sum + changed(records[store], given[store]), 0);
  return { records, cut };
}

export function areSettingsSmall(settings: unknown): boolean {
  return JSON.stringify(settings).length <= MOST_SETTINGS;
}

/** The copies that are a shop's, and no more than are kept. */
export function limitedCopies(copies: readonly Copy[]): Copy[] {
  let left = MOST_COPIED;
  return copies.filter(({ at, channel, products }) => {
    left -= products.length;
    const isWithin = at === timeWithin(at) && channel.length <= LONGEST_CHANNEL;
    return left >= 0 && isWithin && products.every((id) => RECORD_IDS.products.test(id));
  });
}

function timeWithin(time: number): number {
  return Number.isFinite(time) ? Math.min(Math.max(Math.trunc(time), 0), LAST) : 0;
}

/** The record itself where nothing of it is out of bounds. */
function limitedRecord(record: BackupRecord, longest: number): BackupRecord {
  const v = limitedFields(record.v, longest);
  const alts = limitedAlts(record.alts, longest);
  return v === record.v && alts === record.alts ? record : { ...record, v, alts };
}

function limitedFields(fields: Fields, longest: number): Fields {
  const entries = Object.entries(fields);
  const kept = entries
    .filter(([name]) => name.length <= LONGEST_NAME)
    .slice(0, MOST.fields)
    .map(([name, value]): [string, Json] => [name, limitedValue(name, value, longest)]);
  const isSame =
    kept.length === entries.length && kept.every(([name, value]) => value === fields[name]);
  return isSame ? fields : Object.fromEntries(kept);
}

function limitedAlts(alts: BackupRecord['alts'], longest: number): BackupRecord['alts'] {
  let isSame = true;
  const kept = Object.entries(alts).map(([name, values]): [string, typeof values] => {
    const limited = values
      .slice(-MOST.values)
      .map(([value, clock]): [Json, string] => [limitedValue(name, value, longest), clock]);
    isSame &&=
      limited.length === values.length &&
      limited.every(([value], at) => value === values[at]?.[0]) &&
      name.length <= LONGEST_NAME;
    return [name, limited];
  });
  if (isSame) return alts;
  return Object.fromEntries(
    kept.filter(([name]) => name.length <= LONGEST_NAME).slice(0, MOST.fields),
  );
}

/** @param most UTF-16 units of a value that is no text, and no field with a bound of its own */
function limitedValue(name: string, value: Json, most: number): Json {
  if (typeof value === 'string') {
    const whole = value.isWellFormed() ? value : value.toWellFormed();
    const clean = whole.includes('\0') ? whole.replaceAll('\0', '') : whole;
    const longest = Object.hasOwn(LONGEST, name) ? LONGEST[name] : undefined;
    return cut(clean, longest ?? LONGEST_OTHER);
  }
  if (typeof value === 'number') return name === 'saved' ? timeWithin(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return isSmall(value, most) ? value : null;
}

/** Whether a value is neither deep nor large: looked at no further than up to these bounds. */
function isSmall(value: Json, most: number): boolean {
  let left = most;
  const fits = (part: Json, depth: number): boolean => {
    left -= typeof part === 'string' ? part.length : 1;
    if (left < 0 || depth > DEEPEST_VALUE) return false;
    if (typeof part !== 'object' || part === null) return true;
    return Object.entries(part).every(([name, each]) => {
      left -= name.length;
      return fits(each, depth + 1);
    });
  };
  return fits(value, 0);
}

/** Categories that stand deeper than a tree shows are put into the last one above that may hold some. */
function shallow(categories: readonly BackupRecord[]): BackupRecord[] {
  const byId = new Map(categories.map((record) => [record.id, record]));
  const places = new Map<string, Place>();
  return categories.map((record) => {
    const { parent } = placeOf(record, byId, places);
    const given = record.v.parent;
    const isMoved = typeof given === 'string' && byId.has(given) && parent !== given;
    return isMoved ? { ...record, v: { ...record.v, parent } } : record;
  });
}

interface Place {
  depth: number;
  /** The id of the category that it is put into; null: none. */
  parent: string | null;
}

/** Each category's place is found once: all of them take time linear in their number. */
function placeOf(
  record: BackupRecord,
  byId: ReadonlyMap<string, BackupRecord>,
  places: Map<string, Place>,
): Place {
  const chain: BackupRecord[] = [];
  const seen = new Set<string>();
  let at: BackupRecord | undefined = record;
  while (at && !places.has(at.id) && !seen.has(at.id)) {
    seen.add(at.id);
    chain.push(at);
    at = byId.get(String(at.v.parent));
  }
  for (const each of chain.reverse()) {
    const given = typeof each.v.parent === 'string' ? each.v.parent : null;
    const above = given === null ? undefined : places.get(given);
    const isTooDeep = above !== undefined && above.depth >= DEEPEST;
    places.set(each.id, {
      parent: isTooDeep ? above.parent : given,
      depth: above ? Math.min(above.depth + 1, DEEPEST) : 1,
    });
  }
  return places.get(record.id) ?? { depth: 1, parent: null };
}
