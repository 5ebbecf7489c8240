import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Fields, same } from '@/utils/records/record.ts';
import { fieldsSchema } from '@/utils/records/schema.ts';
import { report } from '@/utils/report.ts';
import type { OriginOf } from '@/utils/settings/agreed.ts';
import { type AccountChanges, syncAccount } from '@/utils/sync/account-sync.ts';
import { oneLine } from '@/utils/text/clean.ts';
import { storeSettings } from './changes.ts';
import { machineName } from './machine-name.ts';
import { onSettingsChanged, readSettings } from './settings-store.ts';

/** The key in `storage.local` that is there while tracking ids and templates sync through the browser's account. */
const KEY = 'browserAccount';
/** The item of this and a field's name says which machine wrote the field, and when. */
const STAMP = 'by:';
/** Two views must not sync with the account at once. */
const LOCK = 'linkshelf-browser-account';

/** `said`: the items that the account held when this machine last looked. `isFull`: the account takes no more. */
const KeptSchema = v.object({ said: fieldsSchema, isFull: v.boolean() });

export interface AccountState {
  /** The items that the account held when this machine last looked. */
  items: Fields;
  /** The account takes no more. */
  isFull: boolean;
}

/** Null where the sync through the account is switched off. */
export async function readAccount(): Promise<AccountState | null> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  const read = v.safeParse(KeptSchema, kept);
  return read.success ? { items: read.output.said, isFull: read.output.isFull } : null;
}

async function writeAccount({ items, isFull }: AccountState): Promise<void> {
  await browser.storage.local.set({ [KEY]: { said: items, isFull } });
}

/** Switches it on or off; what the account holds stays there for the other machines. */
export async function switchAccount(on: boolean): Promise<void> {
  if (!on) return browser.storage.local.remove(KEY);
  await writeAccount({ items: {}, isFull: false });
  await syncWithAccount();
}

/**
 * Takes from the browser's account what other machines have put there, and puts there what is new here.
 * @returns whether it is switched on
 */
export function syncWithAccount(): Promise<boolean> {
  return navigator.locks.request(LOCK, async () => {
    const kept = await readAccount();
    if (!kept) return false;
    const items = v.parse(fieldsSchema, await browser.storage.sync.get());
    const { shared, damaged, newer } = await readSettings();
    if (newer !== null) return true;
    // Settings that were lost here are not deleted for the other machines: they come back from there.
    const lastItems = damaged ? {} : kept.items;
    let result = syncAccount(shared, items, lastItems);
    if (result.settings !== shared) {
      await storeSettings((now) => {
        result = syncAccount(now, items, lastItems);
        return result.settings;
      }, originsIn(items));
    }
    const next = await putItems(items, result);
    if (!same(next.items, kept.items) || next.isFull !== kept.isFull) await writeAccount(next);
    return true;
  });
}

const StampSchema = v.tuple([v.string(), v.number()]);

/** Which machine wrote each item that the account holds, and when; now, where it does not say. */
function originsIn(items: Fields): OriginOf {
  return (field) => {
    const read = v.safeParse(StampSchema, items[STAMP + field]);
    const [device, time] = read.success ? read.output : ['', Number.POSITIVE_INFINITY];
    return { way: 'account', device: oneLine(device), at: Math.min(time, Date.now()) };
  };
}

/** Writes what has changed to the account. @returns what it holds then: as before where it takes no more */
async function putItems(items: Fields, result: AccountChanges): Promise<AccountState> {
  const fields = Object.keys(result.changes);
  if (fields.length === 0) return { items: result.items, isFull: false };
  const stamps = Object.fromEntries(
    fields.map((field) => [STAMP + field, [machineName(), Date.now()]]),
  );
  try {
    await browser.storage.sync.set({ ...result.changes, ...stamps });
    return { items: { ...result.items, ...stamps }, isFull: false };
  } catch (error) {
    console.warn('Linkshelf:', error);
    return { items, isFull: true };
  }
}

/** Syncs now and with every change here or there, as long as a view is open and it is switched on. */
export function keepAccountSynced(onSynced: () => void, signal: AbortSignal): void {
  const run = () => {
    syncWithAccount().then((isOn) => {
      if (isOn) onSynced();
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
