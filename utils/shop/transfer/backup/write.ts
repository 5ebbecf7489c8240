import type { ShopRecord } from '@/utils/records/record.ts';
import type { RecordStore, ShopDb, ShopRead } from '../../database/schema.ts';
import { reading } from '../../queries/read.ts';
import type { BackupRecord } from './backup.ts';
import { FORMAT, VERSION } from './format.ts';

/** Records made to text at a time: the page draws between two. */
const SLICE = 1000;

/**
 * The whole shop as the parts of a backup file: trash, order and conflicts included, of one moment.
 * @param onProgress products that are written so far
 * @throws {ShopError}
 */
export function writeBackup(
  db: ShopDb,
  now: number,
  onProgress?: (done: number) => void,
): Promise<string[]> {
  return reading(db, ['products', 'categories'], async (tx) => {
    const head = JSON.stringify({ format: FORMAT, version: VERSION, made: now }).slice(0, -1);
    const categories = await list(tx, 'categories');
    const products = await list(tx, 'products', onProgress);
    return [`${head},"categories":[\n`, ...categories, '\n],"products":[\n', ...products, '\n]}\n'];
  });
}

/** One record a line. Awaits nothing but requests of the transaction, which would otherwise end. */
async function list(
  tx: ShopRead,
  name: RecordStore,
  onProgress?: (done: number) => void,
): Promise<string[]> {
  const store = tx.objectStore(name);
  const parts: string[] = [];
  let done = 0;
  let range: IDBKeyRange | null = null;
  for (;;) {
    const records: ShopRecord[] = await store.getAll(range, SLICE);
    const last = records.at(-1);
    if (!last) return parts;
    if (parts.length > 0) parts.push(',\n');
    parts.push(records.map((record) => JSON.stringify(bare(record))).join(',\n'));
    done += records.length;
    onProgress?.(done);
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** Without what belongs to one machine: the outbox, the server's revision, indexes. */
function bare({ id, v, t, ft, alts }: ShopRecord): BackupRecord {
  return { id, v, t, ft, alts };
}
