import type { MarketplaceCode } from '@/utils/marketplaces/hosts.ts';
import { SHOP, type ShopDb } from '@/utils/shop/database/schema.ts';
import { transact } from '@/utils/shop/database/transact.ts';
import type { Done } from '@/utils/shop/queries/history.ts';
import { type AccountEdit, accountId, fieldsOfEdit } from './account.ts';

/**
 * Changes what is entered of an account; one of which nothing was entered before comes to be.
 * @returns what was done; null where it changed nothing
 * @throws {ShopError} nothing has been changed then
 */
export async function editAccount(
  db: ShopDb,
  marketplace: MarketplaceCode,
  edit: AccountEdit,
): Promise<Done | null> {
  const id = accountId(marketplace);
  const { undo } = await transact(
    db,
    'account',
    (tx) => tx.objectStore('accounts').get(id),
    (action, record) => {
      action.edit('accounts', id, record ?? null, fieldsOfEdit(edit));
    },
    null,
    [...SHOP, 'accounts'],
  );
  return undo === null ? null : { what: 'account', count: 0, of: 'earnings' };
}
