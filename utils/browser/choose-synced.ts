import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { type Choice, chooseValues } from '@/utils/sync/choose-values.ts';
import { withFields } from '@/utils/sync/settings-record.ts';
import { SETTINGS_ID } from '@/utils/sync/stored-records.ts';
import { storeSettings, tell } from './changes.ts';

/**
 * Decides which of conflicting values hold. What she has chosen of the settings she has seen, and agreed to by that;
 * the next run would only bring it in.
 * @throws {ShopError}
 */
export async function chooseSynced(
  shop: ShopConnection,
  choices: readonly Choice[],
): Promise<void> {
  await shop.use((db) => chooseValues(db, choices));
  const chosen = choices.filter(({ id }) => id === SETTINGS_ID);
  if (chosen.length > 0) {
    const fields = Object.fromEntries(chosen.map(({ field, value }) => [field, value]));
    await storeSettings((settings) => withFields(settings, fields), 'creator');
  }
  tell('shop');
}
