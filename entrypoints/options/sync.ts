import type { SyncOptionsPort } from '@/components/options/sync/port.ts';
import { readAccount, switchAccount } from '@/utils/browser/account-storage.ts';
import { storeSettings, tell } from '@/utils/browser/changes.ts';
import { writeClipboard } from '@/utils/browser/clipboard.ts';
import { machineName } from '@/utils/browser/machine-name.ts';
import { readSettings } from '@/utils/browser/settings-store.ts';
import {
  connectServer,
  countWrongPasswords,
  disconnectServer,
  repairServer,
} from '@/utils/browser/sync-server.ts';
import { createSyncView } from '@/utils/browser/sync-view.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { oversizedTemplates } from '@/utils/sync/account-sync.ts';
import { setupCode } from '@/utils/sync/address.ts';
import { type Choice, chooseValues } from '@/utils/sync/choose-values.ts';
import { readSyncFacts } from '@/utils/sync/facts.ts';
import { forgetMachine, renameMachine } from '@/utils/sync/machines.ts';
import { withFields } from '@/utils/sync/settings-record.ts';
import { readSyncState } from '@/utils/sync/state.ts';
import { SETTINGS_ID } from '@/utils/sync/stored-records.ts';

function createSyncOptions(): SyncOptionsPort {
  const shop = connectShop();
  const { watch, ask } = createSyncView(shop);
  const changeMachines = async (change: (db: ShopDb) => Promise<void>) => {
    await shop.use(change);
    ask('now');
  };
  return {
    watch,
    ask,
    machineName: machineName(),
    facts: () => shop.use(readSyncFacts),
    connect: (setup, create, signal) => connectServer(shop, setup, create, signal),
    wrongPasswords: countWrongPasswords,
    repair: (failure, url, text) => repairServer(shop, failure, url, text),
    disconnect: () => disconnectServer(shop),
    renameMachine: (id, name) => changeMachines((db) => renameMachine(db, id, name)),
    forgetMachine: (id) => changeMachines((db) => forgetMachine(db, id)),
    async choose(choices) {
      await shop.use((db) => chooseValues(db, choices));
      await useChosen(choices);
      tell('shop');
    },
    async code() {
      const state = await shop.use(readSyncState);
      return state ? setupCode(state.access) : '';
    },
    copy: (text) => writeClipboard({ text, html: null }),
    account: accountFacts,
    switchAccount,
  };
}

/** What she has chosen of the settings she has seen and agreed to by that; the next run would only bring it in. */
async function useChosen(choices: readonly Choice[]): Promise<void> {
  const chosen = choices.filter(({ id }) => id === SETTINGS_ID);
  if (chosen.length === 0) return;
  const fields = Object.fromEntries(chosen.map(({ field, value }) => [field, value]));
  await storeSettings((settings) => withFields(settings, fields), 'creator');
}

async function accountFacts(): ReturnType<SyncOptionsPort['account']> {
  const [account, { shared }] = await Promise.all([readAccount(), readSettings()]);
  return {
    isOn: account !== null,
    isFull: account?.isFull === true,
    large: oversizedTemplates(shared),
  };
}

/** Sync's part of the options, wired to the browser. */
export const syncOptions: SyncOptionsPort = createSyncOptions();
