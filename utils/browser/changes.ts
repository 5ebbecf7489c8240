import browser from 'webextension-polyfill';
import { ask } from '../ask.ts';
import { onSettingsChanged } from '../settings/browser-store.ts';

/** Tells every bar and every other view. What is done is done, also when none hears of it: they look again. */
export function tell(what: 'shop' | 'settings'): void {
  ask('changed', { what }).catch((error: unknown) => console.error('Linkshelf:', error));
}

/** Hears from all others of the extension what they have changed. */
export function watchChanges(
  onChange: (what: 'shop' | 'settings') => void,
  signal: AbortSignal,
): void {
  const listen = (message: unknown) => {
    if (isChangedShop(message)) onChange('shop');
  };
  browser.runtime.onMessage.addListener(listen);
  const stop = onSettingsChanged(() => onChange('settings'));
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listen);
    stop();
  });
}

function isChangedShop(message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  return (
    'push' in message && message.push === 'changed' && 'what' in message && message.what === 'shop'
  );
}
