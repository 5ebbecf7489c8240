import browser from 'webextension-polyfill';
import type { Changed } from '@/utils/messaging/messages.ts';
import { report } from '@/utils/report.ts';
import type { ChangedBy, ChangeSettings } from '@/utils/settings/kept.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { ask } from './ask.ts';
import { changeSettings, onSettingsChanged } from './settings-store.ts';

/** This view's name among the open ones. */
const VIEW = crypto.randomUUID();

/** Tells every toolbar and every other view of a change. The change stands also where telling fails. */
export function tell(what: Changed): void {
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
export function watchChanges(onChange: (what: Changed) => void, signal: AbortSignal): void {
  const listen = (message: unknown) => {
    const what = othersChange(message);
    if (what) onChange(what);
  };
  browser.runtime.onMessage.addListener(listen);
  const stop = onSettingsChanged(() => onChange('settings'));
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listen);
    stop();
  });
}

/** What another view has changed; null: it was this one. The worker tells every view, also the one that told it. */
function othersChange(message: unknown): 'shop' | 'streams' | null {
  const { push, what, view }: { push?: unknown; what?: unknown; view?: unknown } = Object(message);
  if (push !== 'changed' || view === VIEW) return null;
  return what === 'shop' || what === 'streams' ? what : null;
}
