import { BACKUP_FORMAT, BACKUP_VERSION } from '@/utils/records/backup-format.ts';
import type { ShopRecord } from '@/utils/records/record.ts';
import {
  RECORD_STORES,
  type RecordStore,
  type ShopDb,
  type ShopRead,
} from '@/utils/shop/database/schema.ts';
import { reading } from '@/utils/shop/queries/read.ts';
import { type BackupHead, type BackupRecord, batchOf } from './backup.ts';

export interface WriteOptions {
  /** Called with the products that are written so far. */
  onProgress?: (done: number) => void;
}

/**
 * Everything of a creator's as the text of a backup file: trash, order and conflicts included, of one moment.
 * @param head what it holds beside the shop's records
 * @param onPart takes the text part by part, in its order; has to be done with each when it returns
 * @throws {ShopError}
 */
export function writeBackup(
  db: ShopDb,
  head: BackupHead,
  onPart: (text: string) => void,
  { onProgress }: WriteOptions = {},
): Promise<void> {
  return reading(db, [...RECORD_STORES], async (tx) => {
    onPart(headText(head));
    onPart('"accounts":[\n');
    await list(tx, 'accounts', onPart);
    onPart('\n],\n"sums":[\n');
    await list(tx, 'sums', onPart);
    onPart('\n],\n"segments":[\n');
    await list(tx, 'segments', onPart);
    onPart('\n],\n"streams":[\n');
    await list(tx, 'streams', onPart);
    onPart('\n],\n"categories":[\n');
    await list(tx, 'categories', onPart);
    onPart('\n],\n"products":[\n');
    await list(tx, 'products', onPart, onProgress);
    onPart('\n]}\n');
  });
}

/** Begins the file, a line for each part of the settings. */
function headText({ made, app, device, settings, copies }: BackupHead): string {
  const what = { format: BACKUP_FORMAT, version: BACKUP_VERSION, made, app, device };
  const lines = [JSON.stringify(what).slice(1, -1)];
  if (settings) {
    // A choice that was never made has no value, and no place in a file.
    const sections = Object.entries(settings).filter(([, value]) => value !== undefined);
    lines.push(`"settings":{\n${sections.map(entryText).join(',\n')}\n}`);
  }
  if (copies) {
    lines.push(`"copies":[\n${copies.map((each) => JSON.stringify(each)).join(',\n')}\n]`);
  }
  return `{${lines.join(',\n')},\n`;
}

function entryText([name, value]: [string, unknown]): string {
  return `${JSON.stringify(name)}:${JSON.stringify(value)}`;
}

/** One record a line. Awaits nothing but requests of the transaction, which would otherwise end. */
async function list(
  tx: ShopRead,
  name: RecordStore,
  onPart: (text: string) => void,
  onProgress?: (done: number) => void,
): Promise<void> {
  const store = tx.objectStore(name);
  let done = 0;
  let range: IDBKeyRange | null = null;
  for (;;) {
    const records: ShopRecord[] = await store.getAll(range, batchOf(name));
    const last = records.at(-1);
    if (!last) return;
    const text = records.map((record) => JSON.stringify(bare(record))).join(',\n');
    onPart(done > 0 ? `,\n${text}` : text);
    done += records.length;
    onProgress?.(done);
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

/** Without what belongs to one machine: the outbox, the server's revision, indexes. */
function bare({ id, v, t, ft, alts }: ShopRecord): BackupRecord {
  return { id, v, t, ft, alts };
}
