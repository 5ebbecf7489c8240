import type { SyncOptionsPort } from '@/components/options/sync/port.ts';
import { readAccountFacts } from '@/utils/browser/account-facts.ts';
import { switchAccount } from '@/utils/browser/account-storage.ts';
import { chooseSynced } from '@/utils/browser/choose-synced.ts';
import { writeClipboard } from '@/utils/browser/clipboard.ts';
import { machineName } from '@/utils/browser/machine-name.ts';
import {
  connectServer,
  countWrongPasswords,
  disconnectServer,
  repairServer,
} from '@/utils/browser/sync-server.ts';
import { createSyncView } from '@/utils/browser/sync-view.ts';
import { connectShop } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { setupCode } from '@/utils/sync/address.ts';
import { readSyncFacts } from '@/utils/sync/facts.ts';
import { forgetMachine, renameMachine } from '@/utils/sync/machines.ts';
import { readSyncState } from '@/utils/sync/state.ts';

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
    choose: (choices) => chooseSynced(shop, choices),
    async code() {
      const state = await shop.use(readSyncState);
      return state ? setupCode(state.access) : '';
    },
    copy: (text) => writeClipboard({ text, html: null }),
    account: readAccountFacts,
    switchAccount,
  };
}

/** Sync's part of the options, wired to the browser. */
export const syncOptions: SyncOptionsPort = createSyncOptions();
