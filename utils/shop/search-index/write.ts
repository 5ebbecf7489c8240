import type { ShopRecord } from '@/utils/records/record.ts';
import type { Staged } from '../database/action.ts';
import type { ShopWrite } from '../database/schema.ts';
import { rowLine } from './rows.ts';
import { bucketOf, textLine, withLines } from './texts.ts';

/** The stores that hold lines about products, and how a product's line is made. */
const LINES = { texts: textLine, rows: rowLine } as const;
export type LineStore = keyof typeof LINES;

/** What becomes of products' lines, by bucket and id; null takes a line out. */
type Changes = Map<number, Map<string, string | null>>;

/** Brings the lines of both stores along with the products that an action has changed. */
export async function writeLines(
  tx: ShopWrite,
  staged: ReadonlyMap<string, Staged>,
): Promise<void> {
  await Promise.all([writeStore(tx, 'texts', staged), writeStore(tx, 'rows', staged)]);
}

async function writeStore(
  tx: ShopWrite,
  name: LineStore,
  staged: ReadonlyMap<string, Staged>,
): Promise<void> {
  const line = LINES[name];
  const changes: Changes = new Map();
  for (const [id, { store, before, after }] of staged) {
    // Nothing that a line is made of has changed: the record was only sent, or is to be.
    const isSame = before?.v === after.v && before.t === after.t && before.ft === after.ft;
    if (store !== 'products' || isSame) continue;
    const now = line(after);
    if (now === (before ? line(before) : null)) continue;
    put(changes, id, now);
  }
  const lines = tx.objectStore(name);
  await Promise.all(
    [...changes].map(async ([bucket, changed]) => {
      await lines.put(withLines((await lines.get(bucket)) ?? '', changed), bucket);
    }),
  );
}

/** All lines of a store, made anew from the products: for an upgrade. */
export function allLines(name: LineStore, records: readonly ShopRecord[]): [number, string][] {
  const changes: Changes = new Map();
  for (const record of records) {
    const line = LINES[name](record);
    if (line !== null) put(changes, record.id, line);
  }
  return [...changes].map(([bucket, lines]) => [bucket, withLines('', lines)]);
}

function put(changes: Changes, id: string, line: string | null): void {
  const bucket = changes.get(bucketOf(id)) ?? new Map<string, string | null>();
  changes.set(bucketOf(id), bucket.set(id, line));
}
