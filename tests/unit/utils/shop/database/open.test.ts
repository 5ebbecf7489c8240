import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, openDB, unwrap } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { connectShop, openShop } from '@/utils/shop/database/open.ts';
import { NAME, type ShopDb, UPGRADES } from '@/utils/shop/database/schema.ts';
import { newestProducts } from '@/utils/shop/queries/lists.ts';
import { save, useFreshShop } from '../shop.ts';

const shop = useFreshShop();

/** What a version to come will do. */
const NEXT = [...UPGRADES, (db: ShopDb) => db.deleteObjectStore('texts')];
const FAILING = [
  ...NEXT,
  () => {
    throw new Error('a bug');
  },
];

/** The browser ends the connection: the profile's disk went away, the creator cleared the data. */
function terminate(db: ShopDb): void {
  // Its types ask for the class where it takes an instance.
  Reflect.apply(forceCloseDatabase, undefined, [unwrap(db)]);
}

describe('openShop', () => {
  it('lets go of the database when a newer version wants it', async () => {
    const onClosed = vi.fn();
    shop.db.close();
    shop.db = await openShop({ onClosed });
    const newer = await openShop({}, NEXT);
    expect(newer.version).toBe(NEXT.length);
    expect(onClosed).toHaveBeenCalledOnce();
    newer.close();
  });

  it('says that a newer version has taken the database over', async () => {
    (await openShop({}, NEXT)).close();
    await expect(openShop()).rejects.toMatchObject({ name: 'ShopError', reason: 'closed' });
  });

  it('tells when the browser has ended the connection', async () => {
    const onClosed = vi.fn();
    shop.db = await openShop({ onClosed });
    terminate(shop.db);
    await vi.waitFor(() => expect(onClosed).toHaveBeenCalledOnce());
  });

  it('leaves the database as it was when an upgrade fails', async () => {
    await save(shop.db, { create: [['Lips']] });
    await expect(openShop({}, FAILING)).rejects.toMatchObject({
      reason: 'failed',
      cause: new Error('a bug'),
    });
    shop.db = await openShop();
    expect(shop.db.version).toBe(UPGRADES.length);
    expect([...shop.db.objectStoreNames]).toContain('texts');
    expect(await newestProducts(shop.db, { limit: 9 })).toHaveLength(1);
  });

  it('makes no half of a database when the first upgrade fails', async () => {
    shop.db.close();
    await deleteDB(NAME);
    await expect(openShop({}, FAILING)).rejects.toMatchObject({ reason: 'failed' });
    shop.db = await openShop();
    await save(shop.db);
  });
});

describe('connectShop', () => {
  it('opens once for many', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const { use, close } = connectShop();
    await Promise.all([use(save), use((db) => newestProducts(db, { limit: 9 }))]);
    await use((db) => newestProducts(db, { limit: 9 }));
    expect(open).toHaveBeenCalledOnce();
    close();
  });

  it('opens again after the browser has ended the connection', async () => {
    const { use, close } = connectShop();
    terminate(await use(async (db) => db));
    await use(save);
    expect(await use((db) => newestProducts(db, { limit: 9 }))).toHaveLength(1);
    close();
  });

  it('does an action again that was cut off, and only once', async () => {
    const { use, close } = connectShop();
    const work = vi.fn(async (db: ShopDb) => {
      if (work.mock.calls.length === 1) db.close();
      return save(db);
    });
    await use(work);
    expect(work).toHaveBeenCalledTimes(2);
    expect(await shop.db.count('products')).toBe(1);
    close();
  });

  it('does an action again in the middle of which the browser ended the connection', async () => {
    const { use, close } = connectShop();
    const work = vi.fn((db: ShopDb) => {
      const started = vi.spyOn(unwrap(db), 'transaction');
      const saving = save(db, { create: [['Lips']] });
      if (work.mock.calls.length === 1) {
        for (const { value } of started.mock.results) value.abort();
        terminate(db);
      }
      return saving;
    });
    const { saved } = await use(work);
    expect(saved.saved).toBe(true);
    expect(work).toHaveBeenCalledTimes(2);
    expect(await shop.db.count('categories')).toBe(1);
    close();
  });

  it('says so when it is closed again and again', async () => {
    const { use } = connectShop();
    const work = vi.fn(async (db: ShopDb) => {
      db.close();
      return save(db);
    });
    await expect(use(work)).rejects.toMatchObject({ reason: 'closed' });
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('tries again to open after a failure', async () => {
    const { use, close } = connectShop();
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    await expect(use(save)).rejects.toMatchObject({ reason: 'quota' });
    await use(save);
    expect(open).toHaveBeenCalledTimes(2);
    close();
  });

  it.each([
    [
      'InvalidStateError',
      'A mutation operation was attempted on a database that did not allow mutations.',
    ],
    ['NotFoundError', ''],
    ['UnknownError', 'The operation failed for reasons unrelated to the database itself'],
  ])('says that the browser keeps nothing, by %s', async (name, message) => {
    const { use, close } = connectShop();
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException(message, name);
    });
    await expect(use(save)).rejects.toMatchObject({ reason: 'private' });
    expect(open).toHaveBeenCalledTimes(1);
    open.mockRestore();
    close();
  });

  it('says so too when only writing is refused', async () => {
    const { use, close } = connectShop();
    const refused = new DOMException(
      'A mutation operation was attempted on a database that did not allow mutations.',
      'InvalidStateError',
    );
    await expect(use(() => Promise.reject(refused))).rejects.toMatchObject({ reason: 'private' });
    close();
  });

  it('says at once that an old window holds the database, and goes on when that is closed', async () => {
    shop.db.close();
    // An old window that does not let go.
    const old = await openDB(NAME, UPGRADES.length);
    const { use, close } = connectShop(NEXT);
    const version = () => use(async (db) => db.version);
    await expect(version()).rejects.toMatchObject({ reason: 'blocked' });
    await expect(version()).rejects.toMatchObject({ reason: 'blocked' });
    old.close();
    await vi.waitFor(async () => expect(await version()).toBe(NEXT.length));
    close();
  });

  it('is closed without a complaint when it never opened', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    (await openShop({}, NEXT)).close();
    const { use, close } = connectShop();
    const failed = use(save);
    close();
    await expect(failed).rejects.toMatchObject({ reason: 'closed' });
    warn.mockRestore();
  });
});
