import { browser } from 'wxt/browser';
import {
  HISTORY,
  isOwn,
  SECTION,
  withHistoryChange,
  withSettingsChanges,
} from '@/utils/backup/outside.ts';
import { COPIES } from '@/utils/descriptions/copies.ts';
import { type MoreCode, matchPatterns } from '@/utils/marketplaces/hosts.ts';
import type { OriginOf } from '@/utils/settings/agreed.ts';
import type { OutsideChanges } from '@/utils/shop/database/schema.ts';
import { storeSettings } from './changes.ts';
import { showTheme } from './theme.ts';

/** What a backup brings is as from elsewhere: the file may be anybody's. */
const fromBackup: OriginOf = () => ({ way: 'backup', device: '', at: Date.now() });

/**
 * Makes changes beside the shop's records: in the settings, and in the history of links. What holds something else by
 * now stays. What the creator resets, or has back by undo, is her own; what a file brings waits until she agrees.
 * Marketplaces that are switched off with it give their permission back.
 * @throws {SettingsError} nothing has changed then
 */
export async function makeOutsideChanges(changes: OutsideChanges): Promise<void> {
  if (Object.keys(changes).some((name) => name.startsWith(SECTION))) {
    let before: readonly MoreCode[] | null = null;
    const after = await storeSettings(
      (settings) => {
        before ??= settings.on;
        return withSettingsChanges(settings, changes);
      },
      isOwn(changes) ? 'creator-everywhere' : fromBackup,
    );
    showTheme(after);
    const origins = [...(before ?? [])]
      .filter((code) => !after.on.includes(code))
      .flatMap(matchPatterns);
    if (origins.length > 0) await browser.permissions.remove({ origins });
  }
  if (HISTORY in changes) {
    const next = withHistoryChange(localStorage.getItem(COPIES), changes);
    if (next === null) localStorage.removeItem(COPIES);
    else localStorage.setItem(COPIES, next);
  }
}
