import { newDevice } from '@/utils/records/clock.ts';
import { mergeKeeping, updateConflicts } from '@/utils/records/conflicts.ts';
import { inField, isDeleted, membershipsOf } from '@/utils/records/fields.ts';
import { merge } from '@/utils/records/merge.ts';
import {
  clockOf,
  type ShopRecord,
  snapshotOf,
  type VersionedFields,
} from '@/utils/records/record.ts';
import type { SyncState } from '@/utils/records/sync-state.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import type { IncomingRecord } from './documents.ts';
import { generation } from './generation.ts';
import { isKnownId, MACHINE } from './stored-records.ts';
import { inSyncTransaction, type SyncTransaction } from './transaction.ts';

/** What the server says of some records. */
export interface RemoteRecords {
  arrivals: readonly IncomingRecord[];
  /** Ids of records that the server does not have, though this machine asked for them. */
  missing: readonly string[];
}

export interface AppliedRemote {
  /** Whether anything that a view shows has changed. */
  isShopChanged: boolean;
  /** Whether the server has less than this machine once had from it: it was put back to an earlier state. */
  isRewound: boolean;
}

/**
 * Brings the server's records into the shop, in one transaction with the change of the state that belongs to them.
 * @param change the state's change, such as `since`
 * @returns null where no sync is set up any more
 * @throws {ShopError} nothing has come in then, and `since` is as before
 */
export function applyRemote(
  db: ShopDb,
  { arrivals, missing }: RemoteRecords,
  change: (state: SyncState) => Partial<SyncState>,
): Promise<AppliedRemote | null> {
  const ids = [...arrivals.map(({ id }) => id), ...missing];
  return inSyncTransaction(db, ids, (step): AppliedRemote => {
    Object.assign(step.state, change(step.state));
    let isRewound = false;
    for (const arrival of arrivals) if (applyArrival(step, arrival)) isRewound = true;
    for (const id of missing) if (markLost(step, id)) isRewound = true;
    if (isRewound) Object.assign(step.state, { shopId: '', isRewound });
    restoreWantedCategories(step);
    return { isShopChanged: step.action.staged.size > 0, isRewound };
  });
}

/** Merges one record. @returns whether the server has less of it than this machine had from it */
function applyArrival(step: SyncTransaction, arrival: IncomingRecord): boolean {
  const { action, state, get, put } = step;
  const { id, content } = arrival;
  // Records of kinds that only a newer version knows stay on the server.
  if (!isKnownId(id)) return false;
  const mine = get(id);
  const isBehind = isServerBehind(mine, arrival);
  const { local } = action;
  const isMarkMine = local.marks?.includes(String(content.v.mark));
  if (id === MACHINE + local.device && !isBehind && !isMarkMine) {
    // The profile was copied to another machine, which goes by the same id: this one takes a new id.
    local.device = newDevice();
  }
  const after = mergeRemote(mine, arrival, state.isRewound === true);
  state.conflicts = updateConflicts(state.conflicts, after);
  action.observeClocks(content);
  if (after !== mine) put(after);
  return isBehind;
}

/** Whether the server has an older revision of a record than it had before, or one that was not made of that. */
function isServerBehind(
  mine: ShopRecord | null,
  { rev, content, leaves }: IncomingRecord,
): boolean {
  if (mine?.rev == null) return false;
  if (generation(rev) < generation(mine.rev)) return true;
  const had = mine.dirty ? mine.base && { ...mine.base, alts: {} } : mine;
  const has = leaves.reduce((all, leaf) => merge(all, leaf.content), content);
  return had !== null && merge(has, had) !== has;
}

/**
 * The last state that this machine and the server have in common; null: none is known. A record that is not dirty is as
 * the server had it, but what a server has that was put back to an earlier state was not made of that.
 */
function commonState(
  mine: ShopRecord,
  { rev, leaves }: IncomingRecord,
  isRewound: boolean,
): VersionedFields | null {
  const isThere = rev === mine.rev || leaves.some((leaf) => leaf.rev === mine.rev);
  const isLost = !isThere && generation(rev) <= generation(mine.rev);
  if (isRewound || isLost) return null;
  return mine.dirty ? mine.base : snapshotOf(mine);
}

/** A record that the server does not have is to be sent. @returns whether the server once had it */
function markLost({ get, put }: SyncTransaction, id: string): boolean {
  const mine = get(id);
  if (mine) put({ ...mine, rev: null, base: null, dirty: 1 });
  return mine?.rev != null;
}

/** What this machine and the server say, as one record; `mine` itself where nothing of it changes. */
function mergeRemote(
  mine: ShopRecord | null,
  arrival: IncomingRecord,
  isRewound: boolean,
): ShopRecord {
  const { id, rev, content, rest, leaves } = arrival;
  const servers = leaves.reduce((all, leaf) => mergeKeeping(all, leaf.content, leaf.base), content);
  const after: ShopRecord = mine
    ? mergeKeeping(mine, servers, commonState(mine, arrival, isRewound))
    : { id, ...servers, rev, base: null, n: 0 };
  // Two machines that merge the same leaves send the same: what says nothing new is not sent.
  const isOnServer = merge(content, after) === content;
  if (after === mine && mine.rev === rev && isOnServer !== (mine.dirty === 1)) return mine;
  const { dirty: _dirty, rest: _rest, ...record } = after;
  return {
    ...record,
    ...(Object.keys(rest).length > 0 ? { rest } : {}),
    rev,
    n: record.n + (after === mine ? 0 : 1),
    ...(isOnServer ? { base: null } : { dirty: 1, base: snapshotOf(content) }),
  };
}

/** Takes categories out of the trash into which another machine has put something after they were thrown away. */
function restoreWantedCategories({ action, categories }: SyncTransaction): void {
  const staged = [...action.staged.values()].map(({ after }) => after);
  const known = new Map([...categories, ...staged].map((record) => [record.id, record]));
  for (const record of staged) {
    if (isDeleted(record)) continue;
    for (const [id, field] of categoriesOf(record)) {
      const category = known.get(id);
      if (!category || !isDeleted(category) || category.v.gone === true) continue;
      if (clockOf(record, field) <= clockOf(category, 'del')) continue;
      action.edit('categories', id, category, { del: false });
    }
  }
}

/** The categories that a record names, with the field that names each: a category's parent, a product's categories. */
function categoriesOf({ v }: ShopRecord): [id: string, field: string][] {
  const inCategories = membershipsOf(v).map(([id]): [string, string] => [id, inField(id)]);
  return [[String(v.parent), 'parent'], ...inCategories];
}
