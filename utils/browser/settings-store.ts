import { browser } from 'wxt/browser';
import { createSettingsStore } from '@/utils/settings/store.ts';
import type { StorageArea } from '@/utils/settings/store-port.ts';

const { local } = browser.storage;

const area: StorageArea = {
  get: (keys) => local.get(keys),
  set: (items) => local.set(items),
  remove: (key) => local.remove(key),
  onChanged(callback) {
    const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (
      changes,
      areaName,
    ) => {
      if (areaName !== 'local') return;
      callback(new Map(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
};

/** The settings of this browser, for the worker and the extension's own pages. */
export const {
  readSettings,
  changeSettings,
  changeKept,
  refreshToolbarSettings,
  onSettingsChanged,
  dismissDamaged,
} = createSettingsStore(area, navigator.locks);

/** The settings as a view shows them: in use, whether a part could not be read, and what waits for the creator. */
export async function readSettingsToShow() {
  const { settings, damaged, waiting } = await readSettings();
  return { settings, damaged: damaged !== null, waiting };
}
