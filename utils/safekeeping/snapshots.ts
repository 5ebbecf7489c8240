import * as v from 'valibot';
import { report } from '@/utils/report.ts';
import { shopError } from '@/utils/shop/database/errors.ts';
import type { ShopIdentity } from '@/utils/shop/queries/identity.ts';
import {
  decodeSnapshot,
  encodeSnapshot,
  readFacts,
  type SnapshotFacts,
  type SnapshotReason,
} from './snapshot.ts';

/** A folder of files that no other program sees. */
export interface SnapshotFolder {
  names(): Promise<string[]>;
  /** Null: there is no such file. */
  read(name: string): Promise<Blob | null>;
  /** The file is there as a whole, or not at all. Rejects where there is no room. */
  write(name: string, content: Blob): Promise<void>;
  remove(name: string): Promise<void>;
}

export interface SnapshotsPort {
  /** Rejects where the browser has none, as in a private window. */
  folder(): Promise<SnapshotFolder>;
  /** Null: nothing was ever done in this database. */
  identity(): Promise<ShopIdentity | null>;
  count(): Promise<{ products: number; categories: number; streams: number; earnings: number }>;
  /** The whole shop as parts of a backup file. */
  backup(): Promise<string[]>;
  /** Never two at once, in any window or worker of this browser. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Keeps why the last one could not be taken; null: it could. */
  noteFailure(failure: SnapshotFailure | null): Promise<void>;
  readFailure(): Promise<unknown>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A snapshot as a list shows it. */
export interface Snapshot
  extends Pick<SnapshotFacts, 'made' | 'reason' | 'products' | 'categories'> {
  name: string;
  /** Bytes. */
  size: number;
}

const FailureSchema = v.object({
  /** Milliseconds since 1970. */
  at: v.number(),
  /** `full`: the disk, or what the browser gives the extension of it. */
  reason: v.picklist(['full', 'failed']),
});
/** Why the last snapshot could not be taken. */
export type SnapshotFailure = v.InferOutput<typeof FailureSchema>;

export interface SnapshotList {
  /** The newest first. */
  snapshots: Snapshot[];
  /** Files that are not complete, and are passed over. */
  damaged: number;
  failure: SnapshotFailure | null;
}

export interface Snapshots {
  /** Rejects where the browser keeps none, as in a private window. */
  list(): Promise<SnapshotList>;
  /** The text of the backup file in a snapshot; null: it is damaged, or gone. */
  open(name: string): Promise<string | null>;
  /**
   * Takes one, unless the newest is of the same state, or the shop is empty. Resolves with whether it did, and never rejects: nothing that
   * the creator does waits for room on a disk. Why not is in the list.
   */
  take(reason: SnapshotReason): Promise<boolean>;
  /** The same, unless there is one of today. */
  takeDaily(): Promise<boolean>;
}

/**
 * Of each reason: seven days, and what was there before the last seven large changes; and of another database, as one
 * that is gone, its last ones.
 */
const KEPT = 7;
/** So many stay on a disk that is full. */
const FEWEST = 3;

const NAME = /\.snapshot$/;

interface Found {
  name: string;
  size: number;
  facts: SnapshotFacts;
}

export function createSnapshots(port: SnapshotsPort): Snapshots {
  /** @param isNeeded whether, beside those that there are, newest first */
  async function take(
    reason: SnapshotReason,
    isNeeded: (found: readonly Found[]) => boolean = () => true,
  ): Promise<boolean> {
    const identity = await port.identity();
    if (!identity) return false;
    const folder = await port.folder();
    const { found, damaged } = await readFolder(folder);
    if (found[0]?.facts.state === identity.state || !isNeeded(found)) return false;
    const { streams, earnings, ...counts } = await port.count();
    if (counts.products + counts.categories + streams + earnings === 0) return false;
    const parts = await port.backup();
    const { database, state } = identity;
    const facts = { made: port.now(), reason, database, state, ...counts };
    const file = await encodeSnapshot(facts, parts);
    const name = `${facts.made}.snapshot`;
    const left = await writeWithRoom(folder, name, file, found);
    await prune(folder, [{ name, size: file.size, facts }, ...left], damaged, database);
    return true;
  }

  const takeDaily = () =>
    take('day', (found) => {
      const last = found.find(({ facts }) => facts.reason === 'day');
      return !last || !isSameDay(last.facts.made, port.now());
    });

  return {
    async list() {
      const { found, damaged } = await readFolder(await port.folder());
      const snapshots = found.map(({ name, size, facts }) => {
        const { made, reason, products, categories } = facts;
        return { name, size, made, reason, products, categories };
      });
      const failure = v.safeParse(FailureSchema, await port.readFailure());
      return {
        snapshots,
        damaged: damaged.length,
        failure: failure.success ? failure.output : null,
      };
    },
    async open(name) {
      const file = await (await port.folder()).read(name);
      return file && decodeSnapshot(file);
    },
    take: (reason) => attempt(port, () => take(reason)),
    takeDaily: () => attempt(port, takeDaily),
  };
}

async function attempt(port: SnapshotsPort, work: () => Promise<boolean>): Promise<boolean> {
  try {
    const isTaken = await port.exclusively(work);
    if (isTaken) await port.noteFailure(null);
    return isTaken;
  } catch (error) {
    report(error);
    const reason = isFull(error) ? 'full' : 'failed';
    await port.noteFailure({ at: port.now(), reason }).catch(report);
    return false;
  }
}

function isFull(error: unknown): boolean {
  return shopError(error).reason === 'quota';
}

/** The complete snapshots, the newest first, and the names of the others. */
async function readFolder(folder: SnapshotFolder): Promise<{ found: Found[]; damaged: string[] }> {
  const names = (await folder.names()).filter((name) => NAME.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const file = await folder.read(name);
      return { name, size: file?.size ?? 0, facts: file && (await readFacts(file)) };
    }),
  );
  const found = files.flatMap(({ name, size, facts }) => (facts ? { name, size, facts } : []));
  return {
    found: found.sort((a, b) => b.facts.made - a.facts.made),
    damaged: files.filter(({ facts }) => !facts).map(({ name }) => name),
  };
}

/**
 * Where there is no room the oldest goes for the newest, but never one of the last few.
 * @returns what is left of those that were there
 */
async function writeWithRoom(
  folder: SnapshotFolder,
  name: string,
  file: Blob,
  found: readonly Found[],
): Promise<readonly Found[]> {
  try {
    await folder.write(name, file);
    return found;
  } catch (error) {
    const oldest = found.length > FEWEST ? found.at(-1) : undefined;
    if (!oldest || !isFull(error)) throw error;
    await folder.remove(oldest.name);
    await folder.write(name, file);
    return found.slice(0, -1);
  }
}

/** Removes what is more than is kept, once the newest is there. @param found the newest first */
async function prune(
  folder: SnapshotFolder,
  found: readonly Found[],
  damaged: readonly string[],
  database: string,
): Promise<void> {
  const mine = found.filter(({ facts }) => facts.database === database);
  const others = found.filter(({ facts }) => facts.database !== database);
  const surplus = [
    ...mine.filter(({ facts }) => facts.reason === 'day').slice(KEPT),
    ...mine.filter(({ facts }) => facts.reason === 'change').slice(KEPT),
    ...others.slice(KEPT),
  ];
  // What this version cannot read may be of a newer one: it goes no sooner than others.
  const unread = damaged.toSorted().slice(0, -KEPT);
  for (const name of [...unread, ...surplus.map((each) => each.name)]) await folder.remove(name);
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
