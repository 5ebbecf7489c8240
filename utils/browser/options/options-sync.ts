import { connectShop, type ShopConnection } from '@/utils/shop/database/open.ts';
import type { ShopDb } from '@/utils/shop/database/schema.ts';
import { setupCode } from '@/utils/sync/address.ts';
import { readSyncFacts } from '@/utils/sync/facts.ts';
import { forgetMachine, renameMachine } from '@/utils/sync/machines.ts';
import { readSyncState } from '@/utils/sync/state.ts';
import { readAccountFacts } from '../account-facts.ts';
import { switchAccount } from '../account-storage.ts';
import { chooseSynced } from '../choose-synced.ts';
import { writeClipboard } from '../clipboard.ts';
import { machineName } from '../machine-name.ts';
import {
  connectServer,
  countWrongPasswords,
  disconnectServer,
  repairServer,
} from '../sync-server.ts';
import { createSyncView } from '../sync-view.ts';

/** Sync's part of the options. */
export const optionsSync = createOptionsSync();

function createOptionsSync() {
  const shop = connectShop();
  const { watch, ask } = createSyncView(shop);

  function onShop<A extends unknown[], T>(work: (shop: ShopConnection, ...args: A) => Promise<T>) {
    return (...args: A) => work(shop, ...args);
  }

  /** Changes the list of machines, which the others are to hear soon. */
  function onMachines<A extends unknown[]>(change: (db: ShopDb, ...args: A) => Promise<void>) {
    return async (...args: A) => {
      await shop.use((db) => change(db, ...args));
      ask('now');
    };
  }

  return {
    watch,
    ask,
    machineName: machineName(),
    facts: () => shop.use(readSyncFacts),
    connect: onShop(connectServer),
    wrongPasswords: countWrongPasswords,
    repair: onShop(repairServer),
    disconnect: onShop(disconnectServer),
    renameMachine: onMachines(renameMachine),
    forgetMachine: onMachines(forgetMachine),
    choose: onShop(chooseSynced),
    async code() {
      const state = await shop.use(readSyncState);
      return state ? setupCode(state.access) : '';
    },
    copy: (text: string) => writeClipboard({ text, html: null }),
    account: readAccountFacts,
    switchAccount,
  };
}
