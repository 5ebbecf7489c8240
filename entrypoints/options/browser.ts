import polyfill from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import type { OptionsPort, StorageFacts } from '@/components/options/port.ts';
import type { Save } from '@/components/options/save.tsx';
import type { Shortcut } from '@/components/options/shortcuts.tsx';
import { t } from '@/utils/browser/i18n.ts';
import { isMore, type MarketplaceCode, matchPatterns } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import { switchMarketplace as switched } from '@/utils/settings/edit.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import { newestProducts } from '@/utils/shop/queries/lists.ts';

/** Called in a click: asking for the permission has to be the first thing that is awaited. */
export async function switchMarketplace(
  save: Save,
  code: MarketplaceCode,
  on: boolean,
): Promise<'done' | 'refused'> {
  const origins = isMore(code) ? matchPatterns(code) : [];
  if (on && origins.length > 0 && !(await browser.permissions.request({ origins }))) {
    return 'refused';
  }
  await save((settings) => switched(settings, code, on));
  if (!on && origins.length > 0) await browser.permissions.remove({ origins });
  return 'done';
}

/** The keyboard shortcuts as they are set now; none on a device that has no keys for them. Never rejects. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll().catch(report)) ?? [];
  return commands.map(({ name, description, shortcut }) => ({
    label: name === '_execute_action' ? t('options_shortcuts_popup') : description || name || '',
    keys: shortcut ?? '',
  }));
}

/** Chromium has a page for shortcuts, which only a tab of its own may show; Firefox a call, though not on phones. */
export function shortcutsOpener(): OptionsPort['openShortcuts'] {
  if (!import.meta.env.FIREFOX) {
    return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
  const { commands } = polyfill;
  return commands ? () => void commands.openShortcutSettings() : null;
}

/** Never rejects: what the browser does not tell is not known, and the page has other things to show. */
export async function readStorage(): Promise<StorageFacts> {
  const { storage } = navigator;
  const [estimate, persisted] = await Promise.all([
    storage.estimate().catch(report),
    storage.persisted().catch(report),
  ]);
  return {
    used: estimate?.usage ?? null,
    available: estimate?.quota ?? null,
    persisted: persisted ?? false,
  };
}

/** Whether there is anything to keep. Never rejects; a shop that cannot be read is for the popup to tell. */
export async function isShopFilled(): Promise<boolean> {
  const shop = connectShop();
  try {
    return (await shop.use((db) => newestProducts(db, { limit: 1 }))).length > 0;
  } catch (error) {
    report(error);
    return false;
  } finally {
    shop.close();
  }
}
