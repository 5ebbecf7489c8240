import { newDevice } from '@/utils/records/clock.ts';
import { mergeKeeping, withOpen } from '@/utils/records/conflicts.ts';
import { inField, isDeleted, placesOf } from '@/utils/records/fields.ts';
import { merge } from '@/utils/records/merge.ts';
import {
  clockOf,
  type ShopRecord,
  snapshotOf,
  type VersionedFields,
} from '@/utils/records/record.ts';
import type { Action } from '@/utils/shop/database/action.ts';
import type { CategoryRecord, ShopDb } from '@/utils/shop/database/schema.ts';
import { generation, type Incoming } from './documents.ts';
import { isOwn, MACHINE, type SyncState, storeOf } from './state.ts';
import { inSyncTransaction } from './transaction.ts';

/** A record of the server, and what else it has under that id: leaves of conflicts between servers. */
export interface Arrival extends Incoming {
  leaves: { said: Incoming['said']; base: VersionedFields | null }[];
}

export interface AppliedRemote {
  /** Whether anything that is shown has changed. */
  isNews: boolean;
  /** The server has something older than this machine had from it: it was put back to an earlier state. */
  isRewound: boolean;
}

/**
 * Brings the server's records into the shop, in one transaction with how far the server's changes are known by them.
 * @param missing ids of what the server does not have any more, though this machine had it from there
 * @param change what else is known then, such as `since`
 * @returns null where no sync is set up any more
 * @throws {ShopError} nothing has come in then, and `since` is as before
 */
export function applyRemote(
  db: ShopDb,
  arrivals: readonly Arrival[],
  missing: readonly string[],
  change: (state: SyncState) => Partial<SyncState>,
): Promise<AppliedRemote | null> {
  const ids = [...arrivals.map(({ id }) => id), ...missing];
  return inSyncTransaction(db, ids, ({ action, state, categories, get, put }): AppliedRemote => {
    const { local } = action;
    let isRewound = false;
    Object.assign(state, change(state));
    for (const arrival of arrivals) {
      const { id, rev, said } = arrival;
      // What a newer version has beside these stays on the server.
      if (!storeOf(id) && !isOwn(id)) continue;
      const mine = get(id);
      const isBehind = generation(rev) < generation(mine?.rev ?? null);
      isRewound ||= isBehind;
      if (
        id === MACHINE + local.device &&
        !isBehind &&
        !local.marks?.includes(String(said.v.mark))
      ) {
        // The profile was copied to another machine, which goes by the same id: this one takes a new one.
        local.device = newDevice();
      }
      const after = together(mine, arrival);
      state.conflicts = withOpen(state.conflicts, after);
      action.observeClocks(said);
      if (after !== mine) put(after);
    }
    for (const id of missing) {
      const mine = get(id);
      if (mine) put({ ...mine, rev: null, base: null, dirty: 1 });
      isRewound ||= mine?.rev != null;
    }
    if (isRewound) state.shop = '';
    bringBack(action, categories);
    return { isNews: action.staged.size > 0, isRewound };
  });
}

/** What this machine and the server say, as one record; `mine` itself where it is so already. */
function together(mine: ShopRecord | null, { id, rev, said, rest, leaves }: Arrival): ShopRecord {
  const servers = leaves.reduce((all, leaf) => mergeKeeping(all, leaf.said, leaf.base), said);
  // What is not dirty here is what the server had.
  const after: ShopRecord = mine
    ? mergeKeeping(mine, servers, mine.dirty ? mine.base : snapshotOf(mine))
    : { id, ...servers, rev, base: null, n: 0 };
  // What two servers hold is sent in any case: only then can what they hold beside it go.
  const isKnown = leaves.length === 0 && merge(said, after) === said;
  if (after === mine && mine.rev === rev && isKnown !== (mine.dirty === 1)) return mine;
  const { dirty: _dirty, rest: _rest, ...record } = after;
  return {
    ...record,
    ...(Object.keys(rest).length > 0 ? { rest } : {}),
    rev,
    n: record.n + (after === mine ? 0 : 1),
    ...(isKnown ? { base: null } : { dirty: 1, base: snapshotOf(said) }),
  };
}

/** A category that was thrown away on one machine while another put something into it is wanted. */
function bringBack(action: Action, categories: readonly CategoryRecord[]): void {
  const staged = [...action.staged.values()].map(({ after }) => after);
  const known = new Map([...categories, ...staged].map((record) => [record.id, record]));
  for (const record of staged) {
    if (isDeleted(record)) continue;
    const parent: [string, string] = [String(record.v.parent), 'parent'];
    const places = placesOf(record.v).map(([id]): [string, string] => [id, inField(id)]);
    for (const [id, field] of [parent, ...places]) {
      const category = known.get(id);
      if (!category || !isDeleted(category) || category.v.gone === true) continue;
      if (clockOf(record, field) <= clockOf(category, 'del')) continue;
      action.edit('categories', id, category, { del: false });
    }
  }
}
