import { browser } from 'wxt/browser';
import { isMarketplaceCode, isMore, MORE, matchPatterns } from '@/utils/marketplaces/hosts.ts';
import type { CommandAnswer, Push, SyncPush, ToolbarCommand } from '@/utils/messaging/messages.ts';
import { report } from '@/utils/report.ts';
import type { Settings } from '@/utils/settings/schema.ts';
import {
  CACHE_KEY,
  cacheKey,
  makeToolbarCache,
  TOOLBAR_STYLE,
} from '@/utils/settings/toolbar-cache.ts';
import type { ShopConnection } from '@/utils/shop/database/open.ts';
import { type CommandPorts, runCommand } from '@/utils/worker/commands.ts';
import type { WorkerPort } from '@/utils/worker/handlers.ts';
import { type Registration, syncRegistrations } from '@/utils/worker/registration.ts';
import type { MessageKey } from './i18n.ts';
import { changeSettings, readSettings } from './settings-store.ts';
import { showShop } from './shop-tab.ts';
import { createWorkerSyncSchedule } from './sync-schedule.ts';

const COMMANDS: Readonly<Record<string, ToolbarCommand>> = {
  'copy-link': 'copy',
  'save-product': 'save',
  'toggle-toolbar': 'toggle',
};

/** Registering reads, compares and writes: two at once would register the same script twice. */
const SCRIPTS_LOCK = 'linkshelf-scripts';

/** The world of the handlers, wired to the browser, and what else the browser calls the worker for. */
export interface BrowserWorkerPort extends WorkerPort {
  /** A keyboard shortcut was pressed on a tab. */
  command(
    name: string,
    tab: { id?: number | undefined; url?: string | undefined } | undefined,
  ): Promise<void>;
  /** The extension was installed or updated. */
  installed(reason: string): Promise<void>;
  /** The browser has started, maybe in another language than before. */
  started(): Promise<void>;
  /** The user took a marketplace's permission away in the browser's own settings. */
  permissionsRemoved(): Promise<void>;
}

export function createWorkerPort(shop: ShopConnection): BrowserWorkerPort {
  const settings = async (): Promise<Settings> => (await readSettings()).settings;

  const syncMarketplaces = () =>
    navigator.locks.request(SCRIPTS_LOCK, async () => {
      const { on } = await settings();
      await syncRegistrations(
        {
          registered: () => browser.scripting.getRegisteredContentScripts(),
          register: (registrations: Registration[]) =>
            browser.scripting.registerContentScripts(registrations),
          unregister: (ids) => browser.scripting.unregisterContentScripts({ ids }),
        },
        await granted(on),
        toolbarScript(),
      );
    });

  const started = async () => {
    sync.soon();
    await Promise.all([keepWords(), syncMarketplaces()]);
  };

  const tellAll: WorkerPort['tell'] = (what, except) => {
    const view = typeof except === 'string' ? { view: except } : {};
    const push: Push = { push: 'changed', what, ...view };
    tellViews(push);
    browser.tabs.query({ discarded: false }).then((tabs) => {
      for (const { id } of tabs) {
        if (id !== undefined && id !== except)
          browser.tabs.sendMessage(id, push, { frameId: 0 }).catch(nobodyListens);
      }
    }, report);
  };

  const sync = createWorkerSyncSchedule(shop, tellAll, () => tellViews({ push: 'sync' }));

  const tell: WorkerPort['tell'] = (what, except) => {
    tellAll(what, except);
    sync.soon();
  };

  return {
    settings,
    changeSettings,
    shop,
    syncMarketplaces,
    tell,
    sync,

    async shortcuts() {
      const shortcuts: Awaited<ReturnType<WorkerPort['shortcuts']>> = {};
      // Firefox on phones has no commands.
      for (const { name, shortcut } of (await browser.commands?.getAll()) ?? []) {
        const command = COMMANDS[name ?? ''];
        if (command && shortcut) shortcuts[command] = shortcut;
      }
      return shortcuts;
    },

    showSaved(tabId, saved) {
      Promise.all([
        browser.action.setBadgeText({ tabId, text: saved ? '✓' : '' }),
        browser.action.setBadgeBackgroundColor({ tabId, color: '#12683a' }),
      ]).catch(tabIsGone);
    },

    async openOptions(code) {
      await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#accounts/${code}`) });
    },

    openShop: showShop,

    async command(name, tab) {
      if (name === 'open-shop') return showShop();
      const command = COMMANDS[name];
      if (!command || tab?.id === undefined) return;
      const { id, url } = tab;
      await runCommand(command, { id, url }, COMMAND_PORTS);
    },

    async installed(reason) {
      if (reason === 'install') {
        await browser.tabs.create({ url: browser.runtime.getURL('/options.html#welcome') });
      }
      await started();
    },

    started,

    async permissionsRemoved() {
      const kept = await granted(Object.keys(MORE).filter(isMarketplaceCode).filter(isMore));
      let changed = false;
      await changeSettings((before) => {
        const on = before.on.filter((code) => kept.includes(code));
        changed = on.length < before.on.length;
        return changed ? { ...before, on } : before;
      });
      if (changed) tell('settings');
      await syncMarketplaces();
    },
  };
}

const COMMAND_PORTS: CommandPorts = {
  async askBar(tabId, command) {
    const push: Push = { push: 'command', command };
    try {
      const answer = await browser.tabs.sendMessage<Push, CommandAnswer | undefined>(tabId, push, {
        frameId: 0,
      });
      return answer?.done ?? false;
    } catch (error) {
      nobodyListens(error);
      return false;
    }
  },
  openPopup: () => browser.action.openPopup(),
  // Chromium opens the popup at any time; when it cannot, one is open already.
  openPopupTab: import.meta.env.FIREFOX
    ? (tabId) =>
        browser.tabs.create({
          url: browser.runtime.getURL(`/popup.html?tab=${tabId}`),
          openerTabId: tabId,
        })
    : null,
};

/** Keeps the bar's texts and its style where the content script finds them without making its page wait. */
async function keepWords(): Promise<void> {
  const { i18n, runtime, storage } = browser;
  const [english, style] = await Promise.all([
    fetch('/_locales/en/messages.json'),
    fetch(TOOLBAR_STYLE),
  ]);
  const keys = Object.keys(await english.json());
  const edition = cacheKey(runtime.getManifest().version, i18n.getUILanguage());
  // What the file has as names is what the browser knows.
  const text = (key: string, subs: string[]) => i18n.getMessage(key as MessageKey, subs);
  const words = makeToolbarCache(edition, keys, text, await style.text());
  await storage.local.set({ [CACHE_KEY]: words });
}

/** Of some marketplaces, those whose pages the browser lets the toolbar onto. */
async function granted(on: Settings['on']): Promise<Settings['on']> {
  const answers = await Promise.all(
    on.map((code) => browser.permissions.contains({ origins: matchPatterns(code) })),
  );
  return on.filter((_code, index) => answers[index]);
}

/** The toolbar's file, as the manifest names it for the built-in marketplaces: Firefox as a whole address. */
function toolbarScript(): string {
  const script = browser.runtime.getManifest().content_scripts?.[0]?.js?.[0];
  if (!script) throw new Error('the manifest names no content script');
  return new URL(script, browser.runtime.getURL('')).pathname.slice(1);
}

/** Most tabs have no toolbar, and often no view of the extension is open: that is as it should be. */
function nobodyListens(error: unknown): void {
  if (
    !/Receiving end does not exist|message port closed|No tab with id|Invalid tab ID/i.test(
      String(error),
    )
  )
    report(error);
}

function tellViews(push: Push | SyncPush): void {
  browser.runtime.sendMessage(push).catch(nobodyListens);
}

/** A tab that was closed meanwhile needs no badge. */
function tabIsGone(error: unknown): void {
  if (!/No tab with id|Invalid tab ID/i.test(String(error))) report(error);
}
