/**
 * What tells a server that was put back to an earlier state from any other. Its sequences do not: beyond the end,
 * CouchDB gives back the one that was asked for, and in a cluster they go back where a node is lost and nothing else.
 * So a machine reads the last few changes that it knows once more with every check, in the same request: one that is
 * not there any more was lost.
 */
import type { SyncState } from '@/utils/records/sync-state.ts';
import { generation } from './generation.ts';

export type Acknowledged = NonNullable<SyncState['acknowledged']>;

/** A change as the server lists it. */
export interface Change {
  id: string;
  /** The sequence after it; null where the server was asked to leave it out. */
  seq: string | null;
  /** All leaves of the document. */
  revs: readonly string[];
}

/** The last changes that are known. */
export interface ChangesTail {
  /** The sequence before them. */
  since: string;
  changes: readonly Change[];
}

/** Changes that are many in one answer. */
const MANY = 100;
/**
 * The fewest changes to see again, where there are so many. More than one, as the shards of a database are listed side
 * by side: the last in the list need not be the last that was written.
 */
const MIN_TAIL = 3;

/**
 * Of how many changes the server gives one sequence, as each has 150 characters: few where many changes are expected,
 * else so many that the tail stays short.
 */
export function sequenceInterval(expected: number): number {
  return expected > MANY ? 32 : 4;
}

/** The tail once more changes were read. */
export function extendTail(tail: ChangesTail, changes: readonly Change[]): ChangesTail {
  const later = new Set(changes.map(({ id }) => id));
  const all = [...tail.changes.filter(({ id }) => !later.has(id)), ...changes];
  for (let at = all.length - 1 - MIN_TAIL; at >= 0; at--) {
    const since = all[at]?.seq;
    if (since) return { since, changes: all.slice(at + 1) };
  }
  return { since: tail.since, changes: all };
}

/** What the server has to show from now on: the tail, and what it has not shown yet in this exchange. */
export function acknowledgedBy(
  { changes }: ChangesTail,
  unseen: ReadonlyMap<string, readonly string[]>,
): Acknowledged {
  return {
    ...Object.fromEntries(unseen),
    ...Object.fromEntries(changes.map(({ id, revs }) => [id, revs])),
  };
}

/**
 * Whether the server still has some revisions of a document. One that is no leaf any more lies under a longer leaf;
 * whether that one was made of it is seen from its content, see `applyRemote`.
 */
export function hasStill(revs: readonly string[], { revs: leaves }: Change): boolean {
  const longest = Math.max(...leaves.map(generation));
  return revs.every((rev) => leaves.includes(rev) || generation(rev) < longest);
}
