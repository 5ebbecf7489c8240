import { openDB } from 'idb';
import { abort, openingError, ShopError, shopError } from './errors.ts';
import { NAME, type ShopDb, type ShopSchema, UPGRADES } from './schema.ts';

export interface ShopEvents {
  /** A window with an older version holds the database: opening goes on when it is closed. */
  onBlocked?: () => void;
  /** The connection is gone: a newer version takes the database over, or the browser ended it. */
  onClosed?: () => void;
}

/**
 * Opens the shop's database, upgrading it where it is older.
 * Lets go of it when another window wants to upgrade, so that no window is ever blocked by this one.
 * @param upgrades the steps to the version to open; another list is for tests of a version to come
 * @throws {ShopError} `closed` when the database is newer than this code, `failed` when an upgrade
 *   failed (the database is then as it was), `quota`, `private` where the browser keeps nothing
 */
export async function openShop(
  { onBlocked, onClosed }: ShopEvents = {},
  upgrades = UPGRADES,
): Promise<ShopDb> {
  let db: ShopDb | undefined;
  let failed: unknown;
  try {
    db = await openDB<ShopSchema>(NAME, upgrades.length, {
      async upgrade(upgraded, from, _to, tx) {
        // The error of opening says only that it was aborted: the reason is kept here.
        tx.done.catch((error: unknown) => {
          failed ??= error;
        });
        try {
          for (const step of upgrades.slice(from)) await step(upgraded, tx);
        } catch (error) {
          failed ??= error;
          abort(tx);
        }
      },
      blocked: () => onBlocked?.(),
      blocking() {
        db?.close();
        onClosed?.();
      },
      terminated: () => onClosed?.(),
    });
    return db;
  } catch (error) {
    throw failed === undefined ? openingError(error) : shopError(failed);
  }
}

/**
 * Runs `work` on the database, opening it where it is not open. When the connection turns out
 * to have been closed, it is opened again and `work` runs once more: an action that did not
 * commit has left nothing behind. What is more than one transaction uses it for each, see `oneStep`.
 * @throws {ShopError}
 */
export type UseShop = <T>(work: (db: ShopDb) => Promise<T>) => Promise<T>;

export interface ShopConnection {
  use: UseShop;
  close: () => void;
}

interface Attempt {
  db: Promise<ShopDb>;
  /** Rejects when the attempt is blocked; otherwise never settles. */
  blocked: Promise<never>;
}

/** One connection for a worker or a page: opened when first needed, again when it was lost. */
export function connectShop(upgrades = UPGRADES): ShopConnection {
  let current: Attempt | null = null;

  function attempt(): Attempt {
    const { promise: blocked, reject } = Promise.withResolvers<never>();
    const db = openShop(
      {
        onBlocked: () => reject(new ShopError('blocked')),
        onClosed: () => forget(started),
      },
      upgrades,
    );
    const started: Attempt = { db, blocked };
    db.catch(() => forget(started));
    return started;
  }

  function forget(lost: Attempt): void {
    if (current === lost) current = null;
  }

  async function once<T>(work: (db: ShopDb) => Promise<T>): Promise<T> {
    current ??= attempt();
    const used = current;
    try {
      // While it is blocked, callers are told at once; when it has opened, the first of the two wins.
      return await work(await Promise.race([used.db, used.blocked]));
    } catch (error) {
      const failure = shopError(error);
      if (failure.reason === 'closed') forget(used);
      throw failure;
    }
  }

  return {
    async use(work) {
      try {
        return await once(work);
      } catch (error) {
        if (shopError(error).reason !== 'closed') throw error;
        return once(work);
      }
    },
    close() {
      const used = current;
      current = null;
      used?.db.then(
        (db) => db.close(),
        (error: unknown) => console.warn('Linkshelf:', error),
      );
    },
  };
}
