import type { ShopRecord } from '@/utils/records/record.ts';
import { rowLine } from './rows.ts';
import { bucketOf, textLine, withLines } from './texts.ts';

/** The stores that hold lines about products, and how a product's line is made. */
const LINES = { texts: textLine, rows: rowLine } as const;
export type LineStore = keyof typeof LINES;

/** What the index needs of such a store within a transaction. */
interface Bucket {
  get(bucket: number): Promise<string | undefined>;
  put(lines: string, bucket: number): Promise<unknown>;
}

/** A product before and after a change; null before: it is new. */
export interface ProductChange {
  before: ShopRecord | null;
  after: ShopRecord;
}

/** What becomes of products' lines, by bucket and id; null takes a line out. */
type LineChanges = Map<number, Map<string, string | null>>;

/**
 * Brings the lines of both stores along with the products that a transaction has changed.
 * @param stores of that transaction
 */
export async function writeLines(
  stores: Readonly<Record<LineStore, Bucket>>,
  changes: readonly ProductChange[],
): Promise<void> {
  await Promise.all([
    writeStore(stores.texts, LINES.texts, changes),
    writeStore(stores.rows, LINES.rows, changes),
  ]);
}

async function writeStore(
  store: Bucket,
  lineOf: (record: ShopRecord) => string | null,
  changes: readonly ProductChange[],
): Promise<void> {
  const lines: LineChanges = new Map();
  for (const { before, after } of changes) {
    // Nothing that a line is made of has changed: the record was only sent, or marked to be sent.
    if (before?.v === after.v && before.t === after.t && before.ft === after.ft) continue;
    const line = lineOf(after);
    if (line !== (before ? lineOf(before) : null)) setLine(lines, after.id, line);
  }
  await Promise.all(
    [...lines].map(async ([bucket, changed]) => {
      await store.put(withLines((await store.get(bucket)) ?? '', changed), bucket);
    }),
  );
}

/** All lines of a store, made anew from the products: for an upgrade. */
export function allLines(name: LineStore, records: readonly ShopRecord[]): [number, string][] {
  const lines: LineChanges = new Map();
  for (const record of records) {
    const line = LINES[name](record);
    if (line !== null) setLine(lines, record.id, line);
  }
  return [...lines].map(([bucket, changed]) => [bucket, withLines('', changed)]);
}

function setLine(lines: LineChanges, id: string, line: string | null): void {
  const bucket = bucketOf(id);
  const changed = lines.get(bucket) ?? new Map<string, string | null>();
  lines.set(bucket, changed.set(id, line));
}
