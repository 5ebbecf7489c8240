import browser from 'webextension-polyfill';
import { matchPatterns } from '../marketplaces/hosts.ts';
import type { BarCommand, Push } from '../messages.ts';
import { changeSettings, readSettings } from '../settings/browser-store.ts';
import type { Settings } from '../settings/schema.ts';
import type { ShopConnection } from '../shop/open.ts';
import type { World } from './handlers.ts';
import { type Registration, syncRegistrations } from './registration.ts';

const COMMANDS: Readonly<Record<string, BarCommand>> = {
  'copy-link': 'copy',
  'save-product': 'save',
  'toggle-toolbar': 'toggle',
};

/** The world of the handlers, wired to the browser, and what else the browser calls the worker for. */
export interface BrowserWorld extends World {
  /** A keyboard shortcut was pressed. */
  command(name: string, tabId: number | undefined): Promise<void>;
  /** The extension was installed or updated. */
  installed(reason: string): Promise<void>;
  /** The user took a marketplace's permission away in the browser's own settings. */
  permissionsRemoved(): Promise<void>;
}

export function createBrowserWorld(shop: ShopConnection): BrowserWorld {
  const settings = async (): Promise<Settings> => (await readSettings()).settings;

  async function syncMarketplaces(): Promise<void> {
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
  }

  return {
    settings,
    changeSettings,
    shop,
    syncMarketplaces,

    async shortcuts() {
      const shortcuts: Awaited<ReturnType<World['shortcuts']>> = {};
      for (const { name, shortcut } of await browser.commands.getAll()) {
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
      await browser.tabs.create({ url: browser.runtime.getURL(`options.html#accounts/${code}`) });
    },

    tell(what, except) {
      const push: Push = { push: 'changed', what };
      browser.runtime.sendMessage(push).catch(nobodyListens);
      browser.tabs.query({ discarded: false }).then((tabs) => {
        for (const { id } of tabs) {
          if (id !== undefined && id !== except)
            browser.tabs.sendMessage(id, push, { frameId: 0 }).catch(nobodyListens);
        }
      }, report);
    },

    async command(name, tabId) {
      const command = COMMANDS[name];
      if (!command || tabId === undefined) return;
      const push: Push = { push: 'command', command };
      try {
        await browser.tabs.sendMessage(tabId, push, { frameId: 0 });
      } catch (error) {
        nobodyListens(error);
        // A page without a toolbar: the popup says what can be done there.
        await browser.action.openPopup();
      }
    },

    async installed(reason) {
      if (reason === 'install') {
        await browser.tabs.create({ url: browser.runtime.getURL('options.html#welcome') });
      }
      await syncMarketplaces();
    },

    async permissionsRemoved() {
      const kept = await granted((await settings()).on);
      await changeSettings((before) => ({
        ...before,
        on: before.on.filter((code) => kept.includes(code)),
      }));
      await syncMarketplaces();
    },
  };
}

/** Of the switched-on marketplaces, those whose pages the browser lets the toolbar onto. */
async function granted(on: Settings['on']): Promise<Settings['on']> {
  const answers = await Promise.all(
    on.map((code) => browser.permissions.contains({ origins: matchPatterns(code) })),
  );
  return on.filter((_code, index) => answers[index]);
}

/** The toolbar's file, as the manifest names it for the built-in marketplaces. */
function toolbarScript(): string {
  const script = browser.runtime.getManifest().content_scripts?.[0]?.js?.[0];
  if (!script) throw new Error('the manifest names no content script');
  return script;
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

/** A tab that was closed meanwhile needs no badge. */
function tabIsGone(error: unknown): void {
  if (!/No tab with id|Invalid tab ID/i.test(String(error))) report(error);
}

function report(error: unknown): void {
  console.error('Linkshelf:', error);
}
