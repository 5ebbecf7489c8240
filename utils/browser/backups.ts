import { browser } from 'wxt/browser';
import { type Backup, type BackupRecords, noRecords } from '@/utils/backup/backup.ts';
import { compareShop } from '@/utils/backup/compare.ts';
import { changedParts, HISTORY, settingsChanges, withOwn } from '@/utils/backup/outside.ts';
import {
  type BackupPart,
  type BesidePart,
  type ResetPart,
  SETTINGS_PARTS,
} from '@/utils/backup/parts.ts';
import { reset, resetSettings } from '@/utils/backup/reset.ts';
import { type RestoreResult, type RestoreWay, restoreBackup } from '@/utils/backup/restore.ts';
import { compareSettings, restoreSettings } from '@/utils/backup/settings-items.ts';
import { writeBackup } from '@/utils/backup/write.ts';
import { COPIES, joinCopies, unknownCopies } from '@/utils/descriptions/copies.ts';
import { cleanRawRows } from '@/utils/earnings/kept/clean-raw-rows.ts';
import { matchPatterns } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import { undoAction } from '@/utils/shop/commands/history.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import type { OutsideChanges } from '@/utils/shop/database/schema.ts';
import { readSyncHost } from '@/utils/sync/state.ts';
import { readAccount } from './account-storage.ts';
import { readBackupHead } from './backup-head.ts';
import { beforeMany } from './before-many.ts';
import { tell } from './changes.ts';
import { deleteEverything } from './delete-everything.ts';
import { makeOutsideChanges } from './outside.ts';
import { saveFile } from './save-file.ts';
import { readSettings } from './settings-store.ts';
import { createBrowserMark } from './shop-mark.ts';
import { createBrowserSnapshots } from './snapshots.ts';

interface Choices {
  way: RestoreWay;
  parts: ReadonlySet<BackupPart>;
}

interface RunOptions {
  onProgress: (done: number) => void;
  signal: AbortSignal;
}

/** Saving, comparing and restoring backups in an extension's page. */
export function createBackups(shop: ShopConnection) {
  return {
    save: () => saveBackup(shop),
    compare: (backup: Backup) => compare(shop, backup),
    restore: (backup: Backup, choices: Choices, options: RunOptions) =>
      restore(shop, backup, choices, options),
    reset: (parts: ReadonlySet<ResetPart>, { signal }: RunOptions) =>
      resetParts(shop, parts, signal),
    syncs: () => readSyncs(shop),
    deleteEverything: () => deleteEverything(shop),
    snapshots: () => createBrowserSnapshots(shop).list(),
    openSnapshot: (name: string) => createBrowserSnapshots(shop).open(name),
    async undo(token: string): Promise<void> {
      const done = await shop.use((db) => undoAction(db, token));
      if (done?.outside) await makeOutsideChanges(done.outside);
      tell('shop');
    },
  };
}

async function saveBackup(shop: ShopConnection): Promise<string> {
  const head = await readBackupHead(shop);
  const parts: Blob[] = [];
  // As blobs the browser keeps them out of the page's memory.
  await shop.use((db) => writeBackup(db, head, (text) => parts.push(new Blob([text]))));
  const name = `linkshelf-backup-${new Date(head.made).toISOString().slice(0, 10)}.json`;
  saveFile(name, parts, 'application/json');
  return name;
}

async function compare(shop: ShopConnection, backup: Backup) {
  const [{ shared: settings }, compared] = await Promise.all([
    readSettings(),
    shop.use((db) => compareShop(db, backup)),
  ]);
  const { copies } = backup;
  return {
    shop: compared,
    settings: backup.settings && compareSettings(settings, backup.settings),
    history: copies && {
      total: copies.length,
      missing: unknownCopies(localStorage.getItem(COPIES), copies).length,
    },
  };
}

async function restore(
  shop: ShopConnection,
  backup: Backup,
  { way, parts }: Choices,
  options: RunOptions,
) {
  // First of all: browsers ask only inside a click.
  const settings = backup.settings && (await withAllowedMarketplaces(backup.settings, parts));
  const outside = await outsideChanges({ ...backup, settings }, way, parts);
  const records = recordsOf(backup, parts);
  const count = records.categories.length + records.products.length;
  // A month of reports is more than a product.
  await beforeMany(shop, count + records.segments.length + records.sums.length * 100);
  const wanted = { ...options, way, outside, makeOutsideChanges };
  return toldAll(async () => {
    const result = await restoreBackup(shop.use, records, wanted);
    // Whatever was lost before, this is the shop from here on.
    if (count > 0 && !result.cancelled) await createBrowserMark(shop).accept();
    return { ...result, beside: besideOf(result, outside) };
  });
}

/** The records of the parts that are chosen. */
function recordsOf(backup: Backup, parts: ReadonlySet<BackupPart>): BackupRecords {
  const { accounts, sums, streams, segments, categories, products } = backup;
  return {
    ...noRecords(),
    ...(parts.has('shop') && { categories, products }),
    ...(parts.has('streams') && { streams, segments }),
    ...(parts.has('earnings') && { accounts, sums }),
  };
}

/** What has changed beside products and categories. */
function besideOf(
  result: Pick<RestoreResult, 'streams' | 'earnings'>,
  outside: OutsideChanges | null,
): BesidePart[] {
  const kinds = (['streams', 'earnings'] as const).filter((kind) => result[kind] > 0);
  return [...kinds, ...changedParts(outside)];
}

async function resetParts(
  shop: ShopConnection,
  parts: ReadonlySet<ResetPart>,
  signal: AbortSignal,
) {
  const { settings } = await readSettings();
  const changes = withOwn(
    settingsChanges(settings, resetSettings(settings, parts)),
    // What is in use here is the creator's own, and what everything begins with needs no agreement.
    true,
    true,
  );
  const isShop = parts.has('shop');
  const isStreams = parts.has('streams');
  const isEarnings = parts.has('earnings');
  const stored = isShop ? localStorage.getItem(COPIES) : null;
  if (stored !== null) changes[HISTORY] = [stored, null];
  const outside = Object.keys(changes).length > 0 ? changes : null;
  if (isShop || isStreams || isEarnings) await beforeMany(shop, Number.POSITIVE_INFINITY);
  return toldAll(async () => {
    const options = { isShop, isStreams, isEarnings, outside, makeOutsideChanges, signal };
    const result = await reset(shop.use, options);
    if (isEarnings) await shop.use(cleanRawRows);
    return { ...result, beside: besideOf(result, outside) };
  });
}

/** Changes the shop, and tells everybody else: where it fails in the middle, of what came before. */
async function toldAll<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } finally {
    tell('shop');
  }
}

/** What brings changes to other devices: the host of the server, and the browser's account. */
async function readSyncs(shop: ShopConnection) {
  const [server, account] = await Promise.all([shop.use(readSyncHost), readAccount()]);
  return { server, hasAccount: account !== null };
}

/** What a restore changes beside the records; null: nothing. */
async function outsideChanges(
  { settings, copies }: Pick<Backup, 'settings' | 'copies'>,
  way: RestoreWay,
  parts: ReadonlySet<BackupPart>,
): Promise<OutsideChanges | null> {
  const { shared: here, waiting } = await readSettings();
  const wanted = new Set(SETTINGS_PARTS.filter((part) => parts.has(part)));
  const after = settings ? restoreSettings(here, settings, wanted, way === 'exact') : here;
  // Where nothing waits, what is here is the creator's own, and so is what undo brings back.
  const changes = withOwn(settingsChanges(here, after), waiting.length === 0, false);
  if (copies && parts.has('history')) {
    const stored = localStorage.getItem(COPIES);
    const joined = joinCopies(stored, copies);
    if (joined !== stored) changes[HISTORY] = [stored, joined];
  }
  return Object.keys(changes).length > 0 ? changes : null;
}

/** The settings without the marketplaces that the browser, or its user, does not permit. */
async function withAllowedMarketplaces(
  settings: Settings,
  parts: ReadonlySet<BackupPart>,
): Promise<Settings> {
  const origins = parts.has('settings') ? settings.on.flatMap(matchPatterns) : [];
  if (origins.length === 0) return settings;
  const isAllowed = await browser.permissions.request({ origins }).catch((error: unknown) => {
    report(error);
    return false;
  });
  return isAllowed ? settings : { ...settings, on: [] };
}
