import { browser } from 'wxt/browser';
import { writeBackup } from '@/utils/backup/write.ts';
import {
  createSnapshots,
  type SnapshotFolder,
  type Snapshots,
} from '@/utils/safekeeping/snapshots.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { countShop, shopIdentity } from '@/utils/shop/queries/identity.ts';
import { readBackupHead } from './backup-head.ts';

const FOLDER = 'snapshots';
/** What is not written to its end yet; the next one begins it anew. */
const UNFINISHED = 'unfinished';
const LOCK = 'linkshelf-snapshots';
/** The name under which `storage.local` has why the last one could not be taken. */
const FAILURE = 'snapshot-failure';

/** Snapshots in the private file system of the extension's origin, where pages and the worker have them. */
export function createBrowserSnapshots(shop: Pick<ShopConnection, 'use'>): Snapshots {
  const { use } = shop;
  return createSnapshots({
    folder: openFolder,
    identity: () => use(shopIdentity),
    count: () => use(countShop),
    async backup() {
      const head = await readBackupHead(shop);
      const parts: string[] = [];
      await use((db) => writeBackup(db, head, (text) => parts.push(text)));
      return parts;
    },
    exclusively: (work) => navigator.locks.request(LOCK, work),
    async noteFailure(failure) {
      const { local } = browser.storage;
      await (failure ? local.set({ [FAILURE]: failure }) : local.remove(FAILURE));
    },
    readFailure: async () => (await browser.storage.local.get(FAILURE))[FAILURE],
    now: () => Date.now(),
  });
}

async function openFolder(): Promise<SnapshotFolder> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  return {
    async names() {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    },
    async read(name) {
      try {
        return await (await folder.getFileHandle(name)).getFile();
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw error;
      }
    },
    async write(name, content) {
      const file = await folder.getFileHandle(UNFINISHED, { create: true });
      const writable = await file.createWritable();
      await writable.write(content);
      await writable.close();
      if (!isMovable(file)) throw new Error('files cannot be renamed here');
      await file.move(name);
    },
    remove: (name) => folder.removeEntry(name),
  };
}

/** A way of files that TypeScript does not know yet; both browsers have it. */
interface Movable {
  move(name: string): Promise<void>;
}

function isMovable(file: object): file is Movable {
  return 'move' in file;
}
