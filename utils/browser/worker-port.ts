import { CODES, isMore, matchPatterns } from '@/utils/marketplaces/hosts.ts';
import { report } from '@/utils/report.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import type { WorkerPort } from '@/utils/worker/port.ts';
import { shortcuts } from './commands.ts';
import { refreshToolbarCache } from './refresh-toolbar-cache.ts';
import { granted, syncMarketplaces } from './registrations.ts';
import { REMINDER_ALARM, reminderCount } from './reminders.ts';
import { markNewsSeen } from './seen-news.ts';
import { changeSettings, readSettings, refreshToolbarSettings } from './settings-store.ts';
import { createShopKeeping } from './shop-keeping.ts';
import { showOptions, showShop } from './shop-tab.ts';
import { createWorkerSyncSchedule, SYNC_ALARM } from './sync-schedule.ts';
import { showSaved, tellAll, tellViews } from './tell.ts';

/** What the handlers ask, wired to the browser, and what else the browser calls the worker for. */
export interface BrowserWorkerPort extends WorkerPort {
  /** The extension was installed or updated. */
  installed(reason: string): Promise<void>;
  /** The browser has started, maybe in another language than before. */
  started(): Promise<void>;
  /** The creator allowed some pages: in the popup, which browsers may close for that question, or in the browser's own settings. */
  permissionsAdded(origins: readonly string[]): Promise<void>;
  /** An alarm has rung. */
  alarm(name: string): Promise<void>;
  /** The creator took a marketplace's permission away in the browser's own settings. */
  permissionsRemoved(): Promise<void>;
}

export function createWorkerPort(shop: ShopConnection): BrowserWorkerPort {
  const keeping = createShopKeeping(shop);
  const refreshReminders = reminderCount(shop);
  const remindSoon = soon(refreshReminders);
  const onNews: typeof tellAll = (what, except) => {
    tellAll(what, except);
    if (what !== 'settings') keeping.changed();
    remindSoon();
  };
  const onState = () => tellViews({ push: 'sync' });
  const sync = createWorkerSyncSchedule(shop, keeping.snapshots, onNews, onState);
  const tell: WorkerPort['tell'] = (what, except) => {
    onNews(what, except);
    sync.soon();
  };
  const started = async () => {
    sync.soon();
    await Promise.all([refreshToolbarCache(), refreshToolbarSettings(), syncMarketplaces()]);
    await Promise.all([keeping.started(), refreshReminders()]);
  };

  return {
    ...inTurn(),
    shop,
    shortcuts,
    showSaved,
    openOptions: showOptions,
    openShop: showShop,
    tell,
    sync,
    syncMarketplaces,
    goneShop: keeping.goneShop,
    started,

    async alarm(name) {
      if (name === SYNC_ALARM) await sync.run(false);
      else if (name === REMINDER_ALARM) await refreshReminders();
      else await keeping.alarm(name);
    },

    async installed(reason) {
      if (reason === 'install') await Promise.all([showOptions('welcome'), markNewsSeen()]);
      await started();
    },

    async permissionsAdded(origins) {
      if (await switchOnAllowed(origins)) tell('settings');
      await syncMarketplaces();
    },

    async permissionsRemoved() {
      if (await switchOffForbidden()) tell('settings');
      await syncMarketplaces();
    },
  };
}

/**
 * What is asked after a choice knows of it: a page that is back from the browser's cache asks while the choice made on
 * the page before it is being stored, and is not told of that one again.
 */
function inTurn(): Pick<WorkerPort, 'settings' | 'changeSettings'> {
  let changing: Promise<unknown> = Promise.resolve();
  return {
    settings: () => changing.then(readSettings),
    changeSettings(change) {
      const changed = changeSettings(change, 'creator');
      changing = changed.catch(() => null);
      return changed;
    },
  };
}

/** The marketplaces that the creator can switch on. */
const MORE_CODES = CODES.filter(isMore);

/** What many changes one after the other ask for, in milliseconds. */
const SOON_MS = 1000;

/** Does it once for all that ask for it within a second. */
function soon(work: () => Promise<void>): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      work().catch(report);
    }, SOON_MS);
  };
}

/** Switches on the marketplaces all of whose pages were allowed by name. @returns whether there were any */
async function switchOnAllowed(origins: readonly string[]): Promise<boolean> {
  const allowed = MORE_CODES.filter((code) =>
    matchPatterns(code).every((pattern) => origins.includes(pattern)),
  );
  if (allowed.length === 0) return false;
  let changed = false;
  await changeSettings((before) => {
    const added = allowed.filter((code) => !before.on.includes(code));
    changed = added.length > 0;
    return changed ? { ...before, on: [...before.on, ...added] } : before;
  }, 'creator');
  return changed;
}

/** Switches off the marketplaces whose permission is gone. @returns whether there were any */
async function switchOffForbidden(): Promise<boolean> {
  const kept = await granted(MORE_CODES);
  let changed = false;
  await changeSettings((before) => {
    const on = before.on.filter((code) => kept.includes(code));
    changed = on.length < before.on.length;
    return changed ? { ...before, on } : before;
  }, 'creator');
  return changed;
}
