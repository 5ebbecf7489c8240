import { browser } from 'wxt/browser';
import type { SyncOptionsPort } from '@/components/options/sync/port.ts';
import { readAccount, switchAccount } from '@/utils/browser/account-storage.ts';
import { tell } from '@/utils/browser/changes.ts';
import { writeClipboard } from '@/utils/browser/clipboard.ts';
import { readSettings } from '@/utils/browser/settings-store.ts';
import { originOf } from '@/utils/browser/sync-fetch.ts';
import { createSyncView } from '@/utils/browser/sync-view.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import { tooLarge } from '@/utils/sync/account-sync.ts';
import { chooseValues } from '@/utils/sync/choose-values.ts';
import { syncFailureOf } from '@/utils/sync/run.ts';
import { connect, setupCode, startSync, stopSync } from '@/utils/sync/set-up.ts';
import { MACHINE, readDevice, readRecords, readSync } from '@/utils/sync/state.ts';
import { nameOf, readConflicts, readSyncView } from '@/utils/sync/status.ts';

/** Sync's part of the options, wired to the browser. */
export function createSyncOptions(): SyncOptionsPort {
  const shop = connectShop();
  const { watch, ask } = createSyncView(shop);

  return {
    watch,
    ask,
    machineName: machineName(),

    facts: () =>
      shop.use(async (db) => {
        const [state, view, device] = await Promise.all([
          readSync(db),
          readSyncView(db),
          readDevice(db),
        ]);
        if (!state || !view) return null;
        const { access, keys } = state;
        const machines = Object.values(state.own)
          .filter(({ id }) => id.startsWith(MACHINE))
          .map(({ id, v }) => ({
            id: id.slice(MACHINE.length),
            name: String(v.name),
            seen: Number(v.seen),
          }));
        const asides = Object.entries(state.refused);
        const records = await readRecords(
          db,
          asides.map(([id]) => id),
        );
        return {
          view,
          url: access.url,
          user: access.user,
          isEncrypted: keys !== null,
          device: device ?? '',
          machines,
          conflicts: await readConflicts(db, state),
          refused: asides.map(([id, reason], at) => [nameOf(records[at], id), reason]),
        };
      }),

    async connect(setup, create) {
      const origins = [originOf(setup.url)];
      if (!(await browser.permissions.request({ origins }))) return 'permission';
      try {
        const state = await connect(setup, fetch, create);
        await shop.use((db) => startSync(db, state));
        ask('now');
        return null;
      } catch (error) {
        console.warn('Linkshelf:', error);
        return syncFailureOf(error);
      }
    },

    async disconnect() {
      const state = await shop.use(readSync);
      await shop.use(stopSync);
      if (state) await browser.permissions.remove({ origins: [originOf(state.access.url)] });
      ask('stop');
    },

    async choose(choices) {
      await shop.use((db) => chooseValues(db, choices));
      tell('shop');
    },

    async code() {
      const state = await shop.use(readSync);
      return state ? setupCode(state.access) : '';
    },

    copy: (text) => writeClipboard({ text, html: null }),

    async account() {
      const [account, { settings }] = await Promise.all([readAccount(), readSettings()]);
      return {
        isOn: account !== null,
        isFull: account?.isFull === true,
        large: tooLarge(settings),
      };
    },

    carry: switchAccount,
  };
}

/** "Chrome, Windows", as far as the browser tells. */
function machineName(): string {
  const agent = navigator.userAgent;
  const [system = ''] = /Windows|Mac OS|Android|CrOS|Linux/.exec(agent) ?? [];
  return `${import.meta.env.FIREFOX ? 'Firefox' : 'Chrome'}, ${system}`;
}
