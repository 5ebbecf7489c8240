import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { same } from '@/utils/records/record.ts';
import { fieldsSchema } from '@/utils/records/schema.ts';
import { report } from '@/utils/report.ts';
import { carry } from '@/utils/sync/account-sync.ts';
import { storeSettings } from './changes.ts';
import { onSettingsChanged, readSettings } from './settings-store.ts';

/** Where it is kept that the browser's account carries tracking ids and templates, and what it held last. */
const KEY = 'browserAccount';
/** Two views must not carry at once. */
const LOCK = 'linkshelf-browser-account';

/** `isFull`: the account takes no more. */
const KeptSchema = v.object({ said: fieldsSchema, isFull: v.boolean() });

/** How it goes; null where it is switched off. */
export async function readAccount(): Promise<v.InferOutput<typeof KeptSchema> | null> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  const read = v.safeParse(KeptSchema, kept);
  return read.success ? read.output : null;
}

/** Switches it on or off; what the account holds stays there for the other machines. */
export async function switchAccount(on: boolean): Promise<void> {
  if (!on) return browser.storage.local.remove(KEY);
  await browser.storage.local.set({ [KEY]: { said: {}, isFull: false } });
  await carryAccount();
}

/**
 * Takes from the browser's account what other machines have put there, and puts there what is new here.
 * @returns whether it is switched on
 */
export function carryAccount(): Promise<boolean> {
  return navigator.locks.request(LOCK, async () => {
    const kept = await readAccount();
    if (!kept) return false;
    const theirs = v.parse(fieldsSchema, await browser.storage.sync.get());
    const { settings, damaged, newer } = await readSettings();
    if (newer !== null) return true;
    // What was lost here is not taken from the others: it comes back from them.
    const before = damaged ? {} : kept.said;
    let carried = carry(settings, theirs, before);
    if (carried.settings !== settings) {
      await storeSettings((now) => {
        carried = carry(now, theirs, before);
        return carried.settings;
      });
    }
    let { said } = carried;
    let isFull = false;
    if (Object.keys(carried.changes).length > 0) {
      await browser.storage.sync.set(carried.changes).catch((error: unknown) => {
        console.warn('Linkshelf:', error);
        said = theirs;
        isFull = true;
      });
    }
    if (!same(said, kept.said) || isFull !== kept.isFull) {
      await browser.storage.local.set({ [KEY]: { said, isFull } });
    }
    return true;
  });
}

/** Carries now and with every change here or there, as long as a view is open and it is switched on. */
export function keepCarrying(onCarried: () => void, signal: AbortSignal): void {
  const run = () => {
    carryAccount().then((isOn) => {
      if (isOn) onCarried();
    }, report);
  };
  const { onChanged } = browser.storage.sync;
  onChanged.addListener(run);
  const stop = onSettingsChanged(run);
  signal.addEventListener('abort', () => {
    onChanged.removeListener(run);
    stop();
  });
  run();
}
