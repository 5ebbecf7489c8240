import { isDeleted } from '@/utils/records/fields.ts';
import { RECORD_IDS } from '@/utils/records/ids.ts';
import { merge } from '@/utils/records/merge.ts';
import { type Fields, type Json, type ShopRecord, same } from '@/utils/records/record.ts';
import {
  RECORD_STORES,
  type RecordStore,
  type ShopDb,
  type ShopRead,
} from '@/utils/shop/database/schema.ts';
import { reading } from '@/utils/shop/queries/read.ts';
import { type BackupRecord, type BackupRecords, batchOf } from './backup.ts';

/**
 * What became of a record of a backup:
 * - `missing`: it is not here
 * - `deleted`: it was put into the trash since, or out of it for good
 * - `newerHere`: it was changed since
 * - `newerThere`: the backup has a change that is newer
 */
export type Verdict = 'missing' | 'deleted' | 'newerHere' | 'newerThere' | 'same';

/** How many there are of each, and in all. */
export type VerdictCounts = Record<Verdict | 'total', number>;

/** How a backup compares with the shop. */
export interface ShopComparison {
  products: VerdictCounts;
  categories: VerdictCounts;
  /** Products that were in the trash when the backup was made. */
  trash: VerdictCounts;
  /** Streams and templates, those of the trash too. */
  streams: VerdictCounts;
  /** Accounts, and months of which reports were read in. */
  earnings: VerdictCounts;
}

/** @param mine the same record here; undefined: there is none */
export function verdictOf(mine: ShopRecord | undefined, theirs: BackupRecord): Verdict {
  if (!mine) return 'missing';
  const merged = merge(mine, theirs);
  if (depthOf(merged) > depthOf(theirs)) return 'deleted';
  if (Object.keys(emptiedFields(merged, theirs)).length > 0) return 'deleted';
  if (!sameFields(merged.v, mine.v) || merged.alts !== mine.alts) return 'newerThere';
  return sameFields(mine.v, theirs.v) ? 'same' : 'newerHere';
}

/** How far a record is deleted: 0 not at all, 1 in the trash, 2 for good. */
export function depthOf(record: ShopRecord | BackupRecord): 0 | 1 | 2 {
  if (!isDeleted(record)) return 0;
  return record.v.gone === true ? 2 : 1;
}

/**
 * The fields of an account or of sums that are empty by now, as the backup has them: such records have no trash, and
 * are deleted field by field. None of a product and a category.
 */
export function emptiedFields(merged: ShopRecord, { id, v }: BackupRecord): Fields {
  if (!isOfEarnings(id)) return {};
  const lost = Object.entries(v).filter(
    ([field, value]) => value !== null && (merged.v[field] ?? null) === null,
  );
  return Object.fromEntries(lost);
}

function isOfEarnings(id: string): boolean {
  return RECORD_IDS.accounts.test(id) || RECORD_IDS.sums.test(id);
}

/** A field that holds nothing is none. */
export function sameFields(one: Fields, other: Fields): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) => same(fieldOf(one, field), fieldOf(other, field)));
}

/** `false` is what `del`, `gone` and `dead` hold after they were taken back. */
function fieldOf(fields: Fields, field: string): Json {
  const value = fields[field] ?? null;
  return value === false ? null : value;
}

/**
 * Compares the whole backup with the shop, of one moment.
 * @throws {ShopError}
 */
export function compareShop(
  db: ShopDb,
  { accounts, sums, segments, streams, categories, products }: BackupRecords,
): Promise<ShopComparison> {
  const counts = {
    products: noCounts(),
    categories: noCounts(),
    trash: noCounts(),
    streams: noCounts(),
    earnings: noCounts(),
  };
  return reading(db, [...RECORD_STORES], async (tx) => {
    const earnings = ({ v }: BackupRecord) =>
      Object.values(v).some((value) => value !== null) ? counts.earnings : null;
    await compareAll(tx, 'accounts', accounts, earnings);
    await compareAll(tx, 'sums', sums, earnings);
    await compareStreams(tx, streams, segments, counts.streams);
    await compareAll(tx, 'categories', categories, (record) =>
      depthOf(record) === 0 ? counts.categories : null,
    );
    await compareAll(tx, 'products', products, (record) => {
      const depth = depthOf(record);
      return depth === 0 ? counts.products : depth === 1 ? counts.trash : null;
    });
    return counts;
  });
}

function noCounts(): VerdictCounts {
  return { missing: 0, deleted: 0, newerHere: 0, newerThere: 0, same: 0, total: 0 };
}

/** What makes a stream with all its segments another one, the most important first. */
const WORST: readonly Verdict[] = ['missing', 'newerThere', 'deleted', 'newerHere', 'same'];

/** A stream counts once, by the worst of what became of it and of its segments. */
async function compareStreams(
  tx: ShopRead,
  streams: readonly BackupRecord[],
  segments: readonly BackupRecord[],
  counts: VerdictCounts,
): Promise<void> {
  const live = (record: BackupRecord) => depthOf(record) === 0;
  const ofSegments = new Map<Json, Verdict>();
  await verdicts(tx, 'segments', segments.filter(live), ({ v }, verdict) => {
    // A segment that is not here is a change of a stream that is.
    const found = verdict === 'missing' ? 'newerThere' : verdict;
    ofSegments.set(v.stream ?? null, worst(found, ofSegments.get(v.stream ?? null)));
  });
  await verdicts(tx, 'streams', streams, (record, verdict) => {
    if (depthOf(record) === 2) return;
    const isGoneHere = verdict === 'missing' || verdict === 'deleted';
    counts.total += 1;
    counts[isGoneHere ? verdict : worst(verdict, ofSegments.get(record.id))] += 1;
  });
}

function worst(one: Verdict, other: Verdict = 'same'): Verdict {
  return WORST.indexOf(one) < WORST.indexOf(other) ? one : other;
}

/** @param countsFor what a record counts for; null: for nothing */
function compareAll(
  tx: ShopRead,
  name: RecordStore,
  records: readonly BackupRecord[],
  countsFor: (record: BackupRecord) => VerdictCounts | null,
): Promise<void> {
  return verdicts(tx, name, records, (record, verdict) => {
    const counts = countsFor(record);
    if (!counts) return;
    counts.total += 1;
    counts[verdict] += 1;
  });
}

async function verdicts(
  tx: ShopRead,
  name: RecordStore,
  records: readonly BackupRecord[],
  onVerdict: (record: BackupRecord, verdict: Verdict) => void,
): Promise<void> {
  const store = tx.objectStore(name);
  const size = batchOf(name);
  for (let start = 0; start < records.length; start += size) {
    const slice = records.slice(start, start + size);
    const known: (ShopRecord | undefined)[] = await Promise.all(
      slice.map(({ id }) => store.get(id)),
    );
    for (const [at, record] of slice.entries()) onVerdict(record, verdictOf(known[at], record));
  }
}
