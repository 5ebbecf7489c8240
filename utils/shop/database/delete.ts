import { ShopError, shopError } from './errors.ts';
import { NAME } from './schema.ts';

/**
 * Deletes the whole database on this device. Other windows let go of it by themselves, see `openShop`.
 * @throws {ShopError} `blocked` where a window does not
 */
export function deleteShop(): Promise<void> {
  return new Promise((done, fail) => {
    const deleting = indexedDB.deleteDatabase(NAME);
    deleting.onsuccess = () => done();
    deleting.onerror = () => fail(shopError(deleting.error));
    deleting.onblocked = () => fail(new ShopError('blocked'));
  });
}
