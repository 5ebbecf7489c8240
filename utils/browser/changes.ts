import browser from 'webextension-polyfill';
import { report } from '@/utils/report.ts';
import type { ChangedBy, ChangeSettings } from '@/utils/settings/kept.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { ask } from './ask.ts';
import { changeSettings, onSettingsChanged } from './settings-store.ts';

/** This view's name among the open ones. */
const VIEW = crypto.randomUUID();

/** Tells every toolbar and every other view of a change. The change stands also where telling fails. */
export function tell(what: 'shop' | 'settings'): void {
  ask('changed', { what, view: VIEW }).catch(report);
}

/**
 * Stores a change of the settings, then tells everybody else.
 * @param by who changes them: what does not come from the creator's own hands waits until she agrees
 * @returns the settings in use
 * @throws {SettingsError} nothing has changed then
 */
export async function storeSettings(change: ChangeSettings, by: ChangedBy): Promise<Settings> {
  const settings = await changeSettings(change, by);
  tell('settings');
  return settings;
}

/** Hears from all others of the extension what they have changed. */
export function watchChanges(
  onChange: (what: 'shop' | 'settings') => void,
  signal: AbortSignal,
): void {
  const listen = (message: unknown) => {
    if (isOthersChange(message)) onChange('shop');
  };
  browser.runtime.onMessage.addListener(listen);
  const stop = onSettingsChanged(() => onChange('settings'));
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listen);
    stop();
  });
}

/** Whether another view made the change: the worker tells every view, also the one that told it. */
function isOthersChange(message: unknown): boolean {
  const { push, what, view }: { push?: unknown; what?: unknown; view?: unknown } = Object(message);
  return push === 'changed' && what === 'shop' && view !== VIEW;
}
