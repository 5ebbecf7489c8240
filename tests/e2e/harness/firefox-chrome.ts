import type { Browser } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import type { BidiConnection } from 'puppeteer-core/internal/bidi/Connection.js';
import type { Clipboard, Look } from './types.ts';
import { until } from './wait.ts';

/** Preferences behind the media queries: [when true, when false]. */
const LOOKS: Record<Exclude<keyof Look, 'print'>, [pref: string, yes: number, no: number]> = {
  dark: ['layout.css.prefers-color-scheme.content-override', 0, 1],
  reducedMotion: ['ui.prefersReducedMotion', 1, 0],
  forcedColors: ['browser.display.document_color_use', 2, 0],
};

const PROMPTS = 'extensions.webextOptionalPermissionPrompts';

/** Scripts that run with the rights of the browser itself, in its first window. */
export class FirefoxChrome {
  readonly connection: BidiConnection;
  readonly #window: string;
  readonly #id: string | null;

  private constructor(connection: BidiConnection, window: string, id: string | null) {
    this.connection = connection;
    this.#window = window;
    this.#id = id;
  }

  /** @param id the installed extension's, from its manifest */
  static async open(browser: Browser, id: string | null): Promise<FirefoxChrome> {
    if (!(browser instanceof BidiBrowser)) throw new Error('not Firefox over BiDi');
    const scope: { root?: string; 'moz:scope': string } = { 'moz:scope': 'chrome' };
    // Just started, the window is not there yet, or empty: what runs in an empty one runs there for good.
    const window = await until(async () => {
      const { result } = await browser.connection.send('browsingContext.getTree', scope);
      return result.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
    }, "Firefox's window in the chrome scope, for which --remote-allow-system-access is set");
    return new FirefoxChrome(browser.connection, window.context, id);
  }

  async extensionUrl(): Promise<string> {
    return String(await this.#run(`return WebExtensionPolicy.getByID(id).getURL('')`));
  }

  /** Installs a packed extension so that it is there at the next start; nothing where it is there already. */
  async installForGood(file: string): Promise<string> {
    await this.#run(`
      if (extension) return '';
      const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
      const install = await AddonManager.getInstallForFile(new FileUtils.File(${JSON.stringify(file)}));
      await install.install();
      return ''`);
    return this.extensionUrl();
  }

  async clipboard(): Promise<Clipboard> {
    const json = await this.#run(`
      const read = (flavor) => {
        const transfer = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        transfer.init(null);
        transfer.addDataFlavor(flavor);
        if (!Services.clipboard.hasDataMatchingFlavors([flavor], Ci.nsIClipboard.kGlobalClipboard)) return null;
        Services.clipboard.getData(transfer, Ci.nsIClipboard.kGlobalClipboard);
        const data = {};
        transfer.getTransferData(flavor, data);
        return data.value.QueryInterface(Ci.nsISupportsString).data;
      };
      return JSON.stringify({ text: read('text/plain') ?? '', html: read('text/html') })`);
    return JSON.parse(String(json));
  }

  async look(look: Look): Promise<void> {
    const set = (key: keyof typeof LOOKS) => {
      const [pref, yes, no] = LOOKS[key];
      return `Services.prefs.setIntPref('${pref}', ${look[key] ? yes : no});`;
    };
    await this.#run(`${set('dark')}${set('reducedMotion')}${set('forcedColors')}
      top.gBrowser.selectedBrowser.browsingContext.mediumOverride = '${look.print ? 'print' : ''}';`);
  }

  /** The same as the key combination: the selected tab is the command's tab. */
  async command(name: string): Promise<void> {
    await this.#run(`extension.shortcuts.onCommand(${JSON.stringify(name)})`);
  }

  async answerPrompts(): Promise<void> {
    await this.#run(`Services.prefs.setBoolPref('${PROMPTS}', false)`);
  }

  /** What a click on the icon gives the extension for the selected tab. */
  async grantActiveTab(): Promise<void> {
    await this.#run('extension.tabManager.addActiveTabPermission(top.gBrowser.selectedTab)');
  }

  /** Lets the tab at `url` draw and run at full speed although another is selected. */
  async wakeTab(url: string): Promise<void> {
    await this.#run(`
      const tab = top.gBrowser.tabs.findLast((t) => t.linkedBrowser.currentURI.spec === ${JSON.stringify(url)});
      tab.linkedBrowser.docShellIsActive = true;`);
  }

  /** Opens a private window at `url`, into which the extension is let as a person lets it in `about:addons`. */
  async openPrivateWindow(url: string): Promise<void> {
    await this.#run(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await ExtensionPermissions.add(id, allowed, extension);
      const opened = top.OpenBrowserWindow({ private: true });
      await new Promise((done) => opened.addEventListener('load', done, { once: true }));
      await opened.delayedStartupPromise;
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      opened.gBrowser.selectedTab = opened.gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal });`);
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.#run('return extension.backgroundState')) === 'running';
  }

  async stopBackground(): Promise<void> {
    await this.#run('await extension.terminateBackground({ ignoreDevToolsAttached: true })');
  }

  /** Back to what the browser was when it had started: see `TestBrowser.empty`. */
  async empty(): Promise<void> {
    const prefs = [...Object.values(LOOKS).map(([pref]) => pref), PROMPTS];
    await this.#run(`
      // A window that is still closing would be the one in which the next extension opens its tab.
      const others = [...Services.wm.getEnumerator('navigator:browser')].filter((other) => other !== window);
      await Promise.all(others.map((other) => new Promise((done) => {
        other.addEventListener('unload', done, { once: true });
        other.close();
      })));
      gBrowser.selectedTab = gBrowser.addTrustedTab('about:blank');
      gBrowser.removeAllTabsBut(gBrowser.selectedTab, { animate: false, skipWarnAboutClosingTabs: true, skipPermitUnload: true, skipSessionStore: true });
      if (extension) {
        const cleaned = new Promise((done) => {
          ExtensionParent.apiManager.once('cleanupAfterUninstall', (_, uninstalled, tasks) =>
            done(Promise.allSettled(tasks.map(({ promise }) => promise))));
        });
        await (await AddonManager.getAddonByID(id)).uninstall();
        await cleaned;
      }
      const { CLEAR_COOKIES, CLEAR_DOM_STORAGES, CLEAR_ALL_CACHES, CLEAR_PERMISSIONS } = Ci.nsIClearDataService;
      const flags = CLEAR_COOKIES | CLEAR_DOM_STORAGES | CLEAR_ALL_CACHES | CLEAR_PERMISSIONS;
      await new Promise((done) => Services.clearData.deleteData(flags, done));
      Services.clipboard.emptyClipboard(Ci.nsIClipboard.kGlobalClipboard);
      for (const pref of ${JSON.stringify(prefs)}) Services.prefs.clearUserPref(pref);`);
  }

  async reloadExtension(): Promise<void> {
    await this.#run('await (await AddonManager.getAddonByID(id)).reload()');
  }

  /** @param script the body of an async function; returns a string, number or boolean */
  async #run(script: string): Promise<unknown> {
    const { result } = await this.connection.send('script.evaluate', {
      expression: `(async () => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const top = Services.wm.getMostRecentWindow('navigator:browser');
        const id = ${JSON.stringify(this.#id)};
        const extension = id && ExtensionParent.GlobalManager.getExtension(id);
        ${script}
      })()`,
      target: { context: this.#window },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return 'value' in result.result ? result.result.value : null;
  }
}
