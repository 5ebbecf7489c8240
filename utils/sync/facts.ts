import type { Json } from '@/utils/records/record.ts';
import type { SyncState } from '@/utils/records/sync-state.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { type Conflict, readConflicts, recordName } from './read-conflicts.ts';
import { readSyncState } from './state.ts';
import { readSyncView, type SyncView } from './status.ts';
import { MACHINE, readRecords } from './stored-records.ts';

/** A machine that syncs the shop. */
export interface Machine {
  id: string;
  name: string;
  /** When it was last seen, in milliseconds since 1970. */
  seen: number;
}

/** A record that could not be synced. */
export interface RefusedRecord {
  id: string;
  /** A product's title or a category's name; the id of what has none. */
  name: string;
  /** `large`, `unreadable`, or the server's own word. */
  reason: string;
}

/** All that the options show of a sync that is set up. */
export interface SyncFacts {
  view: SyncView;
  url: string;
  user: string;
  isEncrypted: boolean;
  /** The id of this machine among `machines`. */
  device: string;
  machines: readonly Machine[];
  conflicts: readonly Conflict[];
  refused: readonly RefusedRecord[];
}

/** Null where no sync is set up. */
export async function readSyncFacts(db: ShopDb): Promise<SyncFacts | null> {
  const [state, view, local] = await Promise.all([
    readSyncState(db),
    readSyncView(db),
    db.transaction('meta').objectStore('meta').get('local'),
  ]);
  if (!state || !view) return null;
  return {
    view,
    url: state.access.url,
    user: state.access.user,
    isEncrypted: state.keys !== null,
    device: local?.device ?? '',
    machines: machinesOf(state),
    conflicts: await readConflicts(db, state),
    refused: await readRefused(db, state),
  };
}

function machinesOf({ synced }: SyncState): Machine[] {
  return Object.values(synced)
    .filter(({ id, v }) => id.startsWith(MACHINE) && v.del !== true)
    .map(({ id, v }) => ({
      id: id.slice(MACHINE.length),
      name: String(v.name),
      seen: saneTime(v.seen),
    }));
}

/** A time that a server says, between 1970 and now. */
function saneTime(time: Json | undefined): number {
  const isTime = typeof time === 'number' && Number.isFinite(time);
  return isTime ? Math.min(Math.max(time, 0), Date.now()) : 0;
}

async function readRefused(db: ShopDb, { refused }: SyncState): Promise<RefusedRecord[]> {
  const records = await readRecords(db, Object.keys(refused));
  return Object.entries(refused).map(([id, reason], at) => {
    return { id, name: recordName(records[at], id), reason };
  });
}
